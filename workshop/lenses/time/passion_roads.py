"""Two stories of following what one loves, beside the figures there are for their first steps.

Content names the work of each first step, and the country's table of examples its occupation. A
business of one's own has no figure: wage surveys leave out the self-employed.
"""

from __future__ import annotations

from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _rise
from workshop.lenses.time._energy_week import activities, extremes
from workshop.render.blocks import Block, Note, Paragraph, Source, Table

ROADS = ("health", "design")


def draw(given: Given) -> tuple[Block, ...]:
    """Draw what lifts the learner most, as a question; then the stories' steps with figures."""
    says = given.says
    listed_activities, _ = activities(given.parts["activities"], says("unnamed"))
    if not listed_activities:
        return (Paragraph(says("waiting"), "quiet"),)
    top = extremes(listed_activities, 1)
    key = says("reading", name=top[0].name) if top else says("reading-none")
    if not given.reference.has_wages:
        return (Paragraph(key, "key"), Note(says("care"), tone="care"))
    columns = (says("column.step"), says("column.pay"), says("column.growth"))
    steps = tuple(row for road in ROADS for row in (first(road, given), second(road, given)))
    known = [given.reference.example(says(f"{road}.work")) for road in ROADS]
    credited = dict.fromkeys(
        s for one in known if one for s in (one.wage_source, one.projection_source)
    )
    return (
        Paragraph(key, "key"),
        Table(columns, steps, says("caption")),
        *_rise.since(given),
        Note(says("care"), tone="care"),
        Source(says("source", sources="; ".join(filter(None, credited)))),
    )


def first(road: str, given: Given) -> tuple[str, str, str]:
    """Return the first step of a story: its occupation, median pay a year, and change in jobs."""
    says, amounts = given.says, given.amounts
    known = given.reference.example(says(f"{road}.work"))
    pay = growth = says("no-figure")
    if known and known.covered and known.annual_median is not None:
        pay = amounts.using(given.reference.country.currency).money(known.annual_median)
    if known and known.growth_percent is not None:
        word = "down" if known.growth_percent < 0 else "up"
        growth = says(f"growth.{word}", percent=amounts.percent(abs(known.growth_percent)))
    return (known.title if known else says("unlisted"), pay, growth)


def second(road: str, given: Given) -> tuple[str, str, str]:
    """Return the second step: a business of one's own, for which there is no figure."""
    none = given.says("no-figure")
    return (given.says(f"{road}.own"), none, none)


LENS = Lens(
    draw=draw,
    reads={"activities": ("name", "minutes", "energy")},
    says=(
        *("waiting", "unnamed", "reading", "reading-none", "caption", "no-figure", "unlisted"),
        *("column.step", "column.pay", "column.growth", "growth.up", "growth.down"),
        *("care", "source", *_rise.SINCE),
        *(f"{road}.{key}" for road in ROADS for key in ("work", "own")),
    ),
)
