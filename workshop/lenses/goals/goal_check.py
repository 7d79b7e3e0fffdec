"""The goals, rule by rule: a number, a date, in my hands, an obstacle in me, and the hours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

from workshop.lenses._listing import listed
from workshop.lenses.goals._goals import (
    GOAL_PARTS,
    PLAN_PARTS,
    YEAR,
    Goal,
    goals,
    meant,
    plans,
    together,
)
from workshop.lenses.lens import Given, Lens
from workshop.lenses.time._free_time import FREE, free_hours
from workshop.render.blocks import Block, Items, Paragraph, Source, Table

Mark = Literal["yes", "partly", "hardly", "passed", "open"]
MINE: dict[str, Mark] = {"yes": "yes", "partly": "partly", "no": "hardly"}
# The hours of a week that a goal can be given without taking from sleep, work, home or care.
HOURS_IN_A_WEEK = 168
FAR = 10 * 365.25 + 31  # days: ten years, with a month's grace


def numbered(text: str, numerals: str) -> bool:
    """Tell whether a text holds a number: a digit of any script, a fraction, or a number word."""
    if any(unicodedata.numeric(char, None) is not None for char in text):
        return True
    return bool({*re.findall(r"\w+", text.casefold())} & {*numerals.casefold().split()})


def marks(goal: Goal, obstacles: set[str], numerals: str, today: date) -> dict[str, Mark]:
    """Return the marks of the four rules for one goal."""
    dated: Mark = "open" if goal.by is None else "passed" if goal.by < today else "yes"
    return {
        "number": "yes" if numbered(goal.measure, numerals) else "open",
        "date": dated,
        "mine": MINE.get(goal.mine, "open"),
        "obstacle": "yes" if goal.row in obstacles else "open",
    }


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the goals named and the hours they ask for, the rules as a table, and what to add."""
    says, today = given.says, given.today
    own_goals = goals(given.parts["goals"], today, says("unnamed"))
    if not own_goals:
        return (Paragraph(says("waiting"), "quiet"),)
    named = [
        goal.row
        for plan in plans(given.parts["plans"])
        if plan.obstacle and (goal := meant(plan, own_goals))
    ]
    ruled = {goal.row: marks(goal, {*named}, says("numerals"), today) for goal in own_goals}
    could = (*missing(own_goals, ruled, given), *placed(own_goals, given))
    return (
        Paragraph(reading(own_goals, given), "key"),
        table(own_goals, ruled, given),
        *((Paragraph(says("could.title")), Items(could)) if could else ()),
        Paragraph(" ".join((capacity(own_goals, given), *uncounted(own_goals, given)))),
        Source(says("method")),
    )


def reading(found: list[Goal], given: Given) -> str:
    """Return a sentence on how many goals there are of each kind."""
    ahead = sum(goal.long for goal in found)
    counts = {"long": ahead, "short": len(found) - ahead}
    kinds = [kind for kind, count in counts.items() if count]
    places = {kind: given.amounts.number(count) for kind, count in counts.items()}
    return given.says("reading.both" if len(kinds) > 1 else f"reading.{kinds[0]}", **places)


def table(found: list[Goal], ruled: dict[str, dict[str, Mark]], given: Given) -> Table:
    """Build a row for each goal and a column for each rule."""
    says = given.says
    columns = ("goal", "number", "date", "mine", "obstacle")
    rows = [(goal.name, *(says(f"mark.{m}") for m in ruled[goal.row].values())) for goal in found]
    return Table(tuple(says(f"column.{one}") for one in columns), tuple(rows))


def quoted(found: list[Goal], given: Given) -> str:
    """Join the goals' names in quotation marks."""
    names = (given.says("quote", goal=goal.short) for goal in found)
    return listed(names, given.amounts)


def missing(found: list[Goal], ruled: dict[str, dict[str, Mark]], given: Given) -> Iterator[str]:
    """Yield, for each rule, the goals that could still do with it.

    Obstacles are asked of the nearer goals alone, where there are any: that is where they are met.
    """
    near = [goal for goal in found if not goal.long] or found
    asked: tuple[tuple[str, str, Mark, list[Goal]], ...] = (
        ("number", "number", "open", found),
        ("date", "date", "open", found),
        ("passed", "date", "passed", found),
        ("hands", "mine", "open", found),
        ("hardly", "mine", "hardly", found),
        ("obstacle", "obstacle", "open", near),
    )
    for sentence, rule, mark, among in asked:
        those = [goal for goal in among if ruled[goal.row][rule] == mark]
        if those:
            yield given.says(f"could.{sentence}", goals=quoted(those, given))


def placed(found: list[Goal], given: Given) -> Iterator[str]:
    """Yield the goals whose day does not fit their span, and short ones that serve no long one."""
    ahead = {goal.row: (goal.by - given.today).days for goal in found if goal.by}
    late = [goal for goal in found if not goal.long and ahead.get(goal.row, 0) > YEAR]
    far = [goal for goal in found if goal.long and ahead.get(goal.row, 0) > FAR]
    longer = any(goal.long for goal in found)
    orphans = [g for g in found if longer and not (g.long or g.serves or g.alone)]
    for sentence, those in (("late", late), ("far", far), ("orphan", orphans)):
        if those:
            yield given.says(f"could.{sentence}", goals=quoted(those, given))


def capacity(found: list[Goal], given: Given) -> str:
    """Return a sentence on the hours of all goals together, beside the week's free hours."""
    says, week = given.says, free_hours(given.parts["week"])
    asked = together(found)
    if not asked:
        return says("hours.none")

    def told(value: Decimal) -> str:
        return says(
            "count.one" if value == 1 else "count.many", hours=given.amounts.number(float(value), 2)
        )

    places = {"asked": told(asked)}
    if asked > HOURS_IN_A_WEEK:
        return says("hours.beyond", **places)
    if week is None:
        return says("hours.unknown", **places)
    places |= {"free": told(week), "more": told(asked - week)}
    return says("hours.over" if asked > week else "hours.within", **places)


def uncounted(found: list[Goal], given: Given) -> Iterator[str]:
    """Yield the goals whose hours are blank, where others have some."""
    blank = [goal for goal in found if goal.hours is None]
    if blank and together(found):
        yield given.says("hours.blank", goals=quoted(blank, given))


LENS = Lens(
    draw=draw,
    reads={"goals": GOAL_PARTS, "plans": PLAN_PARTS, "week": FREE},
    says=(
        *("waiting", "unnamed", "quote", "numerals", "count.one", "count.many", "method"),
        *("reading.both", "reading.long", "reading.short"),
        *("column.goal", "column.number", "column.date", "column.mine", "column.obstacle"),
        *("mark.yes", "mark.partly", "mark.hardly", "mark.passed", "mark.open"),
        *("could.title", "could.number", "could.date", "could.passed", "could.hands"),
        *("could.hardly", "could.obstacle", "could.late", "could.far", "could.orphan"),
        *(
            "hours.none",
            "hours.blank",
            "hours.beyond",
            "hours.unknown",
            "hours.over",
            "hours.within",
        ),
    ),
)
