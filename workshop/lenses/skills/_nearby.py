"""The occupations that the tables list as related, as ideas to look into within one's limits."""

from __future__ import annotations

from workshop.lenses._answered import text
from workshop.lenses.learning._entry import asked
from workshop.lenses.learning._long_schooling import long_last
from workshop.lenses.lens import Given
from workshop.lenses.pay import _rise
from workshop.lenses.pay._here import place
from workshop.lenses.pay._wage_range import Wages, wages
from workshop.reference import Occupation
from workshop.render.blocks import Block, Heading, Items, Paragraph, Source, Table

LIMITS = ("money", "care", "health", "permit", "place")
SHOWN = 5


def near(given: Given) -> tuple[Block, ...]:
    """Related occupations with pay and entry, and a sentence for each limit; never a filter.

    Those that ask for years beyond a first degree stand last.
    """
    says, reference = given.says, given.reference
    code = text(given.parts["job"], "occupation_soc")
    own = reference.occupation(code)
    if own is None:
        return (Paragraph(says("near.unknown"), "quiet"),)
    found = long_last(reference.related(code, SHOWN), own, reference.country)
    if not found:
        return (Paragraph(says("near.none", title=own.title), "quiet"),)
    paid = reference.has_wages
    mine = wages(own, given) if paid and own.covered else None
    wage_source = mine.local.source if mine else own.wage_source
    columns = ("column.occupation", *(("column.pay", "column.entry") if paid else ()))
    limits = tuple(
        says(f"limit.{limit}")
        for limit in LIMITS
        if given.parts["situation"].get(f"limit_{limit}") is True
    )
    sources = (reference.source("related"), wage_source, own.projection_source)
    credit = " ".join(reference.credits("related"))
    return (
        Heading(says("near.title"), 3),
        Paragraph(says("near.text", title=own.title)),
        Table(
            tuple(map(says, columns)),
            tuple(row(one, mine, given)[: len(columns)] for one in found),
            numbers=(1,) if paid else (),
            occupations=tuple(one.soc_code for one in found),
        ),
        Paragraph(whose(mine, given) if paid else says("near.elsewhere"), "quiet"),
        *_rise.since(given),
        *((Items(limits),) if limits else ()),
        Source(says("source", sources="; ".join(filter(None, sources)), credit=credit)),
    )


def whose(mine: Wages | None, given: Given) -> str:
    """Say whose pay is shown: of employees where the learner works, or in the country."""
    if mine is None or mine.local.area is None:
        return given.says("near.pay")
    return given.says("near.pay-here", place=mine.local.area.name)


def row(one: Occupation, mine: Wages | None, given: Given) -> tuple[str, ...]:
    """Return an occupation's title, its median pay a year, and its entry education."""
    none = given.says("no-figure")
    entry = asked("education", one.typical_education, given.says) or none
    return (one.title, middle(one, mine, given) or none, entry)


def middle(one: Occupation, mine: Wages | None, given: Given) -> str:
    """Return the median pay a year, with its place where that is not the others'."""
    found = wages(one, given) if one.covered else None
    if found is None or found.basis != "annual" or found.median in found.capped:
        return ""
    money, where = found.amounts.money(found.median), place(found.local, given)
    told = place(mine.local, given) if mine else given.reference.country.name
    return money if where == told else given.says("near.place", money=money, place=where)
