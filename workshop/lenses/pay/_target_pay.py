"""What employees earn in the work that learning could lead to, in the currency of the tables only.

Where it is known how the learner's own pay is taxed, what of it would come home stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workshop.lenses._answered import text
from workshop.lenses.lens import Given
from workshop.lenses.pay import _rise
from workshop.lenses.pay._needs import money
from workshop.lenses.pay._pay import MONTHS, kept, known, taken_home
from workshop.lenses.pay._take_home import taxes_of
from workshop.reference import Occupation
from workshop.render.blocks import Block, Paragraph, Source, Table
from workshop.storage.answers import Parts


def targets(options: Sequence[Parts], given: Given) -> tuple[Block, ...]:
    """The middle half of wages for each work named, or "no figure"; none in another currency."""
    says = given.says
    named = [cells for cells in options if text(cells, "target")]
    if not named:
        return ()
    if not given.reference.has_wages:
        return (Paragraph(says("target.elsewhere"), "quiet"),)
    if given.amounts.currency != given.reference.country.currency:
        return (Paragraph(says("target.currency", currency=given.amounts.currency), "quiet"),)
    rows, sources, taxed = [], [], is_taxed(given)
    for cells in named:
        work = given.reference.occupation(text(cells, "target_soc"))
        title = work.title if work else text(cells, "target")
        paid = middle_half(work, given) if work and work.covered else None
        home = at_home(work, given) if work and paid and taxed else None
        shown = (paid, home) if taxed else (paid,)
        rows.append((title, *(one or says("target.none") for one in shown)))
        sources += [work.wage_source] if work and paid else []
    columns = ("target.work", "target.pay", *(("target.home",) if taxed else ()))
    table = Table(tuple(map(says, columns)), tuple(dict.fromkeys(rows)), says("target.caption"))
    told = "; ".join(dict.fromkeys(sources))
    source = (Source(says("target.source", line=told)),) if told else ()
    risen = _rise.since(given) if told else ()
    return (Paragraph(says("target.lead")), table, *(now(given) if told else ()), *risen, *source)


def is_taxed(given: Given) -> bool:
    """Tell whether it is known how the learner's own pay is taxed."""
    return known(given.parts["job"], taxes_of(given)) != "before-tax"


def now(given: Given) -> tuple[Paragraph, ...]:
    """What take-home pay stands for here, and what the learner's own work leaves."""
    pay = taken_home(given.parts["job"], taxes_of(given))
    if not pay or not is_taxed(given):
        return ()
    return (Paragraph(given.says("target.now", money=money(pay, given.amounts)), "quiet"),)


def at_home(work: Occupation, given: Given) -> str | None:
    """What would come home in a month of the middle half of a year's wages, from an employer."""
    says, taxes = given.says, taxes_of(given)
    job = {**given.parts["job"], "contract": ""}
    _, low, _, high, _ = work.annual
    if low is None or high is None:
        return None
    low_home, high_home = (
        money(kept(Decimal(str(wage)), job, taxes) / MONTHS, given.amounts) for wage in (low, high)
    )
    return says("target.range", low=low_home, high=high_home)


def middle_half(work: Occupation, given: Given) -> str | None:
    """Wages at the 25th and 75th percentile, of a year or else an hour; None where not published.

    One that is published only as "this much or more" is said so.
    """
    says, dollars = given.says, given.amounts.using(given.reference.country.currency)
    for basis in ("annual", "hourly"):
        _, low, _, high, _ = getattr(work, basis)
        capped = f"{basis}_p75" in work.wage_topcoded
        high = getattr(work, f"topcode_{basis}") if capped else high
        if low is None or high is None:
            continue
        cents = basis == "hourly"
        top = dollars.money(high, cents=cents)
        places = {"low": dollars.money(low, cents=cents)}
        places["high"] = says("target.least", money=top) if capped else top
        return says("target.hour" if cents else "target.year", range=says("target.range", **places))
    return None
