"""What is known about an occupation: pay here, entry, outlook, tasks, related work."""

from __future__ import annotations

from workshop.lenses._answered import text
from workshop.lenses.learning._entry import asked
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _here, _profile, _related_pay, _rise
from workshop.lenses.pay._needs import ESSENTIALS
from workshop.lenses.pay._wage_range import (
    Wages,
    earning_less,
    own_pay,
    picture,
    risen,
    wages,
)
from workshop.lenses.pay.figures_here import PROPOSED, proposed
from workshop.reference import Occupation
from workshop.reference.facts import year
from workshop.render.blocks import Block, Note, Paragraph, Source, Table

OWN = {"about": "own-about", "fewer than": "own-fewer", "more than": "own-more"}
# A change smaller than this many percent in ten years is "about the same".
STEADY = 1


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the median in words, the range with the learner's own pay, then what entry asks for."""
    says, job = given.says, given.parts["job"]
    named, known = text(job, "occupation"), given.reference.occupation(text(job, "occupation_soc"))
    if known is None:
        if not named:
            return (Paragraph(says("waiting"), "quiet"),)
        return (Paragraph(says("unlisted", occupation=named), "key"),)
    if not given.reference.has_wages:
        return (Paragraph(says("elsewhere", title=known.title), "key"), *lent(known, given))
    paid = wages(known, given) if known.covered else None
    described = (
        *_profile.profile(known, given),
        *_related_pay.related(known, paid, given),
    )
    return (
        *(pay(known, paid, given) if paid else no_pay(known, given)),
        facts(known, paid, given),
        Paragraph(says("projections"), "quiet"),
        *proposed(given),
        *described,
        *((Source(describing(given)),) if described else ()),
        Source(sources(known, paid, given)),
    )


def lent(known: Occupation, given: Given) -> tuple[Block, ...]:
    """Build what the work is like by another country's tables, where there are no figures here."""
    told = (*_profile.profile(known, given), *_related_pay.related(known, None, given))
    if not told:
        return ()
    return (*told, Paragraph(given.says("tasks.lent"), "quiet"), Source(describing(given)))


def describing(given: Given) -> str:
    """Return the credit lines of the tables that describe the work."""
    lines = given.reference.credits("tasks", "interests", "work_values", "related")
    return given.says("source-described", credits=" ".join(lines))


def sources(known: Occupation, paid: Wages | None, given: Given) -> str:
    """Return the sources of the figures, and the place of each."""
    wages_of = paid.local.source if paid else known.wage_source
    held = given.reference.source("licenses") if licensed(known, given) else ""
    named = (wages_of, known.projection_source, held)
    told = "; ".join(dict.fromkeys(filter(None, named)))
    if paid is None or paid.local.area is None:
        return given.says("source", sources=told)
    country = given.reference.country.name
    return given.says("source-here", sources=told, place=paid.local.area.name, country=country)


def pay(known: Occupation, paid: Wages, given: Given) -> tuple[Block, ...]:
    """Build the range of employees' pay, and where the learner's own pay lies in it."""
    says = given.says
    own = own_pay(given, paid)
    blocks: list[Block] = [
        reading(known, paid, given),
        *_here.passed_over(paid.local, given),
        picture(known.title, paid, own, given),
        *_rise.since(given),
    ]
    if own is not None:
        now = risen(paid, given) or paid
        if now.raised:
            blocks.append(Paragraph(says("rise.own", median=now.written(now.median))))
        if share := earning_less(own, paid, given):
            percent = given.amounts.percent(share.percent)
            told = says(OWN[share.told], own=now.money(own), percent=percent)
            blocks.append(Paragraph(told))
        blocks.append(Paragraph(says("own-method"), "quiet"))
    elif given.amounts.currency != given.reference.country.currency:
        blocks.append(Paragraph(says("own-currency", currency=given.amounts.currency), "quiet"))
    if paid.basis == "annual":
        blocks += _here.prices(paid.median if own is None else own, given)
    return tuple(blocks)


def reading(known: Occupation, paid: Wages, given: Given) -> Paragraph:
    """Say the median in words, and of which place it is."""
    places = {"title": known.title, "median": paid.written(paid.median)}
    if paid.local.area is None:
        return Paragraph(given.says("reading", **places), "key")
    return Paragraph(given.says("reading-here", place=paid.local.area.name, **places), "key")


def no_pay(known: Occupation, given: Given) -> tuple[Block, ...]:
    """Say why there is no wage figure: mostly self-employed people, or none published."""
    says, ratio = given.says, known.employee_coverage_ratio
    key = Paragraph(says("no-wage", title=known.title), "key")
    if ratio is None or known.covered:
        return (key, Note(says("care.no-wage"), tone="care"))
    reached = given.amounts.percent(ratio * 100)
    return (key, Note(says("care.self-employed", percent=reached), tone="care"))


def facts(known: Occupation, paid: Wages | None, given: Given) -> Table:
    """Build what entry asks for, growth, openings, employees; "no figure" where there is none."""
    says, amounts = given.says, given.amounts
    none = says("none")
    years = f"{known.base_year or ''}–{known.projected_year or ''}"
    openings, employed, counted = known.openings_annual, known.employment_oews, "fact.employed"
    place = {}
    if paid and paid.local.area:
        employed, counted = paid.local.jobs, "fact.employed-here"
        place = {"place": paid.local.area.name}
    rows = (
        (says("fact.education"), asked("education", known.typical_education, says) or none),
        (says("fact.experience"), asked("experience", known.work_experience, says) or none),
        (says("fact.training"), asked("training", known.on_the_job_training, says) or none),
        (says("fact.growth", years=years), growth(known.growth_percent, given)),
        # Openings are published in thousands.
        (says("fact.openings"), none if openings is None else amounts.number(openings * 1000)),
        (says(counted, **place), none if employed is None else amounts.number(employed)),
    )
    return Table((says("column.what"), says("column.figure")), (*rows, *licensed(known, given)))


def licensed(known: Occupation, given: Given) -> tuple[tuple[str, str], ...]:
    """Return how many in its group of occupations hold a license or a certificate, if known."""
    found = given.reference.licensed(known.soc_code)
    if found is None:
        return ()
    key = "fact.licensed" if found.official else "fact.licensed-quoted"
    what = given.says(key, group=found.group, year=str(year(found.reference)))
    return ((what, given.amounts.percent(found.percent)),)


def growth(percent: float | None, given: Given) -> str:
    """Return the projected change in jobs, in words."""
    if percent is None:
        return given.says("none")
    if abs(percent) < STEADY:
        return given.says("growth.same")
    word = "up" if percent > 0 else "down"
    return given.says(f"growth.{word}", percent=given.amounts.percent(abs(percent)))


LENS = Lens(
    draw=draw,
    reads={
        "job": ("occupation", "pay", "basis", "paid_hours"),
        "situation": ("region", "metro"),
        "essentials": ESSENTIALS,
    },
    says=(
        *("waiting", "unlisted", "elsewhere", "reading", "no-wage", *OWN.values()),
        *("own-method", "own-currency", "per.year", "per.hour", "least"),
        *("range.own", "range.middle", "picture.title", "picture.alt", "picture.alt-own"),
        *("column.occupation", "column.low", "column.middle", "column.high", "column.own"),
        *("column.what", "column.figure", "fact.education", "fact.growth", "fact.openings"),
        *(
            "fact.experience",
            "fact.training",
            "fact.employed",
            "growth.up",
            "growth.down",
            "growth.same",
            "none",
        ),
        *(*_rise.SINCE, *_rise.RAISED, "rise.own", *PROPOSED),
        *("reading-here", "fact.licensed", "fact.licensed-quoted", "fact.employed-here"),
        *("source-here", "source-described", "picture.title-here", "tasks.lent"),
        *(*_here.SAYS, *_profile.SAYS, *_related_pay.SAYS),
        *("care.self-employed", "care.no-wage", "projections", "source"),
    ),
)
