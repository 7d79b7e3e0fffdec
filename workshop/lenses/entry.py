"""What it takes to start in an occupation: the terms of BLS in the edition's words."""

from __future__ import annotations

import re

from workshop.words import Words

# https://www.bls.gov/emp/documentation/education/tech.htm
EDUCATION = (
    "no-formal-educational-credential",
    "high-school-diploma-or-equivalent",
    "some-college-no-degree",
    "postsecondary-nondegree-award",
    "associates-degree",
    "bachelors-degree",
    "masters-degree",
    "doctoral-or-professional-degree",
)
EXPERIENCE = ("none", "less-than-5-years", "5-years-or-more")
TRAINING = (
    "none",
    "short-term-on-the-job-training",
    "moderate-term-on-the-job-training",
    "long-term-on-the-job-training",
    "internship-residency",
    "apprenticeship",
)


def asked(kind: str, term: str | None, says: Words) -> str | None:
    """A term by its sentence `<kind>.<term>`; as it stands where a new release has a new one."""
    if term is None:
        return None
    key = f"{kind}.{slug(term)}"
    return says(key) if key in says else term


def slug(term: str) -> str:
    """`Bachelor's degree` as `bachelors-degree`."""
    return "-".join(re.findall("[a-z0-9]+", term.casefold().replace("'", "").replace("’", "")))
