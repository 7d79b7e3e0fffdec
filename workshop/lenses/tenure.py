"""Time in the present role beside the official median for the learner's age."""

from __future__ import annotations

from workshop.blocks import Block, Paragraph, Source
from workshop.lenses.answered import month
from workshop.lenses.lens import Given
from workshop.lenses.months import about, age

WORKING_AGE = range(16, 101)


def tenure(role: str, years: float, dated: bool, given: Given) -> tuple[Block, ...]:
    """Time in a role that goes on, the median of the age group or else of all, and its source.

    Where months are not known, the time is told in whole years.
    """
    says, amounts = given.says, given.amounts
    born = month(given.parts["situation"], "born")
    old = age(born, given.today) if born else None
    own = given.reference.tenure(old) if old in WORKING_AGE else None
    known = own or given.reference.tenure()
    if known is None:
        return ()
    places = {"role": role, "median": amounts.number(known.median_years, 1)}
    places |= {"years": amounts.number(years, 1)} if dated else {"time": about(years, given)}
    ending = "" if dated else "-about"
    said = (
        says(f"tenure.age{ending}", ages=known.group, **places)
        if own
        else says(f"tenure.all{ending}", **places)
    )
    return (
        Paragraph(said),
        Paragraph(says("tenure.scope", when=known.reference), "quiet"),
        Source(says("source" if known.official else "source-quoted", when=known.reference)),
    )
