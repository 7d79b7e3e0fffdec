"""What the work one aims for asks beyond one's work now, and what one can show for it.

Occupation stands against occupation in the tables' own points (`_skills_beyond.py`). The learner's
own marks and someone else's are on another scale, so they stand apart. There is no sum.
"""

from __future__ import annotations

from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.skills._skill_list import (
    ALONE,
    COLUMNS,
    LEVELS,
    Skill,
    claimed,
    quoted,
    skills,
)
from workshop.lenses.skills._skills_asked import asked
from workshop.lenses.skills._skills_beyond import Pair, called, compared, pair
from workshop.render.blocks import Block, Note, Paragraph, Picture, Source
from workshop.render.charts.canvas import Caption
from workshop.render.charts.dumbbells import Dumbbell, dumbbells

APART = 2


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the widest gap in words, the two kinds of work, proof, the marks, kind reminders."""
    says = given.says
    found = skills(given.parts["skills"])
    marked = [skill for skill in found if skill.level is not None]
    if not marked:
        return (Paragraph(says("waiting"), "quiet"),)
    two = pair(given)
    return (
        Paragraph(reading(two, given), "key"),
        *(compared(two, found, given) if two.groups else ()),
        marks(marked, given),
        *reminders(marked, given),
        *(sources(given) if two.groups else ()),
    )


def reading(two: Pair, given: Given) -> str:
    """Return the key sentence: the widest gap, or why there is none."""
    says, amounts = given.says, given.amounts
    if two.aim is None:
        return says("no-target")
    if two.now is None:
        return says("no-now", title=two.aim.title)
    if not two.groups:
        bare = next(
            (one for one in (two.aim, two.now) if not asked(one.soc_code, given.reference)),
            two.aim,
        )
        return says("no-rating", title=bare.title)
    places = {"now": two.now.title, "title": two.aim.title}
    if not two.gaps:
        return says("reached", **places)
    first = two.gaps[0]
    own, there = (amounts.number(one.level, 1) for one in (first.now, first.there))
    return says("widest", skill=called(first.id, given), own=own, asked=there, **places)


def marks(found: list[Skill], given: Given) -> Picture:
    """Draw a line for each skill, from 0 to 4: what the learner says, and what others would."""
    says, amounts = given.says, given.amounts

    def number(value: int | None) -> str:
        return says("picture.none") if value is None else amounts.number(value)

    drawn = [
        Dumbbell(one.name, (None, one.other, one.level), (number(one.level), number(one.other)))
        for one in found
    ]
    facts = (
        says("marks.fact", name=one.label, own=one.cells[0], other=one.cells[1]) for one in drawn
    )
    alt = says("marks.alt", facts=listed(facts, amounts))
    return dumbbells(
        drawn,
        [float(stop) for stop in LEVELS],
        (says("marks.low"), says("marks.high")),
        ("", says("marks.other"), says("marks.own")),
        Caption(
            says("marks.title"),
            alt,
            tuple(map(says, ("column.skill", "marks.own", "marks.other"))),
        ),
    )


def reminders(found: list[Skill], given: Given) -> tuple[Block, ...]:
    """Name skills without proof, and those where two opinions lie two levels or more apart."""
    says, labels = given.says, given.labels["skills"]
    bare = [skill.name for skill in claimed(found) if (skill.level or 0) >= ALONE]
    apart = [
        says(
            "apart",
            name=skill.name,
            own=labels.get(f"level.{skill.level}", str(skill.level)),
            other=labels.get(f"other.{skill.other}", str(skill.other)),
        )
        for skill in found
        if skill.other is not None and abs((skill.level or 0) - skill.other) >= APART
    ]
    blocks: list[Block] = []
    if bare:
        blocks.append(Note(says("bare", names=quoted(bare, given)), says("bare-title"), "next"))
    if apart:
        told = " ".join((*apart, says("apart-ask")))
        blocks.append(Note(told, says("apart-title"), "next"))
    return tuple(blocks)


def sources(given: Given) -> tuple[Block, ...]:
    """Name the source of the levels, with the credit that it asks for."""
    source, credit = given.reference.source("skills"), " ".join(given.reference.credits("skills"))
    return (Source(given.says("source", sources=source, credit=credit)),)


LENS = Lens(
    draw=draw,
    reads={"skills": COLUMNS, "options": ("target",), "job": ("occupation",)},
    says=(
        *("waiting", "no-target", "no-now", "no-rating", "reached", "widest", "from-aim", "rough"),
        *(
            f"picture.{key}"
            for key in ("title", "alt", "fact", "none", "low", "high", "now", "there")
        ),
        *(f"marks.{key}" for key in ("title", "alt", "fact", "low", "high", "own", "other")),
        *("column.skill", "column.more", "proof.lead", "proof.none", "proof.one", "proof.some"),
        *("quote", "bare", "bare-title", "apart", "apart-title", "apart-ask", "source"),
    ),
)
