"""What schooling an occupation asks of new hires, and which levels of pay stand beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from workshop.lenses.learning._entry import EDUCATION, slug
from workshop.reference import EducationPays, Occupation

# O*NET's twelve levels as seven bars, the least schooling first.
GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "less": ("less_than_high_school",),
        "high": ("high_school",),
        "certificate": ("certificate",),
        "some": ("some_college",),
        "associate": ("associate",),
        "bachelor": ("bachelor",),
        "beyond": (
            *("post_bachelor_certificate", "master", "post_master_certificate"),
            *("first_professional", "doctoral", "post_doctoral"),
        ),
    }
)
COLLEGE = ("some", "associate", "bachelor", "beyond")
# O*NET withholds what too few people said. With more than this missing, no share is a fact.
WHOLE = 95
# The level that BLS assigns, and the rows of Education pays (1–8) nearest to it.
BESIDE: Mapping[str, tuple[int, ...]] = MappingProxyType(
    dict(
        zip(
            EDUCATION,
            ((1, 2), (1, 2, 3), (2, 3, 4), (2, 3, 4), (3, 4, 5), (4, 5, 6), (5, 6, 7), (6, 7, 8)),
            strict=True,
        )
    )
)
ANY = (2, 3, 4, 5)


def shares(asked: Mapping[str, float]) -> dict[str, float]:
    """Percent of the workers asked, by group; empty where too much of it is withheld."""
    if sum(asked.values()) < WHOLE:
        return {}
    return {group: sum(asked.get(one, 0) for one in levels) for group, levels in GROUPS.items()}


def college(known: Occupation, found: Mapping[str, float]) -> bool | None:
    """Whether most new hires are asked for college: by the shares, else by what BLS assigns."""
    if found:
        return sum(found[group] for group in COLLEGE) >= 50
    if known.typical_education is None:
        return None
    term = slug(known.typical_education)
    return None if term not in EDUCATION else EDUCATION.index(term) not in (0, 1, 3)


def trained(known: Occupation) -> bool | None:
    """Whether BLS names any training on the job; None where it says nothing."""
    return None if known.on_the_job_training is None else known.on_the_job_training != "None"


def briefly_trained(known: Occupation) -> bool:
    """Whether training on the job takes up to a month, which BLS calls short-term."""
    return slug(known.on_the_job_training or "") == "short_term_on_the_job_training"


def beside(known: Occupation | None, levels: Sequence[EducationPays]) -> tuple[EducationPays, ...]:
    """The level that is usual for entry and those next to it; a middle stretch if none is."""
    term = slug(known.typical_education or "") if known else ""
    places = BESIDE.get(term, ANY)
    return tuple(one for one in levels if one.place in places)
