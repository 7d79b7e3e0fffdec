"""What an employer's yearly payment into a pension could grow to, in today's money.

Future value of a yearly payment P, made at the end of each of n years, at a real return r a year:
P · ((1 + r)^n − 1) ÷ r, and P · n where r is 0. P is the employer's percent of today's pay; what
the learner adds, fees, tax and pay that changes are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workshop.lenses._answered import number
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay._offer import Offer, about, offers
from workshop.render.blocks import Block, Paragraph, Source, Table
from workshop.storage.answers import Parts

ASSUMED = Decimal(3)
APART = Decimal(2)  # points below and above, to show how much hangs on the guess
YEARS = (10, 20, 30)
SPOKEN_OF = 20
LEAST, MOST = Decimal(-20), Decimal(50)


def grown(payment: Decimal, percent: Decimal, years: int) -> Decimal:
    """Return the future value of a yearly payment, paid in at the end of each year.

    Each payment is grown by itself: the short formula loses its digits where r is next to 0.
    """
    factor = 1 + percent / 100
    return payment * sum((factor**year for year in range(years)), Decimal(0))


def growth(parts: Parts) -> Decimal | None:
    """Return the percent a year above prices that the learner wrote, if it is possible."""
    value = number(parts, "rate")
    percent = None if value is None else Decimal(str(value))
    return percent if percent is not None and LEAST <= percent <= MOST else None


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the first offer's pension after 20 years as a range, and every offer's by decades."""
    says, amounts = given.says, given.amounts
    found = [one for one in offers(given.parts["offers"], says("unnamed")) if one.pension]
    if not found:
        return (Paragraph(says("waiting"), "quiet"),)
    own = growth(given.parts["growth"])
    percent, first = ASSUMED if own is None else own, found[0]
    shown = amounts.number(float(percent), 2)
    after = {
        name: about(grown(first.pension, percent + step, SPOKEN_OF), amounts)
        for name, step in (("lower", -APART), ("middle", Decimal(0)), ("higher", APART))
    }
    return (
        Paragraph(says("reading", name=first.name, rate=shown, **after), "key"),
        *((Paragraph(says("assumed", rate=shown)),) if own is None else ()),
        table(found, percent, given),
        Paragraph(says("scope"), "quiet"),
        Source(says("method")),
    )


def table(found: Sequence[Offer], percent: Decimal, given: Given) -> Table:
    """Build a table of what each offer's payments could be worth after 10, 20 and 30 years."""
    says, amounts = given.says, given.amounts
    rows = tuple(
        (
            one.name,
            *(about(grown(one.pension, percent, years), amounts) for years in YEARS),
        )
        for one in found
    )
    later = (says("column.years", years=amounts.number(years)) for years in YEARS)
    columns = (says("column.work"), *later)
    return Table(columns, rows, says("after"), numbers=(1, 2, 3))


LENS = Lens(
    draw=draw,
    reads={"offers": ("name", "pay", "basis", "hours", "pension"), "growth": ("rate",)},
    says=(
        *("waiting", "unnamed", "reading", "assumed", "scope", "method"),
        *("after", "column.work", "column.years"),
    ),
)
