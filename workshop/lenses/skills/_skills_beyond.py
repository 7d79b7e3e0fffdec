"""What the work one aims for asks beyond one's work now, in the tables' points from 0 to 7.

The work is the first in the learning options that has an occupation other than the learner's own.
A gap is the level asked there less the level asked now (`_skills_asked.py`), where the skill
matters there (importance 3 or more) and that is half a point or more; the widest has the greatest
gap × (importance there - 1).
"""

from __future__ import annotations

from dataclasses import dataclass

from workshop.lenses._answered import text
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given
from workshop.lenses.skills._skill_list import Skill
from workshop.lenses.skills._skills_asked import MOST, Asked, asked
from workshop.reference import Occupation
from workshop.render.blocks import Block, Items, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.dumbbells import Dumbbell, dumbbells
from workshop.storage.answers import rows

# The ratings are rough: less than half a point says nothing.
STEP = 0.5
MATTERS = 3
SHOWN = 5


@dataclass(frozen=True)
class Group:
    """A group of skills that matters in the work aimed for: what is asked now and there."""

    id: str
    now: Asked
    there: Asked

    @property
    def more(self) -> float:
        """The number of points more that are asked there."""
        return self.there.level - self.now.level

    @property
    def weight(self) -> float:
        """The weight that ranks the gaps."""
        return self.more * (self.there.importance - 1)


@dataclass(frozen=True)
class Pair:
    """The learner's work now and the work aimed for, each None where it is not listed."""

    now: Occupation | None
    aim: Occupation | None
    groups: tuple[Group, ...] = ()

    @property
    def gaps(self) -> tuple[Group, ...]:
        """The groups of which more is asked, the widest gap first."""
        wide = (group for group in self.groups if group.more >= STEP)
        return tuple(sorted(wide, key=lambda group: -group.weight)[:SHOWN])

    @property
    def shown(self) -> tuple[Group, ...]:
        """The gaps, or what matters most where there is none."""
        return self.gaps or self.groups[:SHOWN]


def pair(given: Given) -> Pair:
    """Return both kinds of work, and what both are rated in, the most important there first."""
    own = text(given.parts["job"], "occupation_soc")
    options = [text(row, "target_soc") for _, row in rows(given.parts["options"])]
    aimed = (given.reference.occupation(code) for code in options if code != own)
    now, aim = given.reference.occupation(own), next((one for one in aimed if one), None)
    if not now or not aim:
        return Pair(now, aim)
    here, there = (asked(one.soc_code, given.reference) for one in (now, aim))
    found = [Group(one, here[one], there[one]) for one in there if one in here]
    found.sort(key=lambda group: -group.there.importance)
    return Pair(now, aim, tuple(one for one in found if one.there.importance >= MATTERS))


def called(group: str, given: Given) -> str:
    """Return the name that content gives a group of skills."""
    return given.labels["skills"].get(f"like.{group}", group)


def compared(two: Pair, found: list[Skill], given: Given) -> tuple[Block, ...]:
    """Build the two kinds of work, how rough that is, and what one can show for the gaps."""
    says = given.says
    title = two.aim.title if two.aim else ""
    shown = [(group.id, proof(group, found, given)) for group in two.gaps]
    proved = tuple(told for _, told in shown if told)
    bare = listed((called(group, given) for group, told in shown if not told), given.amounts)
    return (
        asks(two, given),
        Paragraph(says("from-aim", title=title), "quiet"),
        Paragraph(says("rough"), "quiet"),
        *((Paragraph(says("proof.lead")), Items(proved)) if proved else ()),
        *((Paragraph(says("proof.none", skills=bare)),) if bare else ()),
    )


def asks(two: Pair, given: Given) -> Picture:
    """Draw a line for each skill, from 0 to 7: what is asked now, and what is asked there."""
    says, amounts = given.says, given.amounts

    def line(group: Group) -> Dumbbell:
        # The difference of the figures as they are shown, so that a reader finds the same.
        apart = round(group.there.level, 1) - round(group.now.level, 1)
        more = amounts.number(apart, 1) if group.more >= STEP else says("picture.none")
        levels = (amounts.number(one.level, 1) for one in (group.now, group.there))
        values = (group.there.level, None, group.now.level)
        return Dumbbell(called(group.id, given), values, (*levels, more))

    drawn = [line(group) for group in two.shown]
    facts = (
        says("picture.fact", skill=one.label, now=one.cells[0], there=one.cells[1]) for one in drawn
    )
    columns = ("column.skill", "picture.now", "picture.there", "column.more")
    alt = says("picture.alt", facts=listed(facts, amounts))
    return dumbbells(
        drawn,
        [float(stop) for stop in range(MOST + 1)],
        (says("picture.low"), says("picture.high")),
        (says("picture.there"), "", says("picture.now")),
        Caption(says("picture.title"), alt, tuple(map(says, columns))),
    )


def proof(group: Group, found: list[Skill], given: Given) -> str:
    """Say what the learner can show for a group that is asked more of; empty if nothing."""
    says, skill = given.says, called(group.id, given)
    mine = [one for one in found if one.like == group.id and one.proof]
    if not mine:
        return ""
    told = (says("proof.one", name=one.name, proof=one.proof) for one in mine)
    return says("proof.some", skill=skill, proofs=listed(told, given.amounts))
