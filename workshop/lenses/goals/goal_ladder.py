"""The goals on a line of time: shorter ones beneath the longer goal they lead up to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from workshop.lenses._listing import listed
from workshop.lenses.goals._goals import GOAL_PARTS, Goal, goals
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.ladder import Rung, ladder


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the next and the farthest date, the ladder, and long goals that nothing leads to."""
    says = given.says
    own_goals = goals(given.parts["goals"], given.today, says("unnamed"))
    if not own_goals:
        return (Paragraph(says("waiting"), "quiet"),)
    if not any(goal.by for goal in own_goals):
        return (Paragraph(says("undated"), "quiet"),)
    served = {goal.serves for goal in own_goals}
    bare = [goal for goal in own_goals if goal.long and goal.row not in served]
    names = listed((says("quote", goal=goal.short) for goal in bare), given.amounts)
    return (
        Paragraph(reading(own_goals, given), "key"),
        picture(own_goals, given),
        *((Paragraph(says("no-step", goals=names)),) if bare else ()),
    )


def reading(found: list[Goal], given: Given) -> str:
    """Return a sentence on the next and the farthest of the days ahead."""
    says, amounts = given.says, given.amounts
    ahead = sorted(
        ((goal.by, goal.short) for goal in found if goal.by and goal.by >= given.today),
        key=lambda one: one[0],
    )
    if not ahead:
        return says("past")
    (near, first), (far, last) = ahead[0], ahead[-1]
    places = {"near": amounts.day(near), "first": first, "far": amounts.day(far), "last": last}
    return says("reading" if len(ahead) > 1 else "one", **places)


def climbing(found: list[Goal]) -> Iterator[Goal]:
    """Yield each longer goal, the farthest first, with those that lead to it; then the others.

    Among those that lead to one goal the nearest stands lowest: the ladder is climbed.
    """

    def late_first(some: list[Goal]) -> list[Goal]:
        return sorted(some, key=lambda goal: (goal.by is None, -(goal.by or date.min).toordinal()))

    for goal in late_first([goal for goal in found if goal.long]):
        yield goal
        yield from late_first([one for one in found if one.serves == goal.row])
    yield from late_first([goal for goal in found if not goal.long and not goal.serves])


def picture(found: list[Goal], given: Given) -> Picture:
    """Build a rung for each goal, marked on the line from today to the farthest date."""
    says, amounts = given.says, given.amounts
    names = {goal.row: goal.name for goal in found}

    def shown(goal: Goal, full: bool = False) -> str:
        if goal.by is None:
            return says("no-date")
        when = amounts.day(goal.by) if full else amounts.month(goal.by)
        return says("passed", date=when) if goal.by < given.today else when

    def leads(goal: Goal) -> str:
        return names.get(goal.serves) or says("is-long" if goal.long else "leads-nowhere")

    rungs = [
        Rung(goal.name, goal.by, shown(goal), goal.long, bool(goal.serves),
             (shown(goal, full=True), leads(goal)))
        for goal in climbing(found)
    ]  # fmt: skip
    facts = [says("picture.fact", goal=r.label, date=r.cells[0], leads=r.cells[1]) for r in rungs]
    caption = Caption(
        says("picture.title"),
        says("picture.alt", facts=listed(facts, amounts)),
        (says("column.goal"), says("column.date"), says("column.leads")),
    )
    words = {word: says(f"picture.{word}") for word in ("today", "long", "short", "past")}
    return ladder(rungs, given.today, words, caption)


LENS = Lens(
    draw=draw,
    reads={"goals": GOAL_PARTS},
    says=(
        *("waiting", "undated", "unnamed", "quote", "reading", "one", "past", "no-step"),
        *("no-date", "passed", "is-long", "leads-nowhere"),
        *("picture.title", "picture.alt", "picture.fact", "picture.today", "picture.long"),
        *("picture.short", "picture.past", "column.goal", "column.date", "column.leads"),
    ),
)
