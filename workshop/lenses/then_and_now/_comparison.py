"""Answer by answer what is another than it was then: marks, rows, orders, texts and stances."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.lenses._answered import day, number, text
from workshop.lenses._listing import bare, listed
from workshop.lenses._ranked import ranked
from workshop.lenses._shortened import name, shortened
from workshop.lenses.lens import Given
from workshop.storage.answers import Parts, rows

SHORT = 90


@dataclass(frozen=True)
class Change:
    """A change: what it is of, then and now; either may be missing."""

    what: str
    then: str
    now: str


def marks(given: Given, role: str, least: float) -> Iterator[Change]:
    """Yield the marks that moved by `least` or more."""
    for item, label in given.labels[role].items():
        then, now = number(given.then[role], item), number(given.parts[role], item)
        if then is not None and now is not None and abs(now - then) >= least:
            written = given.amounts.number
            yield Change(quote(bare(label), given), written(then, 1), written(now, 1))


def entries(given: Given, role: str, column: str) -> Iterator[Change]:
    """Yield the rows that were added, removed or renamed, or have another day."""
    then, now = (dict(rows(parts[role])) for parts in (given.then, given.parts))
    for row in dict.fromkeys((*then, *now)):
        before, after = (entry(one.get(row, {}), column, given) for one in (then, now))
        if before != after:
            yield Change(given.says(f"where.{role}"), before, after)


def entry(cells: Parts, column: str, given: Given) -> str:
    """Return a row's name, with its day where it has one; empty where it has no name."""
    called, by = text(cells, column), day(cells, "by")
    if not called:
        return ""
    quoted = quote(called, given)
    return quoted if by is None else given.says("by", what=quoted, day=given.amounts.day(by))


def order(given: Given, role: str) -> Iterator[Change]:
    """Yield a new order of what was picked."""
    labels = given.labels[role]
    then, now = (ranked(parts[role], labels) for parts in (given.then, given.parts))
    if then and now and then != now:
        before, after = (
            listed((name(labels[one]) for one in ids), given.amounts) for ids in (then, now)
        )
        yield Change(given.says(f"where.{role}"), before, after)


def wording(given: Given, role: str, part: str) -> Iterator[Change]:
    """Yield a text that reads differently."""
    then, now = text(given.then[role], part), text(given.parts[role], part)
    if then != now:
        before, after = (quote(one, given) if one else "" for one in (then, now))
        yield Change(given.says(f"where.{role}"), before, after)


def percents(given: Given, role: str, part: str) -> Iterator[Change]:
    """Yield a percentage that has changed."""
    then, now = number(given.then[role], part), number(given.parts[role], part)
    if then is not None and now is not None and then != now:
        written = (given.says("percent", value=given.amounts.number(one, 2)) for one in (then, now))
        yield Change(given.says(f"where.{role}"), *written)


def stances(given: Given, role: str) -> Iterator[Change]:
    """Yield the claims on which the stance has changed."""
    labels = given.labels[role]
    for claim, label in labels.items():
        then, now = (
            labels.get(text(parts[role], claim), "") for parts in (given.then, given.parts)
        )
        if then and now and then != now:
            yield Change(quote(bare(label), given), then, now)


def quote(words: str, given: Given) -> str:
    """Quote the learner's words, shortened where they are long."""
    return given.says("quote", words=shortened(words, SHORT))
