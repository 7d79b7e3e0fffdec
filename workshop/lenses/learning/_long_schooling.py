"""Which work asks for years beyond a first degree, so that it is nobody's first suggestion."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.lenses.learning._entry import slug
from workshop.reference import Country, Occupation

LONGEST = 5  # the job zone of work that asks for the most preparation


def asks_for_years(one: Occupation, country: Country) -> bool:
    """Tell whether work is of the last job zone, or starts at the top of the ladder of schooling.

    Where neither is known of it, nothing is held against it.
    """
    rungs = [*country.schooling.entry]
    usual = slug(one.typical_education or "")
    return (one.job_zone or 0) >= LONGEST or (bool(rungs) and usual == rungs[-1])


def long_last(
    listed: Iterable[Occupation], own: Occupation, country: Country
) -> tuple[Occupation, ...]:
    """Return work with what asks for years of study last, unless one's own work does so, too."""
    long = asks_for_years(own, country)
    return tuple(sorted(listed, key=lambda one: not long and asks_for_years(one, country)))
