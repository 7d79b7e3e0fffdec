"""What is known about the learner's occupation: the range of pay, entry, growth, openings."""

from __future__ import annotations

from workshop.lenses._answered import text
from workshop.lenses.learning._entry import EDUCATION, EXPERIENCE, TRAINING, asked
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _rise
from workshop.lenses.pay._wage_range import Wages, own_pay, picture, risen, wages, where
from workshop.lenses.pay.figures_here import PROPOSED, proposed
from workshop.reference import Occupation
from workshop.render.blocks import Block, Note, Paragraph, Source, Table

# A change smaller than this many percent in ten years is "about the same".
STEADY = 1


def draw(given: Given) -> tuple[Block, ...]:
    """Build the median in words, the range with the learner's own pay, then what entry asks for."""
    says, job = given.says, given.parts["job"]
    named, known = text(job, "occupation"), given.reference.occupation(text(job, "occupation_soc"))
    if known is None:
        if not named:
            return (Paragraph(says("waiting"), "quiet"),)
        return (Paragraph(says("unlisted", occupation=named), "key"),)
    if not given.reference.has_wages:
        return (Paragraph(says("elsewhere", title=known.title), "key"),)
    paid = wages(known, given) if known.covered else None
    sources = dict.fromkeys((known.wage_source, known.projection_source))
    return (
        *(pay(known, paid, given) if paid else no_pay(known, given)),
        facts(known, given),
        Paragraph(says("projections"), "quiet"),
        *proposed(given),
        Source(says("source", sources="; ".join(filter(None, sources)))),
    )


def pay(known: Occupation, paid: Wages, given: Given) -> tuple[Block, ...]:
    """Build the range of employees' pay, and where the learner's own pay lies in it."""
    says = given.says
    own = own_pay(given, paid)
    blocks: list[Block] = [
        Paragraph(says("reading", title=known.title, median=paid.written(paid.median)), "key"),
        picture(known.title, paid, own, given),
        *_rise.since(given),
    ]
    if own is not None:
        now = risen(paid, given) or paid
        if now.raised:
            blocks.append(Paragraph(says("rise.own", median=now.written(now.median))))
        money, low, high = now.money(own), now.written(now.low), now.written(now.high)
        if place := where(own, now):
            blocks.append(Paragraph(says(f"own-{place}", own=money, low=low, high=high)))
        blocks.append(Paragraph(says("own-method"), "quiet"))
    elif given.amounts.currency != given.reference.country.currency:
        blocks.append(Paragraph(says("own-currency", currency=given.amounts.currency), "quiet"))
    return tuple(blocks)


def no_pay(known: Occupation, given: Given) -> tuple[Block, ...]:
    """Tell why there is no wage figure: mostly self-employed people, or none published."""
    says, ratio = given.says, known.employee_coverage_ratio
    key = Paragraph(says("no-wage", title=known.title), "key")
    if ratio is None or known.covered:
        return (key, Note(says("care.no-wage"), tone="care"))
    reached = given.amounts.percent(ratio * 100)
    return (key, Note(says("care.self-employed", percent=reached), tone="care"))


def facts(known: Occupation, given: Given) -> Table:
    """Build what entry asks for, growth, openings, employees; "no figure" where there is none."""
    says, amounts = given.says, given.amounts
    none = says("none")
    years = f"{known.base_year or ''}–{known.projected_year or ''}"
    openings, employed = known.openings_annual, known.employment_oews
    rows = (
        (says("fact.education"), asked("education", known.typical_education, says) or none),
        (says("fact.experience"), asked("experience", known.work_experience, says) or none),
        (says("fact.training"), asked("training", known.on_the_job_training, says) or none),
        (says("fact.growth", years=years), growth(known.growth_percent, given)),
        # Openings are published in thousands.
        (says("fact.openings"), none if openings is None else amounts.number(openings * 1000)),
        (says("fact.employed"), none if employed is None else amounts.number(employed)),
    )
    return Table((says("column.what"), says("column.figure")), rows)


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
    reads={"job": ("occupation", "pay", "basis", "paid_hours")},
    says=(
        *(
            "waiting",
            "unlisted",
            "elsewhere",
            "reading",
            "no-wage",
            "own-below",
            "own-lower",
            "own-upper",
        ),
        *("own-above", "own-method", "own-currency", "per.year", "per.hour", "least"),
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
        *("care.self-employed", "care.no-wage", "projections", "source"),
        *(f"education.{term}" for term in EDUCATION),
        *(f"experience.{term}" for term in EXPERIENCE),
        *(f"training.{term}" for term in TRAINING),
    ),
)
