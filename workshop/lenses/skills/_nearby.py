"""The occupations that O*NET lists as related, as ideas to look into within one's limits."""

from __future__ import annotations

from workshop.lenses._answered import text
from workshop.lenses.learning._entry import asked
from workshop.lenses.lens import Given
from workshop.lenses.pay import _rise
from workshop.reference import Occupation
from workshop.render.blocks import Block, Heading, Items, Paragraph, Source, Table

LIMITS = ("money", "care", "health", "permit", "place")
SHOWN = 5


def near(given: Given) -> tuple[Block, ...]:
    """Related occupations with pay and entry, and a sentence for each limit; never a filter."""
    says, reference = given.says, given.reference
    code = text(given.parts["job"], "occupation_soc")
    own = reference.occupation(code)
    if own is None:
        return (Paragraph(says("near.unknown"), "quiet"),)
    found = reference.related(code, SHOWN)
    if not found:
        return (Paragraph(says("near.none", title=own.title), "quiet"),)
    paid = reference.has_wages
    columns = ("column.occupation", *(("column.pay", "column.entry") if paid else ()))
    limits = tuple(
        says(f"limit.{limit}")
        for limit in LIMITS
        if given.parts["situation"].get(f"limit_{limit}") is True
    )
    sources = (reference.source("related"), own.wage_source, own.projection_source)
    credit = " ".join(reference.credits("related"))
    return (
        Heading(says("near.title"), 3),
        Paragraph(says("near.text", title=own.title)),
        Table(
            tuple(map(says, columns)),
            tuple(row(one, given)[: len(columns)] for one in found),
            numbers=(1,) if paid else (),
        ),
        Paragraph(says("near.pay" if paid else "near.elsewhere"), "quiet"),
        *_rise.since(given),
        *((Items(limits),) if limits else ()),
        Source(says("source", sources="; ".join(filter(None, sources)), credit=credit)),
    )


def row(one: Occupation, given: Given) -> tuple[str, ...]:
    """Return an occupation's title, its median pay a year in dollars, and its entry education."""
    none = given.says("no-figure")
    pay = none
    if one.covered and one.annual_median is not None:
        pay = given.amounts.using(given.reference.country.currency).money(one.annual_median)
    return (one.title, pay, asked("education", one.typical_education, given.says) or none)
