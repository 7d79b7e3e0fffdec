"""How far along each of the six steps is by the learner's own mark, and what is written for it.

The marks are not added up: the steps are of different kinds.
"""

from __future__ import annotations

from dataclasses import dataclass

from workshop.lenses._answered import number
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.plan._written import NAMED, READS, STEPS, named, written
from workshop.render.blocks import Block, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.stops import Stop, stops

PLACES = tuple(range(5))
# A step marked this low, or lower, may hold more than it seems once this much is written for it.
LOW, MUCH = 1, 2


@dataclass(frozen=True)
class Step:
    """One of the six: its label, the learner's mark from 0 to 4, and what is written for it."""

    id: str
    label: str
    mark: float | None
    things: tuple[str, ...]


def steps(given: Given) -> list[Step]:
    """Return the six steps, marked or not."""
    parts, labels = given.parts["rated"], given.labels["rated"]
    return [
        Step(one, bare(labels.get(one, one)), number(parts, one), written(one, given))
        for one in STEPS
    ]


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the reading, the marks with what is written, and where more is there than was marked."""
    says, six_steps = given.says, steps(given)
    if not any(step.things or step.mark is not None for step in six_steps):
        return (Paragraph(says("waiting"), "quiet"),)
    blocks: list[Block] = [Paragraph(reading(six_steps, given), "key"), picture(six_steps, given)]
    more = [s for s in six_steps if s.mark is not None and s.mark <= LOW and len(s.things) >= MUCH]
    if more:
        blocks.append(Paragraph(says("surprise", steps=quoted(more, given))))
    return (*blocks, Paragraph(says("later"), "quiet"))


def reading(found: list[Step], given: Given) -> str:
    """Return the key sentence: for how many steps something is written, which are furthest."""
    says, number_of = given.says, given.amounts.number
    places = {
        "count": number_of(sum(bool(step.things) for step in found)),
        "all": number_of(len(found)),
    }
    marked = [step for step in found if step.mark is not None]
    most = max((step.mark or 0 for step in marked), default=0)
    if not most:
        return says("written", **places)
    furthest = [step for step in marked if step.mark == most]
    if len(furthest) > NAMED:
        return says("several", steps=number_of(len(furthest)), **places)
    return says("furthest", steps=quoted(furthest, given), **places)


def quoted(found: list[Step], given: Given) -> str:
    """Join the steps' names in quotation marks."""
    return listed((given.says("quote", words=step.label) for step in found), given.amounts)


def picture(found: list[Step], given: Given) -> Picture:
    """Draw each step's mark on its line, and under it what is written."""
    says, amounts = given.says, given.amounts

    def row(step: Step) -> Stop:
        mark_text = says("unmarked") if step.mark is None else amounts.number(step.mark, 1)
        note = says("have.none")
        if step.things:
            note = says(f"have.{step.id}", things=named(step.things, given))
        return Stop(step.label, step.mark, mark_text, note)

    rows = [row(step) for step in found]
    facts = (says("picture.fact", step=r.label, mark=r.shown, note=r.note) for r in rows)
    columns = (says("column.step"), says("column.mark"), says("column.written"))
    words = (says("picture.low"), says("picture.high"))
    caption = Caption(says("picture.title"), " ".join(facts), columns)
    return stops(rows, PLACES, words, caption)


LENS = Lens(
    draw=draw,
    reads={"rated": (), **READS},
    says=(
        *("waiting", "written", "several", "furthest", "surprise", "later"),
        *("quote", "more", "unmarked", "have.none", *(f"have.{step}" for step in STEPS)),
        *("picture.title", "picture.fact", "picture.low", "picture.high"),
        *("column.step", "column.mark", "column.written"),
    ),
)
