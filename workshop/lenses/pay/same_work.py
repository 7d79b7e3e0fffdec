"""Two people with one occupation and two labels: what the figures can and cannot tell apart.

Photographer and photojournalist are one occupation in official tables, so every figure is the
same for both.
"""

from __future__ import annotations

from workshop.lenses._answered import text
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _rise
from workshop.reference import Occupation
from workshop.render.blocks import Block, Note, Paragraph, Said, Source, Table

FREELANCE = "freelance photographer"


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the pair side by side, why there is no wage; then what the learner will not trade."""
    says, kept = given.says, text(given.parts["boundaries"], "text")
    known = given.reference.example(FREELANCE)
    opening = (
        (Paragraph(says("reading"), "key"), Said(says("asked"), kept))
        if kept
        else (Paragraph(says("opening"), "quiet"),)
    )
    return (
        *opening,
        table(known, given),
        *(figures(known, given) if known else ()),
        Note(says("label.text"), says("label.title")),
    )


def table(known: Occupation | None, given: Given) -> Table:
    """Build a table of what is the same for both, and what is not."""
    says, amounts = given.says, given.amounts
    rows: list[tuple[str, ...]] = [
        (says("row.called"), says("called.first"), says("called.second")),
        (says("row.builds"), says("builds.first"), says("builds.second")),
    ]
    if known and given.reference.has_wages:
        rows.append((says("row.official"), known.title, known.title))
        wage = says("no-figure")
        if known.covered and known.annual_median is not None:
            wage = amounts.using(given.reference.country.currency).money(known.annual_median)
        rows.append((says("row.wage"), wage, wage))
    return Table((says("column.what"), says("column.first"), says("column.second")), tuple(rows))


def figures(known: Occupation, given: Given) -> tuple[Block, ...]:
    """Say why one code has no figure, and the source of that."""
    says, ratio = given.says, known.employee_coverage_ratio
    sources = "; ".join(filter(None, (known.wage_source, known.projection_source)))
    source = (Source(says("source", sources=sources)),) if sources else ()
    if known.covered:
        return (*_rise.since(given), *source)
    if ratio is None:
        return source
    reached = given.amounts.percent(ratio * 100)
    return (Paragraph(says("why-none", title=known.title, percent=reached)), *source)


LENS = Lens(
    draw=draw,
    reads={"boundaries": ("text",)},
    says=(
        *("opening", "reading", "asked", "no-figure", "why-none", "source"),
        *("column.what", "column.first", "column.second"),
        *("row.called", "called.first", "called.second", "row.builds", "builds.first"),
        *("builds.second", "row.official", "row.wage", "label.title", "label.text"),
        *_rise.SINCE,
    ),
)
