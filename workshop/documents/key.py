"""The facilitator's key: for each exercise what is known, why people differ, and an example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.content.schema import Person
from workshop.documents.contract import Requirements
from workshop.exercises import Exercise
from workshop.exercises.sort import Sort
from workshop.render.blocks import Block, Heading, Note, Page, Paragraph, Source, Table
from workshop.responses.readout import example_blocks, lens_blocks
from workshop.responses.responses import Responses
from workshop.storage.answers import Answers

NEEDS = Requirements(reads={}, says=("subtitle", "differ", "card", "why", "shows", "example"))


def page(responses: Responses, section: str, *, large: bool = False) -> Page:
    """Build one section's key, with a sample person's answers as the example."""
    edition = responses.edition
    chosen, use = edition.section(section), edition.page("key")
    person = responses.settings.person
    return Page(
        title=chosen.title,
        subtitle=use.says("subtitle"),
        blocks=tuple(
            block
            for one in chosen.exercises.values()
            if one.printed
            for block in entry(responses, one, person)
        ),
        language=edition.language,
        words={**edition.words, "pdf.running": f"{use.title} · {chosen.title}"},
        large=large,
    )


def entry(responses: Responses, exercise: Exercise, person: Person | None) -> Iterator[Block]:
    """Yield one exercise's entry in the key."""
    edition, words, amounts = responses.edition, responses.edition.words, responses.settings.amounts
    says = edition.page("key").says
    yield Heading(exercise.title, 2)
    minutes = words("frame.minutes", minutes=amounts.number(exercise.minutes, 1))
    yield Paragraph(f"{minutes} · {words('frame.source', source=exercise.source)}", "quiet")
    yield Paragraph(exercise.prompt)
    if isinstance(exercise, Sort) and exercise.after:
        rows = tuple((exercise.cards[card], why) for card, why in exercise.after.items())
        yield Table((says("card"), says("why")), rows, says("differ"))
    if person is None:
        return
    yield Heading(says("example", name=person.name), 3)
    yield from example_blocks(responses, exercise)
    findings = tuple(known(as_person(responses, person), exercise))
    if findings:
        yield Heading(says("shows", name=person.name), 3)
        yield from findings


def as_person(responses: Responses, person: Person) -> Responses:
    """Return responses with a sample person's answers."""
    return replace(responses, answers=Answers.holding(person.answers))


def known(responses: Responses, exercise: Exercise) -> Iterator[Block]:
    """Yield what an exercise's lenses say in words: figures with their sources, no pictures."""
    for name in exercise.lenses:
        for block in lens_blocks(responses, responses.edition.lens(name)):
            if isinstance(block, Note | Source) or (
                isinstance(block, Paragraph) and block.tone == "key"
            ):
                yield block
