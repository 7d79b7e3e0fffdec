"""What employees earn in the work that learning could lead to, in the currency of the tables only.

All of it is of one place. Where it is known how the learner's own pay is taxed, what of it would
come home stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workshop.lenses._answered import text
from workshop.lenses.lens import Given
from workshop.lenses.pay import _rise
from workshop.lenses.pay._here import shared
from workshop.lenses.pay._needs import money
from workshop.lenses.pay._pay import MONTHS, kept, known, taken_home
from workshop.lenses.pay._take_home import taxes_of
from workshop.reference import LocalWages, Occupation
from workshop.render.blocks import Block, Paragraph, Source, Table
from workshop.storage.answers import Parts


def targets(options: Sequence[Parts], given: Given) -> tuple[Block, ...]:
    """Build the middle half of wages for each work named, or say that there is no figure."""
    says = given.says
    named = [cells for cells in options if text(cells, "target")]
    if not named:
        return ()
    if not given.reference.has_wages:
        return (Paragraph(says("target.elsewhere"), "quiet"),)
    if given.amounts.currency != given.reference.country.currency:
        return (Paragraph(says("target.currency", currency=given.amounts.currency), "quiet"),)
    works = [given.reference.occupation(text(cells, "target_soc")) for cells in named]
    found = side_by_side(works, given)
    taxed = is_taxed(given)
    rows = []
    for cells, work in zip(named, works, strict=True):
        title = work.title if work else text(cells, "target")
        local = found.get(work.soc_code) if work else None
        paid = middle_half(local, given) if local else None
        home = at_home(local, given) if local and paid and taxed else None
        shown = (paid, home) if taxed else (paid,)
        rows.append((title, *(one or says("target.none") for one in shown)))
    columns = ("target.work", "target.pay", *(("target.home",) if taxed else ()))
    table = Table(tuple(map(says, columns)), tuple(dict.fromkeys(rows)), caption(found, given))
    told = "; ".join(dict.fromkeys(each.source for each in found.values()))
    source = (Source(says("target.source", line=told)),) if told else ()
    risen = _rise.since(given) if told else ()
    return (Paragraph(says("target.lead")), table, *(now(given) if told else ()), *risen, *source)


def side_by_side(works: Sequence[Occupation | None], given: Given) -> dict[str, LocalWages]:
    """Return the wages of those whose middle half is published, by code, all of one place."""
    codes = [work.soc_code for work in works if work and work.covered]
    everywhere = _published(codes, (), given)
    here = _published(list(everywhere), shared(list(everywhere), given), given)
    return here if len(here) == len(everywhere) else everywhere


def _published(codes: Sequence[str], within: Sequence[str], given: Given) -> dict[str, LocalWages]:
    found = ((code, given.reference.local_wages(code, within)) for code in codes)
    return {code: local for code, local in found if local and middle_half(local, given)}


def caption(found: dict[str, LocalWages], given: Given) -> str:
    """Return the table's caption, which says whose pay it shows."""
    area = next((each.area for each in found.values()), None)
    return (
        given.says("target.caption-here", place=area.name) if area else given.says("target.caption")
    )


def is_taxed(given: Given) -> bool:
    """Tell whether it is known how the learner's own pay is taxed."""
    return known(given.parts["job"], taxes_of(given)) != "before-tax"


def now(given: Given) -> tuple[Paragraph, ...]:
    """Say what take-home pay means here, and what the learner's own work leaves."""
    pay = taken_home(given.parts["job"], taxes_of(given))
    if not pay or not is_taxed(given):
        return ()
    return (Paragraph(given.says("target.now", money=money(pay, given.amounts)), "quiet"),)


def at_home(local: LocalWages, given: Given) -> str | None:
    """Return the take-home pay in a month of the middle half of wages from an employer."""
    says, taxes = given.says, taxes_of(given)
    job = {**given.parts["job"], "contract": ""}
    low, high = local.p25, local.p75
    if low is None or high is None or local.period != "year":
        return None
    low_home, high_home = (
        money(kept(Decimal(str(wage)), job, taxes) / MONTHS, given.amounts) for wage in (low, high)
    )
    return says("target.range", low=low_home, high=high_home)


def middle_half(local: LocalWages, given: Given) -> str | None:
    """Return wages at the 25th and 75th percentile, of a year or else an hour, or None.

    One that is published only as "this much or more" is said so.
    """
    says, paid = given.says, given.amounts.using(given.reference.country.currency)
    capped = "p75" in local.at_least
    # Other wages of the same survey may lie above the cap, also in this row.
    least = max(filter(None, (local.cap, local.p25, local.median)), default=None)
    low, high = local.p25, least if capped else local.p75
    if low is None or high is None:
        return None
    cents = local.period == "hour"
    top = paid.money(high, cents=cents)
    places = {"low": paid.money(low, cents=cents)}
    places["high"] = says("target.least", money=top) if capped else top
    return says(f"target.{local.period}", range=says("target.range", **places))
