"""The certificate: who took part, about how many hours, and in which sections. It has no marks.

Only what was done is in it: no exercise that was skipped, and a plan only where there is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from workshop.documents.contract import Asked, Needs, NothingDone, TakeHome
from workshop.documents.plan import steps
from workshop.exercises import Exercise
from workshop.render.blocks import Block, Heading, Items, Page, Paragraph, Said
from workshop.responses.responses import STATE, Reading

LINE = 120  # letters of a name


def page(reading: Reading, asked: Asked) -> Page:
    """For the name asked, which may be empty: then there is a line to write it on.

    Raises:
        NothingDone: no exercise is done, so there is nothing to certify.
    """
    use, edition = reading.edition.page("certificate"), reading.edition
    found = done(reading)
    if not found:
        raise NothingDone(use.says("nothing"))
    return Page(
        title=use.title,
        subtitle=use.says("subtitle-plan" if planned(reading) else "subtitle"),
        blocks=tuple(blocks(found, reading, " ".join(asked.name.split())[:LINE])),
        language=edition.language,
        words={**edition.words, "pdf.running": use.title},
        layout="certificate",
    )


def done(reading: Reading) -> dict[str, float]:
    """The minutes that were spent in each section, by its title; only sections with some."""
    spent = {
        section.title: sum(one.minutes * share(one, reading) for one in section.exercises.values())
        for section in reading.edition.sections.values()
    }
    return {title: minutes for title, minutes in spent.items() if minutes}


def share(exercise: Exercise, reading: Reading) -> float:
    """How much of an exercise the learner did, from 0 to 1; one kept private is done.

    What was skipped is not, nor is choosing which path to take.
    """
    own = reading.own(exercise)
    if not own or exercise.id == reading.edition.path_from.partition(".")[0]:
        return 0
    if state := own.get(STATE):
        return float(state == "private")
    return min(exercise.done(reading.parts(exercise)), 1)


def planned(reading: Reading) -> bool:
    """Whether the learner set down a step themselves, beyond what earlier answers filled in."""
    reads = reading.edition.page("plan").reads
    own = (reading.own(reading.edition.exercise(reads[role])) for role in ("next", "commitments"))
    return any(own) and bool(steps(reading))


def blocks(found: dict[str, float], reading: Reading, name: str) -> Iterator[Block]:
    """Name, hours, topics, day and a line to sign on."""
    use, amounts, edition = reading.edition.page("certificate"), reading.amounts(), reading.edition
    says = use.says
    yield Heading(says("name.title"), 2, "name")
    yield Said("", name)
    yield Heading(says("hours.title"), 2, "hours")
    yield Paragraph(hours(sum(found.values()), reading))
    yield Heading(says("topics.title"), 2, "topics")
    yield Items(tuple(found))
    yield Heading(says("day.title"), 2, "day")
    yield Paragraph(amounts.day(reading.today()))
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


def hours(minutes: float, reading: Reading) -> str:
    """Time in half hours, as near as an estimate goes; under half an hour in words."""
    says = reading.edition.page("certificate").says
    halves = round(minutes / 30)
    if halves < 1:
        return says("hours.few")
    return says("hours.about", hours=reading.amounts().number(halves / 2, 1))


NEEDS = Needs(
    reads={},
    says=(
        *("nothing", "subtitle", "subtitle-plan"),
        *("name.title", "hours.title", "hours.about", "hours.few", "topics.title"),
        *("day.title", "signed.title", "led.title", "note.title", "note.text"),
    ),
)

PAGE = TakeHome(build=page, needs=NEEDS)
