"""The type-ahead over job titles: exact, prefix, word prefix, all words, then near spellings."""

from __future__ import annotations

import csv
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import accumulate, islice
from pathlib import Path

from workshop.reference.folding import folded, words
from workshop.reference.occupation import dashed
from workshop.reference.vocabulary import Vocabulary

LONGEST = 80  # letters of a query that are read


@dataclass(frozen=True)
class Title:
    """A job title, its occupation's code and that occupation's own title."""

    title: str
    soc_code: str
    occupation: str


class TitleIndex:
    """Job titles in order of preference, found by how they begin, word by word.

    They are searched as one text, a title a line with a space before each word: the first key
    typed waits for a fold of that text (0.1 s), where an index of 60,000 objects took 0.8 s.
    """

    def __init__(
        self, groups: Sequence[tuple[str, list[str]]], called: Callable[[str], str]
    ) -> None:
        """Index titles by code, the preferred first; `called` names an occupation."""
        self._titles = [title for _, titles in groups for title in titles]
        self._codes = [code for code, titles in groups for _ in titles]
        self._called = called
        lines = [f"\n {text}" for text in folded(self._titles)]
        # `Cashier` and `Cashiers` of one occupation are one title: the first of them.
        once: set[str] = set()
        for at, (line, code) in enumerate(zip(lines, self._codes, strict=True)):
            known = line + code
            if known in once:
                lines[at] = "\n"
            else:
                once.add(known)
        self._text = "".join(lines) + "\n"
        self._starts = list(accumulate(map(len, lines), initial=0))

    def search(self, text: str, limit: int = 8) -> tuple[Title, ...]:
        """Return the best `limit` titles for what was typed, best first; none for nothing typed."""
        typed = words(text[:LONGEST])
        if not typed or limit < 1:
            return ()
        found: dict[int, None] = {}
        for stage in (self._begins, self._holds, self._resembles):
            for at in stage(typed, limit):
                found.setdefault(at)
            if len(found) >= limit:
                break
        return tuple(self._title(at) for at in islice(found, limit))

    def _title(self, at: int) -> Title:
        code = self._codes[at]
        return Title(dashed(self._titles[at]), code, dashed(self._called(code)))

    def _begins(self, typed: list[str], limit: int) -> Iterator[int]:
        phrase = " ".join(typed)
        yield from islice(self._lines(f"\n {phrase}\n"), limit)
        yield from islice(self._lines(f"\n {phrase}"), 2 * limit)

    def _holds(self, typed: list[str], limit: int) -> Iterator[int]:
        yield from islice(self._lines(" " + " ".join(typed)), 2 * limit)
        if len(set(typed)) > 1:
            groups = sorted((self._words.beginning(word) for word in set(typed)), key=len)
            yield from nsmallest(2 * limit, set.intersection(*groups))

    def _resembles(self, typed: list[str], limit: int) -> Iterator[int]:
        scores: Counter[int] = Counter()
        for word in set(typed):
            group = self._words.beginning(word) if len(word) > 1 else set()
            scores.update(group or self._words.near(word))
        best = max(scores.values(), default=0)
        if best * 2 >= len(set(typed)):
            yield from nsmallest(limit, (at for at, score in scores.items() if score == best))

    def _lines(self, part: str) -> Iterator[int]:
        """Yield the numbers of the titles that hold a part, each once, in their order."""
        at = self._text.find(part)
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield line
            at = self._text.find(part, self._starts[line + 1])

    @cached_property
    def _words(self) -> Vocabulary:
        # Not before a second word or a misspelt one is typed: it takes as long as all the rest.
        return Vocabulary(self._text.split("\n")[1:])


def index(file: Path | None, known: Mapping[str, Mapping[str, str]]) -> TitleIndex:
    """Index the titles of `job_titles.csv` that lead to a known occupation.

    A country without that table has its occupations' own titles.
    """
    own: dict[str, list[str]] = {code: [] for code in known}
    other: dict[str, list[str]] = {code: [] for code in known}
    if file is None:
        own = {code: [row["title"]] for code, row in known.items()}
    else:
        with file.open(encoding="utf-8", newline="") as listed:
            # Plain rows: dicts would cost a third of the wait at the first key typed.
            for title, code, origin in islice(csv.reader(listed), 1, None):
                if code in known:
                    (own if origin == "occupation" else other)[code].append(title)
    # Occupations' own titles first, then those of the occupations that most people have.
    most = sorted(known, key=lambda code: -float(known[code].get("employment_base") or 0))
    ordered = [(code, sorted(kept[code], key=len)) for kept in (own, other) for code in most]
    return TitleIndex(ordered, lambda code: known[code]["title"])
