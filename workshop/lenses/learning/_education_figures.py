"""The figures on schooling: what new hires are asked for, and pay by level with its source."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.lenses._answered import number
from workshop.lenses._listing import listed
from workshop.lenses.learning._entry import asked, called
from workshop.lenses.learning._schooling import beside
from workshop.lenses.lens import Given
from workshop.reference import Occupation
from workshop.render.blocks import Block, Paragraph, Source, Table
from workshop.render.charts.bars import Bar, bars
from workshop.render.charts.canvas import Caption


def asked_bars(known: Occupation, found: Mapping[str, float], given: Given) -> tuple[Block, ...]:
    """Build a bar for each level that somebody names, and what is usual; or why there is none."""
    says, amounts = given.says, given.amounts
    usual = asked("education", known.typical_education, says)
    entry = (Paragraph(says("asked.usual", level=usual)),) if usual else ()
    if not found:
        return (Paragraph(says("withheld", title=known.title), "quiet"), *entry)
    rows = [
        Bar(called("bar", group, says), share, percent(share, given))
        for group, share in found.items()
        if share
    ]
    facts = [says("asked.fact", level=row.label, percent=row.shown) for row in rows]
    alt = says("asked.alt", title=known.title, facts=listed(facts, amounts))
    title = says("asked.title", title=known.title)
    columns = (says("asked.level"), says("asked.share"))
    return (bars(rows, Caption(title, alt, columns), full=100), *entry)


def percent(share: float, given: Given) -> str:
    """Format a share as a percentage; more than nothing never reads as nothing."""
    if 0 < share < 0.5:
        return given.says("under", percent=given.amounts.percent(1))
    return given.amounts.percent(share)


def pay_table(known: Occupation | None, given: Given) -> tuple[Block, ...]:
    """Build a table of pay and joblessness at the usual level of schooling and its neighbors."""
    says, levels = given.says, beside(known, given)
    if not levels:
        return ()
    money_there = given.amounts.using(given.reference.country.currency)
    rows = tuple(
        (
            asked("pays", one.level, says) or one.level,
            money_there.money(one.median_weekly),
            says("none")
            if one.unemployment is None
            else says("pays.unit", count=money_there.number(one.unemployment, 1)),
        )
        for one in levels
    )
    columns = (says("pays.level"), says("pays.week"), says("pays.rate"))
    caption = says("pays.caption", year=str(levels[0].year))
    return (
        Paragraph(says("pays.lead")),
        Table(columns, rows, caption, numbers=(1, 2)),
        Paragraph(says("pays.care")),
    )


def sources(
    known: Occupation | None, found: Mapping[str, float], given: Given
) -> tuple[Source, ...]:
    """Return the source of each figure on the page, and how it was read."""
    says, lines = given.says, []
    if known and found:
        lines.append(says("source.asked", credits=" ".join(given.reference.credits("education"))))
    if known and known.projection_source:
        lines.append(says("source.entry", line=known.projection_source))
    rated = number(given.parts["checked"], "certificate-job") is not None
    licenses = given.reference.licensed(known.soc_code) if known and rated else None
    if licenses:
        key = "licensed" if licenses.official else "licensed-quoted"
        lines.append(says(f"source.{key}", reference=licenses.reference))
    if levels := beside(known, given):
        kinds = {(one.official, one.inferred) for one in levels}
        official, inferred = all(one for one, _ in kinds), any(one for _, one in kinds)
        key = "pays" if official else "pays-inferred" if inferred else "pays-read"
        lines.append(says(f"source.{key}", year=str(levels[0].year)))
    return (Source(" ".join(lines)),) if lines else ()
