"""Up to three futures on the learner's own gauges, where they differ most, and the tests to try.

The marks are not added up: only the learner can say how much of one makes up for another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.lenses._answered import number, text
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Items, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.profiles import MARKS, Profile, profiles
from workshop.storage.answers import Parts, rows

GAUGES = ("money", "liking", "sure", "fit")
ENDS = (0.0, 10.0)
NAMED = 2


@dataclass(frozen=True)
class Future:
    """One future: its name, its marks from 0 to 10, and a test within thirty days."""

    name: str
    marks: tuple[float | None, ...]
    test: str


@dataclass(frozen=True)
class Spread:
    """The distance of the futures on one gauge, and which of them are at its two ends."""

    label: str
    low: float
    high: float
    lowest: tuple[str, ...]
    highest: tuple[str, ...]

    @property
    def width(self) -> float:
        """The highest mark less the lowest."""
        return self.high - self.low


def futures(ledger: Parts, unnamed: str = "") -> list[Future]:
    """Return the rows with a mark or a test, as many as a picture has marks for."""
    found: list[Future] = []
    for _, row in rows(ledger):
        marks = tuple(number(row, gauge) for gauge in GAUGES)
        if any(mark is not None for mark in marks) or text(row, "test"):
            found.append(Future(bare(text(row, "name")) or unnamed, marks, text(row, "test")))
    return found[: len(MARKS)]


def spreads(found: list[Future], labels: list[str]) -> list[Spread]:
    """Return the gauges on which two futures or more are marked."""
    told: list[Spread] = []
    for at, label in enumerate(labels):
        marked = [(one.name, mark) for one in found if (mark := one.marks[at]) is not None]
        if len(marked) > 1:
            low, high = min(mark for _, mark in marked), max(mark for _, mark in marked)
            lowest = tuple(name for name, mark in marked if mark == low)
            highest = tuple(name for name, mark in marked if mark == high)
            told.append(Spread(label, low, high, lowest, highest))
    return told


def draw(given: Given) -> tuple[Block, ...]:
    """Draw where the futures differ most, the gauges, and the tests."""
    says = given.says
    found = futures(given.parts["futures"], says("unnamed"))
    if not found:
        return (Paragraph(says("waiting"), "quiet"),)
    labels = [bare(given.labels["futures"].get(gauge, gauge)) for gauge in GAUGES]
    blocks: list[Block] = [Paragraph(reading(found, labels, given), "key")]
    if any(mark is not None for one in found for mark in one.marks):
        blocks += [picture(found, labels, given), Paragraph(says("no-sum"), "quiet")]
    return (*blocks, *tests(found, given))


def reading(found: list[Future], labels: list[str], given: Given) -> str:
    """Return the key sentence: the gauge on which the futures lie furthest apart."""
    says, amounts = given.says, given.amounts
    known = spreads(found, labels)
    if not known:
        return says("half")
    far = max(one.width for one in known)
    if not far:
        return says("level")
    widest = [one for one in known if one.width == far]
    if len(widest) > NAMED:
        return says("several", gauges=quoted([one.label for one in widest], given))
    told = [
        says(
            "apart",
            gauge=one.label,
            low=amounts.number(one.low, 1),
            lowest=quoted(one.lowest, given),
            high=amounts.number(one.high, 1),
            highest=quoted(one.highest, given),
        )
        for one in widest
    ]
    return says("widest", gauges=listed(told, amounts))


def quoted(names: Iterable[str], given: Given) -> str:
    """Join names in quotation marks."""
    return listed((given.says("quote", words=name) for name in names), given.amounts)


def picture(found: list[Future], labels: list[str], given: Given) -> Picture:
    """Draw each gauge with a mark for each future."""
    says, amounts = given.says, given.amounts

    def shown(mark: float | None) -> str:
        return "–" if mark is None else amounts.number(mark, 1)

    by_gauge = zip(*(one.marks for one in found), strict=True)
    rows = [
        Profile(label, marks, tuple(map(shown, marks)))
        for label, marks in zip(labels, by_gauge, strict=True)
    ]
    names = [one.name for one in found]

    def fact(row: Profile) -> str:
        pairs = zip(names, row.shown, strict=True)
        marks = (says("picture.mark", future=name, mark=mark) for name, mark in pairs)
        return says("picture.fact", gauge=row.label, marks=listed(marks, amounts))

    words = (says("picture.low"), says("picture.high"))
    columns = (says("column.gauge"), *names)
    caption = Caption(says("picture.title"), " ".join(map(fact, rows)), columns)
    return profiles(names, rows, ENDS, words, caption)


def tests(found: list[Future], given: Given) -> list[Block]:
    """Build the test of each future, and which have none yet."""
    says = given.says
    lines = tuple(says("test.line", future=one.name, test=one.test) for one in found if one.test)
    blocks: list[Block] = [Paragraph(says("test.title")), Items(lines)] if lines else []
    blank = [one.name for one in found if not one.test]
    if blank:
        blocks.append(Paragraph(says("test.none", futures=quoted(blank, given)), "quiet"))
    return blocks


LENS = Lens(
    draw=draw,
    reads={"futures": ("name", *GAUGES, "test")},
    says=(
        *("waiting", "unnamed", "half", "level", "several", "apart", "widest", "quote", "no-sum"),
        *("test.line", "test.title", "test.none", "column.gauge"),
        *("picture.title", "picture.fact", "picture.mark", "picture.low", "picture.high"),
    ),
)
