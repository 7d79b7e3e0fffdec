"""The learner's skills beside what others see and what the work they aim for asks.

The work is the first in the learning options that has an occupation, else the learner's own.
A step is the level asked less the learner's own, where that is half a level or more; the widest
is the one with the greatest step × (importance - 1). `skills_asked.py` says where the level comes
from. All marks stay apart: there is no sum.
"""

from __future__ import annotations

from dataclasses import dataclass

from workshop.answers import rows
from workshop.blocks import Block, Items, Note, Paragraph, Picture, Source
from workshop.lenses.answered import text
from workshop.lenses.lens import Given, Lens
from workshop.lenses.listing import listed
from workshop.lenses.skill_list import ALONE, COLUMNS, LEVELS, Skill, claimed, quoted, skills
from workshop.lenses.skills_asked import Asked, asked
from workshop.pictures.canvas import Caption
from workshop.pictures.dumbbells import Dumbbell, dumbbells

# Levels are whole, and what is asked is rough: less than half a level says nothing.
STEP = 0.5
APART = 2
MATTERS = 3
MORE = 3


@dataclass(frozen=True)
class Target:
    """The occupation that skills are set against, whether it was aimed for, and what it asks."""

    title: str
    aimed: bool
    asks: dict[str, Asked]


def target(given: Given) -> Target | None:
    """The first occupation aimed for, else the learner's own; None where neither is listed."""
    options = [text(row, "target_soc") for _, row in rows(given.parts["options"])]
    own = text(given.parts["job"], "occupation_soc")
    for code, aimed in [*((code, True) for code in options), (own, False)]:
        known = given.reference.occupation(code)
        if known:
            return Target(known.title, aimed, asked(code, given.reference))
    return None


def draw(given: Given) -> tuple[Block, ...]:
    """The widest step in words, the marks, what else the work asks, and two kind reminders."""
    says = given.says
    found = [skill for skill in skills(given.parts["skills"]) if skill.level is not None]
    if not found:
        return (Paragraph(says("waiting"), "quiet"),)
    aim = target(given)
    return (
        Paragraph(reading(found, aim, given), "key"),
        picture(found, aim, given),
        *(about(found, aim, given) if aim and aim.asks else ()),
        *reminders(found, given),
        *(sources(given) if aim and aim.asks else ()),
    )


def steps(found: list[Skill], asks: dict[str, Asked]) -> list[tuple[Skill, float]]:
    """Each skill that can be compared, with the level asked less its own."""
    return [
        (s, asks[s.like].level - s.level) for s in found if s.like in asks and s.level is not None
    ]


def reading(found: list[Skill], aim: Target | None, given: Given) -> str:
    """The one-sentence reading: the widest step, or why there is none."""
    says, amounts = given.says, given.amounts
    if aim is None:
        return says("no-target")
    if not aim.asks:
        return says("no-rating", title=aim.title)
    compared = steps(found, aim.asks)
    if not compared:
        return says("no-match", title=aim.title)
    wide = [(skill, step) for skill, step in compared if step >= STEP]
    count = amounts.number(len(compared))
    if not wide:
        return says("reached" if len(compared) > 1 else "reached-one", title=aim.title, count=count)
    skill, _ = max(wide, key=lambda one: one[1] * (aim.asks[one[0].like].importance - 1))
    return says(
        "widest",
        title=aim.title,
        skill=skill.name,
        own=amounts.number(skill.level or 0),
        asked=amounts.number(aim.asks[skill.like].level, 1),
    )


def picture(found: list[Skill], aim: Target | None, given: Given) -> Picture:
    """A line for each skill: what is asked, what someone else says, what the learner says."""
    says, amounts, labels = given.says, given.amounts, given.labels["skills"]
    asks = aim.asks if aim else {}

    def number(value: float | None, places: int = 0) -> str:
        return says("picture.none") if value is None else amounts.number(value, places)

    def line(skill: Skill) -> Dumbbell:
        wanted = asks[skill.like].level if skill.like in asks else None
        read_as = labels.get(f"like.{skill.like}", "") or says("picture.none")
        cells = (number(skill.level), number(skill.other), number(wanted, 1), read_as)
        return Dumbbell(skill.name, (wanted, skill.other, skill.level), cells)

    drawn = [line(skill) for skill in found]
    facts = (
        says(
            "picture.fact", name=one.label, own=one.cells[0], other=one.cells[1], asked=one.cells[2]
        )
        for one in drawn
    )
    words = (says("picture.asked"), says("picture.other"), says("picture.own"))
    columns = (says("column.skill"), words[2], words[1], words[0], says("column.like"))
    caption = Caption(
        says("picture.title"), says("picture.alt", facts=listed(facts, amounts)), columns
    )
    ends = (says("picture.low"), says("picture.high"))
    return dumbbells(drawn, [float(stop) for stop in LEVELS], ends, words, caption)


def about(found: list[Skill], aim: Target, given: Given) -> tuple[Block, ...]:
    """Which work it is, how rough this is, and what else it asks that is not in the list."""
    says, labels = given.says, given.labels["skills"]
    has = {skill.like for skill in found}
    more = sorted(
        (group for group in aim.asks if group not in has and aim.asks[group].importance >= MATTERS),
        key=lambda group: -aim.asks[group].importance,
    )[:MORE]
    unlike = [skill.name for skill in found if skill.like not in aim.asks]
    blocks: list[Block] = [
        Paragraph(says("from-aim" if aim.aimed else "from-own", title=aim.title), "quiet"),
        Paragraph(says("rough"), "quiet"),
    ]
    if unlike:
        blocks.append(Paragraph(says("unlike", names=quoted(unlike, given)), "quiet"))
    if more:
        blocks.append(Paragraph(says("more", title=aim.title)))
        blocks.append(Items(tuple(labels.get(f"like.{group}", group) for group in more)))
    return tuple(blocks)


def reminders(found: list[Skill], given: Given) -> tuple[Block, ...]:
    """Skills without proof, and those where two opinions lie two levels or more apart."""
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
    """Where the levels come from, with the credit that O*NET asks for."""
    source, credit = given.reference.source("skills"), " ".join(given.reference.credits("skills"))
    return (Source(given.says("source", sources=source, credit=credit)),)


LENS = Lens(
    draw=draw,
    reads={"skills": COLUMNS, "options": ("target",), "job": ("occupation",)},
    says=(
        *("waiting", "no-target", "no-rating", "no-match", "reached", "reached-one", "widest"),
        *("picture.title", "picture.alt", "picture.fact", "picture.none", "picture.low"),
        *("picture.high", "picture.own", "picture.other", "picture.asked"),
        *("column.skill", "column.like", "from-aim", "from-own", "rough", "unlike", "more"),
        *("quote", "bare", "bare-title", "apart", "apart-title", "apart-ask", "source"),
    ),
)
