"""Marks at the start beside marks now: which moved by more than chance, which noticeably.

Two marks of one unchanged person differ by more than 1.96 · SD · √2 · √(1 − r) in one of twenty
cases only (reliable change: Jacobson & Truax 1991, Journal of Consulting and Clinical Psychology
59(1), 12–19). With a standard deviation of 2 and r = .7 between two markings, both assumed, that is
3.04: 4 of whole marks. From half a standard deviation on people notice a change (Norman, Sloan &
Wyrwich 2003, Medical Care 41(5), 582–592): 1 here, and 2 to be careful.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from workshop.lenses._answered import number
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Items, Paragraph, Picture, Source
from workshop.render.charts.arrows import Arrow, arrows
from workshop.render.charts.canvas import Caption

ENDS = (0.0, 10.0)
SPREAD, AGREEMENT = 2.0, 0.7  # assumed: the SD of a mark, and r between two markings
RELIABLE = 1.96 * SPREAD * math.sqrt(2 * (1 - AGREEMENT))
NOTICEABLE = 2
WAYS = ("up", "down", "little-up", "little-down", "same")


@dataclass(frozen=True)
class Pair:
    """A statement with both its marks."""

    label: str
    before: float
    after: float

    @property
    def way(self) -> str:
        """The direction of the move, and whether it is more than chance or only a little."""
        moved = abs(self.after - self.before)
        if moved < NOTICEABLE:
            return "same"
        way = "up" if self.after > self.before else "down"
        return way if moved > RELIABLE else f"little-{way}"


def pairs(given: Given) -> list[Pair]:
    """Return the statements that are rated both times, in content's order."""
    before, after = given.parts["before"], given.parts["after"]
    rated = [
        (bare(label), number(before, item), number(after, item))
        for item, label in given.labels["before"].items()
    ]
    return [
        Pair(label, one, two) for label, one, two in rated if one is not None and two is not None
    ]


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how many marks moved which way, the arrows, which they are, what counts as a move."""
    says, rated_twice = given.says, pairs(given)
    if not rated_twice:
        return (Paragraph(says("waiting"), "quiet"),)
    ways = {way: [pair for pair in rated_twice if pair.way == way] for way in WAYS}
    return (
        Paragraph(reading(ways, given), "key"),
        picture(rated_twice, given),
        Items(tuple(moved(way, some, given) for way, some in ways.items() if some)),
        Paragraph(says("least")),
        Source(says("source")),
    )


def reading(ways: dict[str, list[Pair]], given: Given) -> str:
    """Return the key sentence: how many marks moved clearly, a little and hardly at all."""
    says, amounts = given.says, given.amounts
    count = sum(map(len, ways.values()))
    if len(ways["same"]) == count:
        return says("level", count=amounts.number(count))
    counts = [
        says(f"count.{way}", count=amounts.number(len(some))) for way, some in ways.items() if some
    ]
    return says("reading", all=amounts.number(count), counts=listed(counts, amounts))


def moved(way: str, some: list[Pair], given: Given) -> str:
    """Return the statements that went one way; with their marks, where they moved."""
    says, amounts = given.says, given.amounts
    statements = [
        says(
            "quote" if way == "same" else "step",
            statement=pair.label,
            **({} if way == "same" else marks(pair, given)),
        )
        for pair in some
    ]
    return says(f"list.{way}", statements=listed(statements, amounts))


def marks(pair: Pair, given: Given) -> dict[str, str]:
    """Return both marks as written."""
    amounts = given.amounts
    return {"before": amounts.number(pair.before, 1), "after": amounts.number(pair.after, 1)}


def picture(found: list[Pair], given: Given) -> Picture:
    """Draw an arrow from then to now for each statement."""
    says, amounts = given.says, given.amounts
    rows = [
        Arrow(pair.label, pair.before, pair.after, (both["before"], both["after"]))
        for pair in found
        if (both := marks(pair, given))
    ]
    facts = [
        says("step", statement=row.label, before=row.shown[0], after=row.shown[1]) for row in rows
    ]
    words = (says("picture.before"), says("picture.after"))
    alt = says("picture.alt", facts=listed(facts, amounts))
    columns = (says("column.statement"), *words)
    return arrows(rows, ENDS, words, Caption(says("picture.title"), alt, columns))


LENS = Lens(
    draw=draw,
    reads={"before": (), "after": ()},
    says=(
        *("waiting", "level", "reading", "quote", "step", "least", "source"),
        *(f"{group}.{way}" for group in ("count", "list") for way in WAYS),
        *("picture.title", "picture.alt", "picture.before", "picture.after", "column.statement"),
    ),
)
