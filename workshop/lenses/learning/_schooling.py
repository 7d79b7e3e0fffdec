"""What schooling an occupation asks of new hires, and which levels of pay stand beside it.

The ladder is the country's own: `country.schooling`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop.lenses.learning._entry import slug
from workshop.lenses.lens import Given
from workshop.reference import EducationPays, Occupation

# Where few were asked, a share is withheld. With more than this missing, no share is a fact.
WHOLE = 95


def shares(known: Occupation, given: Given) -> dict[str, float]:
    """Return the percent of the workers asked, by bar; empty where too much is withheld."""
    asked = given.reference.education(known.soc_code)
    if sum(asked.values()) < WHOLE:
        return {}
    bars = given.reference.country.schooling.bars
    return {bar: sum(asked.get(one, 0) for one in levels) for bar, levels in bars.items()}


def college_share(found: Mapping[str, float], given: Given) -> float:
    """Return the percent of the workers asked who say that a new person needs college."""
    return sum(found.get(bar, 0) for bar in given.reference.country.schooling.college)


def vocational_share(found: Mapping[str, float], given: Given) -> float:
    """Return the percent of the workers asked who say a new person needs a trade certificate."""
    return sum(found.get(bar, 0) for bar in given.reference.country.schooling.vocational)


def college(known: Occupation, found: Mapping[str, float], given: Given) -> bool | None:
    """Tell whether most new hires are asked for college, by the shares, else by what is usual."""
    if found:
        return college_share(found, given) >= 50
    entry = given.reference.country.schooling.entry.get(slug(known.typical_education or ""))
    return None if entry is None else entry.college


def trained(known: Occupation) -> bool | None:
    """Tell whether any training on the job is named; None where nothing is said."""
    return None if known.on_the_job_training is None else known.on_the_job_training != "None"


def briefly_trained(known: Occupation, given: Given) -> bool:
    """Tell whether training on the job takes up to a month."""
    term = slug(known.on_the_job_training or "")
    return bool(term) and term == given.reference.country.schooling.brief


def beside(known: Occupation | None, given: Given) -> tuple[EducationPays, ...]:
    """Return the level usual for entry and those next to it; a middle stretch if none is."""
    ladder, levels = given.reference.country.schooling, given.reference.education_pays()
    entry = ladder.entry.get(slug(known.typical_education or "")) if known else None
    places: Sequence[int] = entry.beside if entry else ladder.usual
    return tuple(one for one in levels if not places or one.place in places)
