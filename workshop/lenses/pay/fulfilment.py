"""What work gives back: the learner's marks as dots, and the claim that this makes a career."""

from __future__ import annotations

from workshop.lenses.lens import Given, Lens
from workshop.lenses.self.baseline_dots import named, picture, rated
from workshop.render.blocks import Block, Note, Paragraph

ENDS = (0.0, 4.0)


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the highest and lowest in words, every mark, a question, and what is known."""
    says, rates = given.says, rated(given)
    if not rates:
        return (Paragraph(says("waiting"), "quiet"),)
    return (
        Paragraph(reading(rates, given), "key"),
        picture(rates, given, ENDS),
        Paragraph(says("reflect")),
        Note(says("claim.text"), says("claim.title")),
    )


def reading(rates: list[tuple[str, float]], given: Given) -> str:
    """Return the key sentence: what is true most often, and what most seldom."""
    says = given.says
    marks = [mark for _, mark in rates]
    if min(marks) == max(marks):
        return says("level", count=given.amounts.number(len(rates)))
    high, low = named(rates, max(marks), given), named(rates, min(marks), given)
    return says("reading", high=high, low=low)


LENS = Lens(
    draw=draw,
    reads={"rated": ()},
    says=(
        *("waiting", "level", "reading", "several", "quote", "reflect"),
        *("claim.title", "claim.text", "column.statement", "column.mark"),
        *("picture.title", "picture.alt", "picture.low", "picture.high"),
    ),
)
