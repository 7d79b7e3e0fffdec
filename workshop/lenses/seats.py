"""How many people work in the present occupation for each one in the work a step up leads to.

ratio = jobs in the present occupation ÷ jobs in the target, the self-employed included; for the
whole country. Source: BLS Employment Projections (base year). It is drawn for steps up only:
those the learner calls one, and those that the steps table has as a promotion.
"""

from __future__ import annotations

from workshop.blocks import Block, Figure, Figures, Paragraph, Source
from workshop.lenses.answered import text
from workshop.lenses.lens import Given, Lens
from workshop.lenses.moves import moves
from workshop.reference import Occupation

# Up to here, and down to its inverse, the two are called about as many.
EVEN = 1.25
SHOWN = 4


def ratio(now: Occupation, then: Occupation) -> float | None:
    """People now for each one then; None where either is not counted."""
    if not now.employment_base or not then.employment_base:
        return None
    return now.employment_base / then.employment_base


def steps(given: Given, now: Occupation) -> list[tuple[Occupation, float]]:
    """The targets that lie a step up, each once, with their ratio."""
    found: dict[str, tuple[Occupation, float]] = {}
    for move in moves(given.parts["moves"], ""):
        then = given.reference.occupation(move.code)
        if then is None or then.soc_code == now.soc_code:
            continue
        if move.kind == "promotion" or given.reference.leads_up(now.soc_code, then.soc_code):
            each = ratio(now, then)
            if each is not None:
                found.setdefault(then.soc_code, (then, each))
    return list(found.values())[:SHOWN]


def draw(given: Given) -> tuple[Block, ...]:
    """The first step in words, each step as a figure, and what the count leaves out."""
    says = given.says
    now = given.reference.occupation(text(given.parts["job"], "occupation_soc"))
    found = steps(given, now) if now else []
    if now is None or not found:
        return (Paragraph(says("waiting"), "quiet"),)
    return (
        Paragraph(reading(now, *found[0], given), "key"),
        Figures(tuple(figure(then, each, given) for then, each in found)),
        Paragraph(says("limits")),
        Source(says("source", sources=now.projection_source, year=str(now.base_year or ""))),
    )


def reading(now: Occupation, then: Occupation, each: float, given: Given) -> str:
    """The one-sentence reading: how many there are for each one."""
    key = "many" if each > EVEN else "few" if each < 1 / EVEN else "even"
    count = counted(max(each, 1 / each), given)
    return given.says(key, now=now.title, target=then.title, count=count)


def figure(then: Occupation, each: float, given: Given) -> Figure:
    """A step as `8 : 1`, with the openings in an average year."""
    says, amounts = given.says, given.amounts
    sides = (counted(each, given), amounts.number(1))
    if each < 1:
        sides = (amounts.number(1), counted(1 / each, given))
    opening = then.openings_annual
    # Openings are published in thousands.
    note = "" if opening is None else says("openings", count=amounts.number(opening * 1000))
    return Figure(says("figure", now=sides[0], then=sides[1]), then.title, note)


def counted(each: float, given: Given) -> str:
    """A count of people: whole from ten on, to the nearest half below."""
    return given.amounts.number(round(each) if each >= 10 else round(each * 2) / 2, 1)


LENS = Lens(
    draw=draw,
    reads={"moves": ("name", "kind", "target"), "job": ("occupation",)},
    says=("waiting", "many", "few", "even", "figure", "openings", "limits", "source"),
)
