"""What an occupation asks for, in sixteen plainly named groups of O*NET's 35 skills.

With importance i from 1 to 5 and level l from 0 to 7 for each skill, and w = i - 1, a group asks

    level      = Σ w·l ÷ Σ w   (0 where no skill in it matters)
    importance = the greatest i in it

both in O*NET's own points, so that occupation can be set against occupation. Source: O*NET, Skills
(importance and level), as `data/reference/us/sources.toml` has its release.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.reference import Reference

GROUPS: Mapping[str, tuple[str, ...]] = {
    "talking": ("2.A.1.b", "2.A.1.d"),
    "writing": ("2.A.1.a", "2.A.1.c"),
    "numbers": ("2.A.1.e", "2.A.1.f"),
    "thinking": ("2.A.2.a", "2.B.2.i", "2.B.4.e", "2.B.4.g", "2.B.4.h"),
    "learning": ("2.A.2.b", "2.A.2.c"),
    "teaching": ("2.B.1.e",),
    "people": ("2.B.1.a", "2.B.1.b"),
    "helping": ("2.B.1.f",),
    "convincing": ("2.B.1.c", "2.B.1.d"),
    "leading": ("2.B.5.d", "2.A.2.d"),
    "planning": ("2.B.5.a",),
    "money": ("2.B.5.b", "2.B.5.c"),
    "coding": ("2.B.3.e",),
    "designing": ("2.B.3.a", "2.B.3.b"),
    "machines": ("2.B.3.c", "2.B.3.d", "2.B.3.g", "2.B.3.h"),
    "fixing": ("2.B.3.j", "2.B.3.k", "2.B.3.l", "2.B.3.m"),
}
MOST = 7  # the highest level


@dataclass(frozen=True)
class Asked:
    """How much a group of skills matters (1 to 5), and the level asked, from 0 to 7."""

    importance: float
    level: float


def asked(code: str, reference: Reference) -> dict[str, Asked]:
    """Return each rated group by its id; empty where O*NET has not rated the occupation."""
    rated = reference.ratings(code)
    found = {}
    for group, members in GROUPS.items():
        if mine := [rated[skill] for skill in members if skill in rated]:
            found[group] = together(mine)
    return found


def together(rated: Sequence[tuple[float, float]]) -> Asked:
    """Return the skills of one group, each with its importance and level, as one."""
    weight = sum(importance - 1 for importance, _ in rated)
    level = sum((importance - 1) * level for importance, level in rated) / weight if weight else 0
    return Asked(max(importance for importance, _ in rated), level)
