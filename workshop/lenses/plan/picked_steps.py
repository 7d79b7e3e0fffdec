"""Which of the picked steps have something to build on, and where the others can begin."""

from __future__ import annotations

from workshop.lenses._listing import bare
from workshop.lenses.lens import Given, Lens
from workshop.lenses.plan._written import READS, STEPS, named, written
from workshop.render.blocks import Block, Items, Paragraph


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how many of the picked steps are begun, then a line for each."""
    says, parts = given.says, given.parts["picked"]
    picked = [step for step in STEPS if parts.get(step) is True]
    if not picked:
        return (Paragraph(says("waiting"), "quiet"),)
    return (
        Paragraph(reading([written(step, given) for step in picked], given), "key"),
        Items(tuple(line(step, given) for step in picked)),
    )


def reading(things: list[tuple[str, ...]], given: Given) -> str:
    """Return the key sentence: for how many of the picked steps something is written."""
    built = sum(map(bool, things))
    if len(things) == 1:
        return given.says("one" if built else "one-new")
    key = "all" if built == len(things) else "some" if built else "none"
    count, picked = (given.amounts.number(value) for value in (built, len(things)))
    return given.says(key, count=count, picked=picked)


def line(step: str, given: Given) -> str:
    """Say what there is to build on for a step, or where it can begin."""
    says, label = given.says, bare(given.labels["picked"].get(step, step))
    things = written(step, given)
    if not things:
        return says(f"begin.{step}", step=label)
    return says("build", step=label, things=named(things, given))


LENS = Lens(
    draw=draw,
    reads={"picked": (), **READS},
    says=(
        *("waiting", "one", "one-new", "all", "some", "none", "build", "quote", "more"),
        *(f"begin.{step}" for step in STEPS),
    ),
)
