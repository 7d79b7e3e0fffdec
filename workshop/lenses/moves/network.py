"""The people the learner knows as a map: empty quarters, three to ask, and a way to ask.

Those with a question for them come first, in the learner's order; then those in the work looked
at, in the same line of work, and elsewhere; among them people known a little before those met once,
and the closest last: moderately weak ties led to the most new jobs (Rajkumar and others, 2022, A
causal test of the strength of weak ties, Science 377). A last contact is long ago when
more than twelve months lie between; a year alone counts as its December. Evidence that people
are gladder to hear from others than these expect: Liu, Rim, Min & Min (2023), The surprise of
reaching out, Journal of Personality and Social Psychology 124(4), 754–771.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from workshop.lenses._answered import month, text
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Items, Note, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.quarters import Person, quarters
from workshop.storage.answers import rows

FIELDS = ("here", "field", "target", "other")
STRENGTHS = ("close", "known", "faint")
TO_ASK = ("target", "field", "other", "here")
WEAK_FIRST = ("known", "faint", "close")
ASKED = 3
LONG = 12


@dataclass(frozen=True)
class Known:
    """One person: where from, how close, the last month in touch, and what to ask."""

    name: str
    field: str
    strength: str
    last: date | None
    when: str
    ask: str


def people(given: Given) -> list[Known]:
    """Return everyone who has initials, in the learner's order."""
    found = []
    for _, cells in rows(given.parts["people"]):
        last, said = month(cells, "last"), text(cells, "last")
        when = given.amounts.month(last) if last else ""
        if last and "-" not in said:
            last, when = last.replace(month=12), said
        found.append(
            Known(
                text(cells, "initials"),
                text(cells, "field"),
                text(cells, "strength"),
                last,
                when,
                text(cells, "ask"),
            )
        )
    return [one for one in found if one.name]


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the empty quarters in words, the map, three to ask, old contacts, and a script."""
    says, found = given.says, people(given)
    if not found:
        return (Paragraph(says("waiting"), "quiet"),)
    placed = [one for one in found if one.field in FIELDS and one.strength in STRENGTHS]
    ago = [one for one in found if one.last and months(one.last, given.today) > LONG]
    return (
        Paragraph(reading(found, given), "key"),
        *((picture(placed, given),) if placed else ()),
        *((Paragraph(says("unplaced"), "quiet"),) if len(placed) < len(found) else ()),
        Paragraph(says("ask.title")),
        Items(tuple(asked(one, given) for one in to_ask(found))),
        *((Paragraph(since(ago, given)),) if ago else ()),
        Note(says("script.text"), says("script.title"), "next"),
    )


def reading(found: list[Known], given: Given) -> str:
    """Return the key sentence: how many people there are, and which quarters are empty."""
    says, labels = given.says, given.labels["people"]
    empty = [one for one in FIELDS if all(known.field != one for known in found)]
    named = (says("quote", name=labels.get(f"field.{one}", one)) for one in empty)
    count = given.amounts.number(len(found))
    key = "one" if len(found) == 1 else "empty" if empty else "all"
    return says(key, count=count, quarters=listed(named, given.amounts))


def to_ask(found: list[Known]) -> list[Known]:
    """Return three people: those with a question, then by quarter, weak ties before close ones."""

    def rank(one: Known) -> tuple[bool, int, int]:
        if one.ask:
            return (False, 0, 0)
        return (True, place(TO_ASK, one.field), place(WEAK_FIRST, one.strength))

    return sorted(found, key=rank)[:ASKED]


def place(order: tuple[str, ...], one: str) -> int:
    """Return the place of a word, the last where it is missing."""
    return order.index(one) if one in order else len(order)


def asked(one: Known, given: Given) -> str:
    """Return a person, where they are from, and what to ask."""
    where = given.labels["people"].get(f"field.{one.field}", "") or given.says("somewhere")
    key = "ask.with" if one.ask else "ask.without"
    return given.says(key, name=one.name, where=where, ask=one.ask)


def since(ago: list[Known], given: Given) -> str:
    """Return a sentence on the people not spoken to for long."""
    told = [given.says("ago", name=one.name, month=one.when) for one in ago]
    return given.says("since", people=listed(told, given.amounts))


def months(last: date, today: date) -> int:
    """Return the whole months from one month to another."""
    return (today.year - last.year) * 12 + today.month - last.month


def picture(placed: list[Known], given: Given) -> Picture:
    """Draw everyone on the map."""
    says, labels = given.says, given.labels["people"]
    fields = {one: labels.get(f"field.{one}", one) for one in FIELDS}
    strengths = {one: labels.get(f"strength.{one}", one) for one in STRENGTHS}

    def shown(one: Known) -> Person:
        cells = (one.name, fields[one.field], strengths[one.strength], one.when)
        at = FIELDS.index(one.field), STRENGTHS.index(one.strength)
        return Person(one.name, *at, cells)

    facts = [
        says("picture.fact", quarter=label, people=listed(there, given.amounts))
        for key, label in fields.items()
        if (there := [one.name for one in placed if one.field == key])
    ]
    columns = tuple(map(says, ("column.who", "column.where", "column.close", "column.last")))
    caption = Caption(says("picture.title"), "; ".join(facts), columns)
    here, field, target, other = fields.values()
    close, known, faint = strengths.values()
    names, rings = (here, field, target, other), (close, known, faint)
    return quarters([shown(one) for one in placed], names, rings, says("picture.me"), caption)


LENS = Lens(
    draw=draw,
    reads={"people": ("initials", "field", "strength", "last", "ask")},
    says=(
        *("waiting", "one", "empty", "all", "quote", "unplaced", "somewhere", "ask.title"),
        *("ask.with", "ask.without", "since", "ago", "script.title", "script.text"),
        *("picture.title", "picture.fact", "picture.me", "column.who", "column.where"),
        *("column.close", "column.last"),
    ),
)
