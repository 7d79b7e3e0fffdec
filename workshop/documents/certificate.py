"""The certificate: who took part, about how many hours, and in which sections. It has no marks.

Only what was done is in it: no exercise that was skipped, and a plan only where there is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from workshop.documents.contract import Document, NothingDone, Request, Requirements
from workshop.documents.plan import steps
from workshop.exercises import Exercise
from workshop.render.blocks import Block, Heading, Items, Page, Paragraph, Said
from workshop.responses.responses import STATE, Responses

LINE = 120  # letters of a name


def page(responses: Responses, asked: Request) -> Page:
    """Build the certificate for the name asked; an empty one leaves a line to write it on.

    Raises:
        NothingDone: no exercise is done, so there is nothing to certify.
    """
    use, edition = responses.edition.page("certificate"), responses.edition
    minutes = done(responses)
    if not minutes:
        raise NothingDone(use.says("nothing"))
    return Page(
        title=use.title,
        subtitle=use.says("subtitle-plan" if planned(responses) else "subtitle"),
        blocks=tuple(blocks(minutes, responses, " ".join(asked.name.split())[:LINE])),
        language=edition.language,
        words={**edition.words, "pdf.running": use.title},
        layout="certificate",
    )


def done(responses: Responses) -> dict[str, float]:
    """Return the minutes spent in each section, by its title; only sections with some."""
    spent = {
        section.title: sum(
            one.minutes * share(one, responses) for one in section.exercises.values()
        )
        for section in responses.edition.sections.values()
    }
    return {title: minutes for title, minutes in spent.items() if minutes}


def share(exercise: Exercise, responses: Responses) -> float:
    """Return how much of an exercise the learner did, from 0 to 1; one kept private is done.

    What was skipped is not, nor is choosing which path to take.
    """
    own = responses.own(exercise)
    if not own or exercise.id == responses.edition.path_from.partition(".")[0]:
        return 0
    if state := own.get(STATE):
        return float(state == "private")
    return min(exercise.completion(responses.parts(exercise)), 1)


def planned(responses: Responses) -> bool:
    """Tell whether the learner set down a step, beyond what earlier answers filled in."""
    reads = responses.edition.page("plan").reads
    own = (
        responses.own(responses.edition.exercise(reads[role])) for role in ("next", "commitments")
    )
    return any(own) and bool(steps(responses))


def blocks(found: dict[str, float], responses: Responses, name: str) -> Iterator[Block]:
    """Yield the name, hours, topics, the day and a line to sign on."""
    use, amounts, edition = (
        responses.edition.page("certificate"),
        responses.settings.amounts,
        responses.edition,
    )
    says = use.says
    yield Heading(says("name.title"), 2, "name")
    yield Said("", name)
    yield Heading(says("hours.title"), 2, "hours")
    yield Paragraph(hours(sum(found.values()), responses))
    yield Heading(says("topics.title"), 2, "topics")
    yield Items(tuple(found))
    yield Heading(says("day.title"), 2, "day")
    yield Paragraph(amounts.day(responses.today()))
    yield Heading(says("signed.title"), 2, "signed")
    yield Said("", "")
    if edition.led_by and edition.led_by.signed:
        yield Heading(says("led.title"), 2, "led")
        yield Items(tuple(one for one in (edition.led_by.signed, edition.led_by.contact) if one))
        logo = edition.led_by.picture()
        if logo:
            yield logo
    yield Heading(says("note.title"), 2, "note")
    yield Paragraph(says("note.text"), "quiet")


def hours(minutes: float, responses: Responses) -> str:
    """Format time in half hours, as near as an estimate goes; under half an hour in words."""
    says = responses.edition.page("certificate").says
    halves = round(minutes / 30)
    if halves < 1:
        return says("hours.few")
    return says("hours.about", hours=responses.settings.amounts.number(halves / 2, 1))


NEEDS = Requirements(
    reads={},
    says=(
        *("nothing", "subtitle", "subtitle-plan"),
        *("name.title", "hours.title", "hours.about", "hours.few", "topics.title"),
        *("day.title", "signed.title", "led.title", "note.title", "note.text"),
    ),
)

PAGE = Document(build=page, needs=NEEDS)
