"""What work is for, now and as wanted: three orientations side by side, never one type."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.lenses._answered import number
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Note, Paragraph, Picture
from workshop.render.charts.arrows import Arrow, arrows
from workshop.render.charts.canvas import Caption

ENDS = (0.0, 100.0)
# A gap this wide is worth a place in the roadmap; smaller ones may be a slip of the hand.
WIDE = 20


@dataclass(frozen=True)
class Pull:
    """One orientation: how much of it there is now, and how much is wanted, from 0 to 100."""

    label: str
    now: float | None
    wanted: float | None

    @property
    def gap(self) -> float:
        """Wanted less now; 0 while one of them is unknown."""
        return 0 if self.now is None or self.wanted is None else self.wanted - self.now


def pulls(given: Given) -> list[Pull]:
    """Return the orientations that are rated at least once, in content's order."""
    parts, labels = given.parts["rated"], given.labels["rated"]
    all_of_them = [
        Pull(bare(label), number(parts, f"{item}.now"), number(parts, f"{item}.wanted"))
        for item, label in labels.items()
    ]
    return [pull for pull in all_of_them if pull.now is not None or pull.wanted is not None]


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the widest gap in words, the arrows, and what is known about the three."""
    says, rated_pulls = given.says, pulls(given)
    if not rated_pulls:
        return (Paragraph(says("waiting"), "quiet"),)
    return (
        Paragraph(reading(rated_pulls, given), "key"),
        picture(rated_pulls, given),
        Note(says("evidence.text"), says("evidence.title")),
    )


def reading(found: list[Pull], given: Given) -> str:
    """Return the key sentence: the widest gap or gaps, or that now and wanted lie close."""
    says, amounts = given.says, given.amounts
    both = [pull for pull in found if pull.now is not None and pull.wanted is not None]
    if not both:
        return says("half")
    far = max(abs(pull.gap) for pull in both)
    if far < WIDE:
        return says("close")
    widest = [pull for pull in both if abs(pull.gap) == far]
    steps = [
        says(
            "more" if pull.gap > 0 else "less",
            label=pull.label,
            now=amounts.number(pull.now or 0),
            wanted=amounts.number(pull.wanted or 0),
        )
        for pull in widest
    ]
    if len(steps) == 1:
        return says("widest", step=steps[0])
    return says("tied", steps=listed(steps, amounts))


def picture(found: list[Pull], given: Given) -> Picture:
    """Draw an arrow from now to wanted for each orientation."""
    says, amounts = given.says, given.amounts

    def shown(value: float | None) -> str:
        return "" if value is None else amounts.number(value)

    rows = [Arrow(p.label, p.now, p.wanted, (shown(p.now), shown(p.wanted))) for p in found]
    blank = says("unrated")
    facts = [
        says("picture.fact", label=r.label, now=r.shown[0] or blank, wanted=r.shown[1] or blank)
        for r in rows
    ]
    words = (says("picture.now"), says("picture.wanted"))
    alt = says("picture.alt", facts=listed(facts, amounts))
    columns = (says("column.orientation"), *words)
    return arrows(rows, ENDS, words, Caption(says("picture.title"), alt, columns))


LENS = Lens(
    draw=draw,
    reads={"rated": ()},
    says=(
        *("waiting", "half", "close", "widest", "tied", "more", "less", "unrated"),
        *("picture.title", "picture.alt", "picture.fact", "picture.now", "picture.wanted"),
        *("column.orientation", "evidence.title", "evidence.text"),
    ),
)
