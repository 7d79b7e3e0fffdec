"""One ladder with real figures: customer service, a team of one's own, then running operations.

The three occupations are those of `article_titles.csv` for these titles. Ranges of pay are those of
employees (10th, 50th, 90th percentile); entry and jobs are those of the occupations table; jobs
that lead to each is the ratio of `seats.py`.
"""

from __future__ import annotations

from itertools import pairwise

from workshop.lenses.learning._entry import asked
from workshop.lenses.lens import Given, Lens
from workshop.lenses.moves.seats import counted, step
from workshop.lenses.pay import _rise
from workshop.lenses.pay._wage_range import Wages, wages
from workshop.reference import Occupation
from workshop.render.blocks import Block, Paragraph, Picture, Source, Table
from workshop.render.charts.canvas import Caption
from workshop.render.charts.ranges import Point, Range, ranges

LADDER = ("customer support agent", "team leader", "operations manager")


def draw(given: Given) -> tuple[Block, ...]:
    """Draw what the ladder shows in words, its ranges of pay, then entry and jobs step by step."""
    says = given.says
    steps = [one for work in LADDER if (one := given.reference.example(work))]
    paid = [found for one in steps if one.covered and (found := wages(one, given))]
    if len(paid) < len(LADDER):
        return (Paragraph(says("waiting"), "quiet"),)
    first, *_, last = paid
    sources = dict.fromkeys(
        source for one in steps for source in (one.wage_source, one.projection_source)
    )
    return (
        Paragraph(
            says("reading", low=first.written(first.median), high=last.written(last.median)), "key"
        ),
        picture(paid, given),
        facts(steps, given),
        Paragraph(says("one-of-many")),
        *_rise.since(given),
        Source(says("source", sources="; ".join(filter(None, sources)))),
    )


def picture(paid: list[Wages], given: Given) -> Picture:
    """Draw the three ranges on one scale, the first step on top."""
    says = given.says

    def row(step: int, one: Wages) -> Range:
        low, middle, high = (
            Point(value, one.written(value)) for value in (one.low, one.median, one.high)
        )
        return Range(says(f"step.{step}"), low, middle, high, None, one.high in one.capped)

    made = [row(step, one) for step, one in enumerate(paid, 1)]
    alt = " ".join(
        says("picture.fact", step=r.label, low=low, median=middle, high=high)
        for r in made
        for low, middle, high in [(r.low.shown, r.middle.shown, r.high.shown)]
    )
    columns = tuple(map(says, ("column.step", "column.low", "column.middle", "column.high")))
    return ranges(made, Caption(says("picture.title"), alt, columns))


def facts(steps: list[Occupation], given: Given) -> Table:
    """Build a row for each step: what entry asks for, and how many jobs below there are for one."""
    says, none = given.says, given.says("none")
    below = ["", *(seats(now, then, given) or none for now, then in pairwise(steps))]
    rows = tuple(
        (
            says(f"step.{at}"),
            asked("education", one.typical_education, says) or none,
            asked("experience", one.work_experience, says) or none,
            count,
        )
        for at, (one, count) in enumerate(zip(steps, below, strict=True), 1)
    )
    columns = ("column.step", "column.schooling", "column.experience", "column.below")
    return Table(tuple(map(says, columns)), rows)


def seats(now: Occupation, then: Occupation, given: Given) -> str:
    """Return how many jobs lead to each one here, or the other way about, as in `seats.py`."""
    found = step(now, then, given)
    if found is None:
        return ""
    key = "below" if found.each >= 1 else "below-fewer"
    return given.says(key, count=counted(max(found.each, 1 / found.each), given))


LENS = Lens(
    draw=draw,
    reads={},
    says=(
        *("waiting", "reading", "step.1", "step.2", "step.3", "picture.title", "picture.fact"),
        *("column.step", "column.low", "column.middle", "column.high", "column.schooling"),
        *(
            "column.experience",
            "column.below",
            "below",
            "below-fewer",
            "none",
            "one-of-many",
            "per.year",
        ),
        *("per.hour", "least", "source", *_rise.SINCE),
    ),
)
