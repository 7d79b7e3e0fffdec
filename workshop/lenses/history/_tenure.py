"""Time in the present role beside the official median for the learner's age.

The figure counts employees with their employer. So it is set beside listed or paid work only, not
beside caring, studying, a break or one's own business; and where there is none for the learner's
age, none of all ages takes its place: at 20 nobody can have been anywhere for long.
"""

from __future__ import annotations

from datetime import date

from workshop.lenses._answered import When, exact, text, when
from workshop.lenses.history._months import about, age
from workshop.lenses.lens import Given
from workshop.reference import Tenure
from workshop.render.blocks import Block, Paragraph, Source
from workshop.storage.answers import Parts

JOB = ("occupation", "contract", "pay")
WORKING_AGE = range(16, 101)


def counts(names: tuple[str, ...], code: str, job: Parts) -> bool:
    """Tell whether a role is work for an employer: it is listed, or the paid work that was named.

    `names` are what the role and its occupation are called.
    """
    folded = {" ".join(name.casefold().split()) for name in names if name}
    mine = " ".join(text(job, "occupation").casefold().split()) in folded
    mine = mine or bool(code and code == text(job, "occupation_soc"))
    if mine and text(job, "contract") == "own":
        return False
    return bool(code) or (mine and bool(exact(job, "pay")))


def tenure(role: str, years: float, dated: bool, given: Given) -> tuple[Block, ...]:
    """Build the time in a role that goes on, the median of the age group, and its source.

    Without a date of birth the median is that of all. Where months are not known, the time is told
    in whole years.
    """
    says, amounts = given.says, given.amounts
    born = when(given.parts["situation"], "born")
    known = of_age(born, given) if born else given.reference.tenure()
    if known is None:
        return ()
    places = {"role": role, "median": amounts.number(known.median_years, 1)}
    places |= {"years": amounts.number(years, 1)} if dated else {"time": about(years, given)}
    ending = "" if dated else "-about"
    sentence = (
        says(f"tenure.age{ending}", ages=known.group, **places)
        if born
        else says(f"tenure.all{ending}", **places)
    )
    return (
        Paragraph(sentence),
        Paragraph(says("tenure.scope", when=known.reference), "quiet"),
        Source(says("source" if known.official else "source-quoted", when=known.reference)),
    )


def of_age(born: When, given: Given) -> Tenure | None:
    """Return the figure of an age group; None where a birth year alone fits two groups."""
    days = [born.day] if not born.year else [date(born.day.year, 1, 1), date(born.day.year, 12, 31)]
    ages = [age(day, given.today) for day in days]
    figures = [given.reference.tenure(old) if old in WORKING_AGE else None for old in ages]
    return figures[0] if all(one == figures[0] for one in figures) else None
