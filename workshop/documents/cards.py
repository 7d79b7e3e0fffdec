"""Cards to cut out: what can be sorted, picked or put in order by hand on a table."""

from __future__ import annotations

from workshop.documents.contract import Requirements
from workshop.render.blocks import Block, Heading, Items, Page
from workshop.responses.responses import Responses

NEEDS = Requirements(reads={}, says=("subtitle",))


def page(responses: Responses, *, large: bool = False) -> Page:
    """Build a set of cards for each exercise that has some, each set on its own sheets."""
    edition = responses.edition
    use = edition.page("cards")
    blocks: list[Block] = []
    for section in edition.sections.values():
        for exercise in section.exercises.values():
            if exercise.printed and (cards := exercise.cut_out()):
                blocks += [Heading(exercise.title, 2), Items(cards)]
    return Page(
        title=use.title,
        subtitle=use.says("subtitle"),
        blocks=tuple(blocks),
        language=edition.language,
        words=edition.words,
        layout="cards",
        large=large,
    )
