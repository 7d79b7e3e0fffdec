"""The letter that the learner wrote to themselves, given back with its day."""

from __future__ import annotations

from datetime import timedelta

from workshop.lenses._answered import text
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Paragraph, Said

DAYS = 90


def draw(given: Given) -> tuple[Block, ...]:
    """Draw when the letter was written and whether its day has come; then the letter, whole."""
    says, amounts = given.says, given.amounts
    letter, written = text(given.parts["letter"], "text"), given.changed.get("letter")
    if not letter:
        return (Paragraph(says("waiting"), "quiet"),)
    if written is None:
        return (Paragraph(says("undated"), "key"), Said("", letter))
    due = written + timedelta(DAYS)
    early = (Paragraph(says("early", day=amounts.day(due)), "quiet"),) if given.today < due else ()
    reading = says("reading", day=amounts.day(written))
    return (Paragraph(reading, "key"), *early, Said("", letter))


LENS = Lens(
    draw=draw,
    reads={"letter": ("text",)},
    says=("waiting", "undated", "reading", "early"),
    looks_back=True,
)
