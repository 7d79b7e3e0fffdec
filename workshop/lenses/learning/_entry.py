"""What it takes to start in an occupation: the terms of BLS in the edition's words."""

from __future__ import annotations

import re

from workshop.i18n.messages import Words

# https://www.bls.gov/emp/documentation/education/tech.htm
EDUCATION = (
    "no_formal_educational_credential",
    "high_school_diploma_or_equivalent",
    "some_college_no_degree",
    "postsecondary_nondegree_award",
    "associates_degree",
    "bachelors_degree",
    "masters_degree",
    "doctoral_or_professional_degree",
)
EXPERIENCE = ("none", "less_than_5_years", "5_years_or_more")
TRAINING = (
    "none",
    "short_term_on_the_job_training",
    "moderate_term_on_the_job_training",
    "long_term_on_the_job_training",
    "internship_residency",
    "apprenticeship",
)


def asked(kind: str, term: str | None, says: Words) -> str | None:
    """A term by its sentence `<kind>.<term>`; as it stands where a new release has a new one."""
    if term is None:
        return None
    key = f"{kind}.{slug(term)}"
    return says(key) if key in says else term


def slug(term: str) -> str:
    """`Bachelor's degree` as `bachelors_degree`."""
    return "_".join(re.findall("[a-z0-9]+", term.casefold().replace("'", "").replace("’", "")))
