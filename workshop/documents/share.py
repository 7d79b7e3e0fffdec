"""The share page: the chosen exercises and nothing that rests on any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop.documents.contract import Asked, Needs, TakeHome
from workshop.documents.worksheet import lens_blocks
from workshop.exercises import Exercise
from workshop.render.blocks import Block, Heading, Page, Paragraph
from workshop.responses.responses import Reading


def page(reading: Reading, asked: Asked) -> Page:
    """The chosen exercises that are answered, with the lenses that read no other one."""
    use, edition = reading.edition.page("share"), reading.edition
    found = tuple(blocks(reading, asked.chosen))
    return Page(
        title=use.title,
        subtitle=use.says("subtitle", date=reading.amounts().day(reading.today())),
        blocks=found or (Paragraph(use.says("empty")),),
        language=edition.language,
        words={**edition.words, "pdf.running": use.title},
    )


def shareable(reading: Reading) -> list[Exercise]:
    """The exercises that have something to share."""
    return [
        one
        for section in reading.edition.sections.values()
        for one in section.exercises.values()
        if one.printed and "_state" not in reading.own(one) and reading.readout(one)
    ]


def blocks(reading: Reading, chosen: Iterable[str]) -> Iterator[Block]:
    """Section by section, each chosen exercise and its own lenses."""
    wanted, there = set(chosen), {one.id for one in shareable(reading)}
    for section in reading.edition.sections.values():
        own = [one for one in section.exercises.values() if one.id in wanted & there]
        if own:
            yield Heading(section.title, 1)
        for exercise in own:
            yield Heading(exercise.title, 2)
            yield Paragraph(exercise.prompt, "quiet")
            yield from reading.readout(exercise)
            for name in exercise.lenses:
                if rests_on(reading, name) <= wanted:
                    yield from lens_blocks(reading, name)


def rests_on(reading: Reading, lens: str) -> set[str]:
    """Every exercise that a lens reads."""
    return set(reading.edition.lens(lens).reads.values())


PAGE = TakeHome(build=page, needs=Needs(reads={}, says=("subtitle", "empty")))
