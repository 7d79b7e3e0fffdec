"""A reading as a page: the whole workbook or one section, and the answers that travel with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.content.schema import Section
from workshop.documents.comparison import comparison
from workshop.documents.contract import Document, Request
from workshop.exercises import Exercise
from workshop.render.blocks import Block, Heading, Page, Paragraph
from workshop.responses.readout import answer_blocks, lens_blocks
from workshop.responses.responses import Responses
from workshop.storage.journal import Change, write_line


def page(responses: Responses, asked: Request = Request()) -> Page:  # noqa: B008 - frozen
    """Build a page of what was answered in one section, or in all of them."""
    edition, section = responses.edition, asked.section
    sections = [edition.section(section)] if section else list(edition.sections.values())
    blocks = [block for one in sections for block in section_blocks(responses, one)]
    if not blocks:
        blocks = [Paragraph(edition.words("worksheet.empty"))]
    return Page(
        title=edition.title if section is None else edition.section(section).title,
        subtitle=edition.words(
            "worksheet.subtitle", date=responses.settings.amounts.day(responses.today())
        ),
        blocks=tuple(blocks),
        language=edition.language,
        words=edition.words,
    )


def section_blocks(responses: Responses, section: Section) -> Iterator[Block]:
    """Yield a section's heading and its answered exercises, each with its lenses."""
    answered = [
        one for one in section.exercises.values() if one.printed and answer_blocks(responses, one)
    ]
    if not answered:
        return
    yield Heading(section.title, 1)
    for exercise in answered:
        yield Heading(exercise.title, 2)
        yield Paragraph(exercise.prompt, "quiet")
        yield from answer_blocks(responses, exercise)
        for name in exercise.lenses:
            yield from titled_lens(responses, name)
    for name, use in section.lenses.items():
        if use.printed:
            yield from titled_lens(responses, name)
    if section.id == responses.edition.compares:
        yield from comparison(responses)


def titled_lens(responses: Responses, name: str) -> Iterator[Block]:
    """Yield a lens under its title."""
    use = responses.edition.lens(name)
    blocks = lens_blocks(responses, use)
    if blocks:
        yield Heading(use.title, 3)
        yield from blocks


def travelling(responses: Responses, section: str | None = None) -> bytes:
    """Return the answers on the page as journal lines, each dated by its last change.

    An exercise is one line, or two: as it was at the end of the stretch of work before this one,
    and what has changed since, so that then and now can be compared elsewhere too.
    """
    edition, answers = responses.edition, responses.answers
    sections = [edition.section(section)] if section else edition.sections.values()
    exercises: Sequence[Exercise] = [one for part in sections for one in part.exercises.values()]
    since = responses.history.since
    past = answers.until(since) if since else None
    last = {change.exercise: change.when for change in answers.changes}
    before = {change.exercise: change.when for change in past.changes} if past else {}
    lines = []
    for one in exercises:
        now, then = answers.get(one.id), past.get(one.id) if past else {}
        if then and then != now:
            lines.append(write_line(Change(before[one.id], one.id, then)))
        if now != then or now:
            changed = dict.fromkeys(then) | now if then != now else now
            lines.append(write_line(Change(last[one.id], one.id, changed)))
    return b"".join(line + b"\n" for line in lines)


PAGE = Document(build=page, carries=True)
