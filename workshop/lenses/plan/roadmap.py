"""Ninety days from today: what is to be done by when, its hours, who will ask, and the plans.

Hours of all things a week stand beside the hours that the week now has for rest, people and
learning. Days are counted from today, so the road moves on with the learner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from workshop.lenses._highest import quoted
from workshop.lenses._listing import bare
from workshop.lenses.lens import Given, Lens
from workshop.lenses.plan._commitment import COMMITMENT_PARTS, Commitment, commitments
from workshop.lenses.plan._company import PLAN, SETBACK, askers, own, people, picked, plans
from workshop.lenses.plan._road import days, picture
from workshop.lenses.time._free_time import FREE, free_hours
from workshop.render.blocks import Block, Paragraph
from workshop.render.charts.roadmap import DAYS


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the first thing in words, the road, what has no day on it, hours, people and plans."""
    says = given.says
    to_do = commitments(given.parts["commitments"], says("unnamed"))
    if not to_do:
        return (Paragraph(says("waiting"), "quiet"),)
    return (
        Paragraph(reading(to_do, given), "key"),
        picture(to_do, given),
        *off_the_road(to_do, given),
        *hours(to_do, given),
        *people(to_do, given),
        *askers(given),
        *picked(given),
        *plans(given),
        *own(given),
    )


def reading(found: Sequence[Commitment], given: Given) -> str:
    """Return the key sentence: how many things there are, and which comes first."""
    says, amounts = given.says, given.amounts
    ahead = [one for one in found if one.by is not None and one.by >= given.today]
    if not ahead or ahead[0].by is None:
        return says("reading.none")
    places = {"what": bare(ahead[0].what), "day": amounts.day(ahead[0].by)}
    if len(found) == 1:
        return says("reading.one", **places)
    return says("reading.some", count=amounts.number(len(found)), **places)


def off_the_road(found: Sequence[Commitment], given: Given) -> Iterable[Paragraph]:
    """Name the things whose day has passed, lies beyond the ninety, or is not set."""
    ahead = [(one, days(one, given)) for one in found]
    kinds = {
        "past": [one.what for one, left in ahead if left is not None and left < 0],
        "beyond": [one.what for one, left in ahead if left is not None and left > DAYS],
        "undated": [one.what for one, left in ahead if left is None],
    }
    for key, things in kinds.items():
        if things:
            names = quoted([bare(thing) for thing in things], given, len(things))
            yield Paragraph(given.says(key, things=names))


def hours(found: Sequence[Commitment], given: Given) -> Iterable[Paragraph]:
    """Say the hours a week of all things beside those that are free."""
    says, amounts = given.says, given.amounts
    asked = sum((one.hours for one in found if one.hours is not None), Decimal(0))
    if not asked:
        return
    blank = [bare(one.what) for one in found if one.hours is None]
    free = free_hours(given.parts["week"])
    places = {"hours": amounts.number(float(asked), 2)}
    if free is None:
        yield Paragraph(says("hours.alone", **places))
    else:
        key = "hours.beyond" if asked > free else "hours.free"
        yield Paragraph(says(key, free=amounts.number(float(free), 2), **places))
    if blank:
        yield Paragraph(says("hours.blank", things=quoted(blank, given, len(blank))), "quiet")


LENS = Lens(
    draw=draw,
    reads={
        "commitments": COMMITMENT_PARTS,
        "plans": PLAN,
        "setbacks": SETBACK,
        "askers": ("who", "by"),
        "picked": (),
        "week": FREE,
        "words": ("text",),
    },
    says=(
        *("waiting", "unnamed", "quote", "more", "reading.none", "reading.one", "reading.some"),
        *("past", "beyond", "undated", "hours.alone", "hours.blank", "hours.free", "hours.beyond"),
        *(
            "who",
            "nobody",
            "asked.people",
            "asked.by",
            "picked",
            "plans",
            "words",
            "day.none",
            "note.first",
        ),
        *("post.today", "post.days", "picture.title", "picture.fact"),
        *(f"column.{part}" for part in COMMITMENT_PARTS),
    ),
)
