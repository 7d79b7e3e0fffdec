"""The words of many lines: in which lines each is, how words begin, and which look alike."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cached_property

NEAR = 0.74  # difflib's ratio from which two words count as one misspelt
LOOKED_AT = 25
KEPT = 3
LAST = "\U0010ffff"  # sorts after any letter


class Vocabulary:
    """Words and the numbers of the lines that hold them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._holding: dict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(lines):
            for word in line.split():
                self._holding[word].append(at)
        self._sorted = sorted(self._holding)

    def beginning(self, word: str) -> set[int]:
        """Return the lines with a word that begins like this."""
        start, end = (bisect_left(self._sorted, edge) for edge in (word, word + LAST))
        return set().union(*(self._holding[each] for each in self._sorted[start:end]))

    def near(self, word: str) -> set[int]:
        """Return the lines with one of the three words most like a misspelled one."""
        shared = Counter(
            each for pair in sorted(pairs(word)) for each in self._by_pair.get(pair, ())
        )
        matcher = SequenceMatcher(b=word, autojunk=False)
        scored = []
        for candidate, _ in shared.most_common(LOOKED_AT):
            matcher.set_seq1(candidate)
            if matcher.quick_ratio() >= NEAR and (ratio := matcher.ratio()) >= NEAR:
                scored.append((-ratio, candidate))
        return set().union(*(self._holding[each] for _, each in sorted(scored)[:KEPT]))

    @cached_property
    def _by_pair(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._sorted:
            for pair in pairs(word):
                found[pair].append(word)
        return dict(found)


def pairs(word: str) -> set[str]:
    """Return the pairs of neighboring letters in a word, its edges included."""
    edged = f"^{word}$"
    return {edged[at : at + 2] for at in range(len(edged) - 1)}
