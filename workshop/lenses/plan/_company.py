"""Who and what goes along on the road: people, picked steps, plans, and a text of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.lenses._answered import day, text
from workshop.lenses._highest import quoted
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given
from workshop.lenses.plan._commitment import Commitment
from workshop.render.blocks import Paragraph, Said, Table
from workshop.storage.answers import rows

PLAN = ("if", "then")
SETBACK = ("event", "then")


def people(found: Sequence[Commitment], given: Given) -> Iterable[Paragraph]:
    """Say who will ask."""
    names = dict.fromkeys(one.who for one in found if one.who)
    if names:
        yield Paragraph(given.says("who", people=listed(names, given.amounts)))
    else:
        yield Paragraph(given.says("nobody"), "quiet")


def askers(given: Given) -> Iterable[Paragraph]:
    """Say whom the learner wants to ask, and by when."""
    people_asked = []
    for _, row in rows(given.parts["askers"]):
        who, by = text(row, "who"), day(row, "by")
        if who and by is not None:
            who = given.says("asked.by", who=who, day=given.amounts.day(by))
        people_asked += [who] if who else []
    if people_asked:
        yield Paragraph(given.says("asked.people", people=listed(people_asked, given.amounts)))


def picked(given: Given) -> Iterable[Paragraph]:
    """Name the steps that were picked for these ninety days."""
    parts, labels = given.parts["picked"], given.labels["picked"]
    steps = [bare(label) for step, label in labels.items() if parts.get(step) is True]
    if steps:
        yield Paragraph(given.says("picked", steps=quoted(steps, given, len(steps))))


def plans(given: Given) -> Iterable[Table]:
    """Build a table of if-then plans and of setbacks with a first step."""
    labels = given.labels["plans"]
    cells = tuple(
        tuple(text(row, part) for part in parts)
        for role, parts in (("plans", PLAN), ("setbacks", SETBACK))
        for _, row in rows(given.parts[role])
        if all(text(row, part) for part in parts)
    )
    if cells:
        yield Table(tuple(labels.get(part, part) for part in PLAN), cells, given.says("plans"))


def own(given: Given) -> Iterable[Said]:
    """Yield the learner's text that goes with the road."""
    words = text(given.parts["words"], "text")
    if words:
        yield Said(given.says("words"), words)
