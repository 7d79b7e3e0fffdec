"""What employees earn in the work that learning could lead to: context, in US dollars only."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.lenses._answered import text
from workshop.lenses.lens import Given
from workshop.lenses.pay import _rise
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
    rows, sources = [], []
    for cells in named:
        known = given.reference.occupation(text(cells, "target_soc"))
        title = known.title if known else text(cells, "target")
        paid = middle_half(known, given) if known and known.covered else None
        rows.append((title, paid or says("target.none")))
        sources += [known.wage_source] if known and paid else []
    columns = (says("target.work"), says("target.pay"))
    table = Table(columns, tuple(dict.fromkeys(rows)), says("target.caption"))
    told = "; ".join(dict.fromkeys(sources))
    source = (Source(says("target.source", line=told)),) if told else ()
    risen = _rise.since(given) if told else ()
    return (Paragraph(says("target.lead")), table, *risen, *source)


def middle_half(known: Occupation, given: Given) -> str | None:
    """Wages at the 25th and 75th percentile, of a year or else an hour; None where not published.

    One that is published only as "this much or more" is said so.
    """
    says, dollars = given.says, given.amounts.using(given.reference.country.currency)
    for basis in ("annual", "hourly"):
        _, low, _, high, _ = getattr(known, basis)
        capped = f"{basis}_p75" in known.wage_topcoded
        high = getattr(known, f"topcode_{basis}") if capped else high
        if low is None or high is None:
            continue
        cents = basis == "hourly"
        top = dollars.money(high, cents=cents)
        places = {"low": dollars.money(low, cents=cents)}
        places["high"] = says("target.least", money=top) if capped else top
        return says("target.hour" if cents else "target.year", range=says("target.range", **places))
    return None
