"""Which work asks for years beyond a first degree, so that it is nobody's first suggestion."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.lenses.learning._entry import slug
from workshop.reference import Country, Occupation

LONGEST = 5  # the job zone of work that asks for the most preparation


def asks_for_years(one: Occupation, country: Country) -> bool:
    """Tell whether what is usual to start lies beyond a first degree.

    Where that is not known, work of the last job zone does. Of which neither is known, nothing is
    held against it.
    """
    usual = country.schooling.entry.get(slug(one.typical_education or ""))
    return usual.beyond if usual else (one.job_zone or 0) >= LONGEST


def long_last(
    listed: Iterable[Occupation], own: Occupation, country: Country
) -> tuple[Occupation, ...]:
    """Return work with what asks for years of study last, unless one's own work does so, too."""
    long = asks_for_years(own, country)
    return tuple(sorted(listed, key=lambda one: not long and asks_for_years(one, country)))
