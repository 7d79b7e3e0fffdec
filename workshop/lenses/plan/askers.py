"""A message to copy for the people the learner named, and what to ask each of them."""

from __future__ import annotations

from datetime import date

from workshop.lenses._answered import text
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Items, Note, Paragraph
from workshop.storage.answers import Parts, rows

MOST = 3


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the message, what to ask each of the people, and what to do with the answer."""
    says = given.says
    people = [row for _, row in rows(given.parts["people"]) if text(row, "who")][:MOST]
    if not people:
        return (Paragraph(says("waiting"), "quiet"),)
    return (
        Paragraph(says("reading"), "key"),
        Note(says("message.text"), says("message.title"), "next"),
        Paragraph(says("people")),
        Items(tuple(line(row, given) for row in people)),
        Paragraph(says("after"), "quiet"),
    )


def line(row: Parts, given: Given) -> str:
    """Return a person, the day the learner set, and what to ask, as far as they are said."""
    places = {"who": text(row, "who"), "about": text(row, "about")}
    places["day"] = said_day(text(row, "by"), given)
    key = ("to.about" if places["about"] else "to.who") + ("-by" if places["day"] else "")
    return given.says(key, **{name: value for name, value in places.items() if value})


def said_day(value: str, given: Given) -> str:
    """Format a day as the locale has it; empty where it is none."""
    try:
        return given.amounts.day(date.fromisoformat(value))
    except ValueError:
        return ""


LENS = Lens(
    draw=draw,
    reads={"people": ("who", "about", "by")},
    says=(
        *("waiting", "reading", "message.title", "message.text", "people", "after"),
        *("to.about", "to.about-by", "to.who", "to.who-by"),
    ),
)
