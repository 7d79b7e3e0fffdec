"""Two example goals with figures in them: a month's needs, and a designer's range of pay.

Missing in a month = essentials − (take-home − cost of working), as in `needs_coverage`. The
designer's wages are those of all employees in the occupation: no title above it has its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _rise
from workshop.lenses.pay._needs import ESSENTIALS, essentials, money, unsaid
from workshop.lenses.pay._pay import HOME, after_costs, taken_home
from workshop.lenses.pay._take_home import CARES, care, taxes_of
from workshop.reference import Occupation
from workshop.render.blocks import Block, Figure, Figures, Note, Paragraph, Source, Table

DESIGNER = "senior UX designer"
ROWS = ("time", "purpose", "growth", "example")


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the first goal in the learner's numbers, the two ways side by side, the second goal."""
    says = given.says
    known = given.reference.example(DESIGNER)
    columns = tuple(says(f"column.{one}") for one in ("what", "job", "career"))
    rows = tuple((says(f"{row}.what"), says(f"{row}.job"), says(f"{row}.career")) for row in ROWS)
    return (
        month(given),
        *before_or_after_tax(given),
        *unsaid(given),
        Table(columns, rows),
        *(designer(known, given) if known and known.covered else ()),
        Note(says("claim.text"), says("claim.title")),
    )


def month(given: Given) -> Paragraph:
    """Build the goal of covering a month, with what the learner needs and what is missing."""
    says, amounts = given.says, given.amounts
    need = essentials(given.parts["essentials"])
    pay_left = after_costs(given.parts["job"], taxes_of(given))
    if need is None:
        return Paragraph(says("waiting"), "quiet")
    places = {"need": money(need, amounts)}
    if pay_left is None:
        return Paragraph(says("month.no-pay", **places), "key")
    places |= {"gap": money(need - pay_left, amounts), "left": money(pay_left - need, amounts)}
    if pay_left <= 0 < need:
        return Paragraph(says("month.nothing", **places), "key")
    return Paragraph(says("month.missing" if pay_left < need else "month.covered", **places), "key")


def before_or_after_tax(given: Given) -> Iterator[Note]:
    """Yield a note on which kind of pay fills the goal, where it is filled."""
    job = given.parts["job"]
    if essentials(given.parts["essentials"]) is not None and taken_home(job):
        yield from care(given, job)


def designer(known: Occupation, given: Given) -> tuple[Block, ...]:
    """Build the pay below which a quarter, half and three quarters of employees earn."""
    says, paid = given.says, given.amounts.using(given.reference.country.currency)
    steps = {"lower": known.annual_p25, "middle": known.annual_median, "upper": known.annual_p75}
    quartiles = tuple(
        Figure(paid.money(value), says(f"figure.{step}"))
        for step, value in steps.items()
        if value is not None
    )
    if not quartiles:
        return ()
    return (
        Paragraph(says("designer", title=known.title)),
        Figures(quartiles),
        Paragraph(says("senior"), "quiet"),
        *_rise.since(given),
        Source(says("source", survey=known.wage_source)),
    )


LENS = Lens(
    draw=draw,
    reads={
        "job": HOME,
        "essentials": ESSENTIALS,
    },
    says=(
        *(
            "waiting",
            "essentials-blank",
            "essentials-line",
            "month.no-pay",
            "month.nothing",
            "month.missing",
            "month.covered",
        ),
        *("column.what", "column.job", "column.career"),
        *(f"{row}.{column}" for row in ROWS for column in ("what", "job", "career")),
        *("designer", "figure.lower", "figure.middle", "figure.upper", "senior", "source"),
        *("claim.title", "claim.text", *CARES, *_rise.SINCE),
    ),
)
