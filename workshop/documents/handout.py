"""The paper twin: a form of every exercise, for a room without screens."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.content.schema import Section
from workshop.documents.contract import Requirements
from workshop.exercises import Exercise
from workshop.render.blocks import Block, Heading, Page, Paragraph
from workshop.responses.responses import Responses

NEEDS = Requirements(reads={}, says=("subtitle", "look-back", "needed"))


def page(responses: Responses, section: str, *, large: bool = False) -> Page:
    """Build the blank forms of one section."""
    edition = responses.edition
    chosen = edition.section(section)
    return Page(
        title=chosen.title,
        subtitle=edition.page("handout").says("subtitle"),
        blocks=tuple(block for one in forms(chosen) for block in form(responses, one)),
        language=edition.language,
        words={**edition.words, "pdf.running": f"{edition.title} · {chosen.title}"},
        layout="handout",
        large=large,
    )


def forms(section: Section) -> list[Exercise]:
    """Return the exercises that paper asks; settings of the screen are left out."""
    return [one for one in section.exercises.values() if one.printed]


def form(responses: Responses, exercise: Exercise) -> Iterator[Block]:
    """Yield an exercise's prompt, what to look back at, its form, and where it is needed again."""
    edition, words, amounts = responses.edition, responses.edition.words, responses.settings.amounts
    says = edition.page("handout").says
    minutes = words("frame.minutes", minutes=amounts.number(exercise.minutes, 1))
    yield Heading(exercise.title, 2, minutes)
    yield Paragraph(exercise.prompt)
    if exercise.hint:
        yield Paragraph(exercise.hint, "quiet")
    for name in sorted(exercise.sources(), key=edition.place):
        title, place = edition.exercise(name).title, amounts.number(edition.place(name))
        yield Paragraph(says("look-back", exercise=title, section=place), "quiet")
    yield from exercise.paper(words, amounts)
    again = sorted({edition.place(one) for one in edition.followers({exercise.id})})
    if later := [one for one in again if one > edition.place(exercise.id)]:
        yield Paragraph(says("needed", section=amounts.number(later[0])), "quiet")
