"""The type-ahead over job titles: exact, prefix, word prefix, all words, then near spellings."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nsmallest

LONGEST = 80  # letters of a query that are read
NEAR = 0.74  # difflib's ratio from which two words count as one misspelt
WORD = re.compile(r"[^\W_]+")
LAST = "\U0010ffff"  # sorts after any letter


@dataclass(frozen=True)
class Title:
    """A job title, its occupation's SOC code and that occupation's own title."""

    title: str
    soc_code: str
    occupation: str


class TitleIndex:
    """Job titles in order of preference, found by how they begin, word by word."""

    def __init__(self, titles: Iterable[Title]) -> None:
        # `Cashier` and `Cashiers` of one occupation are one title: the first of them.
        once: dict[tuple[str, str], Title] = {}
        for title in titles:
            once.setdefault((" ".join(words(title.title)), title.soc_code), title)
        self._titles = tuple(once.values())
        self._folded = [text for text, _ in once]
        self._sorted = sorted((text, at) for at, text in enumerate(self._folded))
        self._postings: dict[str, list[int]] = defaultdict(list)
        for at, text in enumerate(self._folded):
            for word in text.split():
                self._postings[word].append(at)
        self._vocabulary = sorted(self._postings)

    def search(self, text: str, limit: int = 8) -> tuple[Title, ...]:
        """The best `limit` titles for what was typed, best first; nothing typed finds nothing."""
        typed = words(text[:LONGEST])
        if not typed or limit < 1:
            return ()
        found: dict[int, None] = {}
        for stage in (self._begins, self._holds, self._resembles):
            for at in stage(typed, limit):
                found.setdefault(at)
            if len(found) >= limit:
                break
        return tuple(self._titles[at] for at in list(found)[:limit])

    def _begins(self, typed: list[str], limit: int) -> Iterator[int]:
        phrase = " ".join(typed)
        start, after = (bisect_left(self._sorted, (end,)) for end in (phrase, phrase + LAST))
        exact = bisect_left(self._sorted, (phrase, len(self._titles)))
        yield from nsmallest(limit, (at for _, at in self._sorted[start:exact]))
        yield from nsmallest(limit, (at for _, at in self._sorted[exact:after]))

    def _holds(self, typed: list[str], limit: int) -> Iterator[int]:
        groups = sorted((self._beginning(word) for word in set(typed)), key=len)
        both = set.intersection(*groups) if groups else set()
        phrase = " " + " ".join(typed)
        together = {at for at in both if phrase in f" {self._folded[at]}"}
        yield from nsmallest(limit, together)
        yield from nsmallest(limit, both - together)

    def _resembles(self, typed: list[str], limit: int) -> Iterator[int]:
        scores: Counter[int] = Counter()
        for word in set(typed):
            group = self._beginning(word) if len(word) > 1 else set()
            for near in () if group else self._near(word):
                group = group | set(self._postings[near])
            for at in group:
                scores[at] += 1
        best = max(scores.values(), default=0)
        enough = (at for at, score in scores.items() if score == best)
        if best * 2 >= len(set(typed)):
            yield from nsmallest(limit, enough)

    def _beginning(self, word: str) -> set[int]:
        start, end = (bisect_left(self._vocabulary, edge) for edge in (word, word + LAST))
        return set().union(*(self._postings[each] for each in self._vocabulary[start:end]))

    def _near(self, word: str) -> list[str]:
        shared = Counter(
            each for pair in sorted(pairs(word)) for each in self._by_pair.get(pair, ())
        )
        matcher = SequenceMatcher(b=word, autojunk=False)
        scored = []
        for candidate, _ in shared.most_common(25):
            matcher.set_seq1(candidate)
            if matcher.quick_ratio() >= NEAR and (ratio := matcher.ratio()) >= NEAR:
                scored.append((-ratio, candidate))
        return [candidate for _, candidate in sorted(scored)[:3]]

    @cached_property
    def _by_pair(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._vocabulary:
            for pair in pairs(word):
                found[pair].append(word)
        return dict(found)


def pairs(word: str) -> set[str]:
    """The neighbouring letters of a word, its edges included."""
    edged = f"^{word}$"
    return {edged[at : at + 2] for at in range(len(edged) - 1)}


def words(text: str) -> list[str]:
    """The words of a text without case, accents, signs and the plural's s."""
    if not text.isascii():
        marked = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return [
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in WORD.findall(text.casefold())
    ]
