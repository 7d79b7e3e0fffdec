"""How many jobs lead up to each one in the work that a step up leads to.

ratio = jobs in all the work that leads there ÷ jobs there, the self-employed included; for the
whole country. What leads there is every occupation from which the steps table has a promotion to
it, and the learner's own. Beside it stand the openings there for 1,000 jobs that lead to them.
Jobs are those of the base year of the projections. It is drawn for steps up only: those the learner
calls one, and those that the steps table has as a promotion.
"""

from __future__ import annotations

from dataclasses import dataclass

from workshop.lenses._answered import text
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.moves._moves import moves
from workshop.reference import Occupation
from workshop.render.blocks import Block, Figure, Figures, Paragraph, Source

# Up to here, and down to its inverse, the two are called about as many.
EVEN = 1.25
SHOWN = 4
NAMED = 5


@dataclass(frozen=True)
class Step:
    """A target, the work that leads to it (one's own first), and its jobs for each one there.

    `each` is jobs that lead there ÷ jobs there; `rate` is openings for 1,000 jobs that lead there.
    """

    then: Occupation
    below: tuple[Occupation, ...]
    each: float
    rate: float | None


def step(now: Occupation, then: Occupation, given: Given) -> Step | None:
    """Return the step with all the work that leads there; None where either side is not counted."""
    others = given.reference.feeders(then.soc_code)
    known = {one.soc_code: one for one in (now, *others) if one.soc_code != then.soc_code}
    counted = [one for one in known.values() if one.employment_base]
    jobs = sum(one.employment_base or 0 for one in counted)
    if not now.employment_base or not then.employment_base:
        return None
    first, *rest = counted
    rest.sort(key=lambda one: -(one.employment_base or 0))
    opening = then.openings_annual
    rate = None if opening is None else opening / jobs * 1000
    return Step(then, (first, *rest), jobs / then.employment_base, rate)


def steps(given: Given, now: Occupation) -> list[Step]:
    """Return the targets that lie a step up, each once, with all that leads to them."""
    found: dict[str, Step] = {}
    for move in moves(given.parts["moves"], ""):
        then = given.reference.occupation(move.code)
        if then is None or then.soc_code == now.soc_code:
            continue
        up = move.kind == "promotion" or given.reference.leads_up(now.soc_code, then.soc_code)
        if up and (one := step(now, then, given)):
            found.setdefault(then.soc_code, one)
    return list(found.values())[:SHOWN]


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the first step in words, each step as a figure, what was counted and what left out."""
    says = given.says
    now = given.reference.occupation(text(given.parts["job"], "occupation_soc"))
    found = steps(given, now) if now else []
    if now is None or not found:
        return (Paragraph(says("waiting"), "quiet"),)
    told = (names(one, given) for one in found if len(one.below) > 1)
    return (
        Paragraph(reading(now, found[0], given), "key"),
        Figures(tuple(figure(one, given) for one in found)),
        *(Paragraph(one) for one in told),
        Paragraph(says("limits")),
        Source(says("source", sources=now.projection_source, year=str(now.base_year or ""))),
    )


def reading(now: Occupation, one: Step, given: Given) -> str:
    """Return the key sentence: how many jobs lead to each one."""
    key = "many" if one.each > EVEN else "few" if one.each < 1 / EVEN else "even"
    places = {"now": now.title, "target": one.then.title}
    if len(one.below) > 1:
        key, places = f"{key}-kinds", places | {"kinds": given.amounts.number(len(one.below))}
    return given.says(key, count=counted(max(one.each, 1 / one.each), given), **places)


def figure(one: Step, given: Given) -> Figure:
    """Return a step as `8 : 1`, with the openings in an average year, in all and for 1,000 jobs."""
    says, amounts = given.says, given.amounts
    sides = (counted(one.each, given), amounts.number(1))
    if one.each < 1:
        sides = (amounts.number(1), counted(1 / one.each, given))
    opening, note = one.then.openings_annual, ""
    if opening is not None and one.rate is not None:
        rate = amounts.number(one.rate, 1 if one.rate < NAMED else 0)
        # Openings are published in thousands.
        note = says("openings", count=amounts.number(opening * 1000), rate=rate)
    return Figure(says("figure", now=sides[0], then=sides[1]), one.then.title, note)


def names(one: Step, given: Given) -> str:
    """Return a sentence on the work counted as leading there: one's own, then the largest."""
    says, amounts = given.says, given.amounts
    shown = listed((says("quote", name=work.title) for work in one.below[:NAMED]), amounts)
    if len(one.below) <= NAMED:
        return says("counted", target=one.then.title, names=shown)
    apart = ", ".join(says("quote", name=work.title) for work in one.below[:NAMED])
    more = amounts.number(len(one.below) - NAMED)
    return says("counted-more", target=one.then.title, names=apart, more=more)


def counted(each: float, given: Given) -> str:
    """Format a count of jobs: whole from ten on, to the nearest half below."""
    return given.amounts.number(round(each) if each >= 10 else round(each * 2) / 2, 1)


LENS = Lens(
    draw=draw,
    reads={"moves": ("name", "kind", "target"), "job": ("occupation",)},
    says=(
        *("waiting", "many", "few", "even", "many-kinds", "few-kinds", "even-kinds", "figure"),
        *("openings", "counted", "counted-more", "quote", "limits", "source"),
    ),
)
