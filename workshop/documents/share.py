"""The share page: the chosen exercises and nothing that rests on any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop.documents.contract import Document, Request, Requirements
from workshop.documents.worksheet import titled_lens
from workshop.exercises import Exercise
from workshop.render.blocks import Block, Heading, Page, Paragraph
from workshop.responses.readout import answer_blocks
from workshop.responses.responses import Responses


def page(responses: Responses, asked: Request) -> Page:
    """Build the chosen exercises that are answered, with the lenses that read no other one."""
    use, edition = responses.edition.page("share"), responses.edition
    shared = tuple(blocks(responses, asked.chosen))
    return Page(
        title=use.title,
        subtitle=use.says("subtitle", date=responses.settings.amounts.day(responses.today())),
        blocks=shared or (Paragraph(use.says("empty")),),
        language=edition.language,
        words={**edition.words, "pdf.running": use.title},
    )


def shareable(responses: Responses) -> list[Exercise]:
    """Return the exercises that have something to share."""
    return [
        one
        for section in responses.edition.sections.values()
        for one in section.exercises.values()
        if one.printed and "_state" not in responses.own(one) and answer_blocks(responses, one)
    ]


def blocks(responses: Responses, chosen: Iterable[str]) -> Iterator[Block]:
    """Yield, section by section, each chosen exercise and its own lenses."""
    wanted, there = set(chosen), {one.id for one in shareable(responses)}
    for section in responses.edition.sections.values():
        own = [one for one in section.exercises.values() if one.id in wanted & there]
        if own:
            yield Heading(section.title, 1)
        for exercise in own:
            yield Heading(exercise.title, 2)
            yield Paragraph(exercise.prompt, "quiet")
            yield from answer_blocks(responses, exercise)
            for name in exercise.lenses:
                if rests_on(responses, name) <= wanted:
                    yield from titled_lens(responses, name)


def rests_on(responses: Responses, lens: str) -> set[str]:
    """Return every exercise that a lens reads."""
    return set(responses.edition.lens(lens).reads.values())


PAGE = Document(build=page, needs=Requirements(reads={}, says=("subtitle", "empty")))
