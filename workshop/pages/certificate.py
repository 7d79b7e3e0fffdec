"""The certificate: who took part, about how many hours, and in which sections. It has no marks."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.blocks import Block, Heading, Items, Page, Paragraph, Said
from workshop.pages.contract import Asked, Needs, TakeHome
from workshop.reading import Reading

LINE = 120  # letters of a name


def page(reading: Reading, asked: Asked) -> Page:
    """For the name asked, which may be empty: then there is a line to write it on."""
    use, edition = reading.edition.page("certificate"), reading.edition
    return Page(
        title=use.title,
        subtitle=use.says("subtitle"),
        blocks=tuple(blocks(reading, " ".join(asked.name.split())[:LINE])),
        language=edition.language,
        words={**edition.words, "pdf.running": use.title},
        layout="certificate",
    )


def blocks(reading: Reading, name: str) -> Iterator[Block]:
    """Name, hours, topics, day and a line to sign on."""
    use, amounts, edition = reading.edition.page("certificate"), reading.amounts(), reading.edition
    says = use.says
    yield Heading(says("name.title"), 2, "name")
    yield Said("", name)
    done = {
        section.title: [one for one in section.exercises.values() if reading.decided(one)]
        for section in edition.sections.values()
    }
    minutes = sum(one.minutes for held in done.values() for one in held)
    yield Heading(says("hours.title"), 2, "hours")
    yield Paragraph(hours(minutes, reading))
    topics = tuple(title for title, held in done.items() if held)
    if topics:
        yield Heading(says("topics.title"), 2, "topics")
        yield Items(topics)
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
        *("subtitle", "name.title", "hours.title", "hours.about", "hours.few", "topics.title"),
        *("day.title", "signed.title", "led.title", "note.title", "note.text"),
    ),
)

PAGE = TakeHome(build=page, needs=NEEDS)
