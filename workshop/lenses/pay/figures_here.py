"""Whose figures the workbook shows: of where the learner works, a proposal, or none."""

from __future__ import annotations

from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Paragraph

PROPOSED = ("country.proposed",)


def draw(given: Given) -> tuple[Block, ...]:
    """Say whose figures on pay and jobs there are, and what replaces them where there are none."""
    said = given.amounts.country
    if not said:
        return (Paragraph(given.says("waiting"), "quiet"),)
    place = given.amounts.country_name(said)
    if not given.reference.has_wages:
        told = given.says("none.paid", place=place)
        lent = given.reference.country.borrowed
        return (
            Paragraph(told, "key"),
            *((Paragraph(given.says("none.described"), "quiet"),) if lent else ()),
        )
    return (Paragraph(given.says("own"), "key"),)


def proposed(given: Given) -> tuple[Block, ...]:
    """Say whose figures are shown, to one who has not said where they work; `()` if they have."""
    if given.amounts.country:
        return ()
    return (Paragraph(given.says("country.proposed"), "quiet"),)


LENS = Lens(
    draw=draw,
    reads={"situation": ("country",)},
    says=("own", "none.paid", "none.described", "waiting"),
)
