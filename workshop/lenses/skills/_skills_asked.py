"""What an occupation asks for, in plainly named groups of the skills that the tables rate.

With importance i from 1 to 5 and level l from 0 to 7 for each skill, and w = i - 1, a group asks

    level      = Σ w·l ÷ Σ w   (0 where no skill in it matters)
    importance = the greatest i in it

both in the tables' own points, so that occupation can be set against occupation. The groups are in
`country.toml`, the release of the skills in `sources.toml` beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.reference import Reference

MOST = 7  # the highest level


@dataclass(frozen=True)
class Asked:
    """What is asked of a group of skills: its importance (1 to 5) and its level (0 to 7)."""

    importance: float
    level: float


def asked(code: str, reference: Reference) -> dict[str, Asked]:
    """Return each rated group by its id; empty where the occupation is not rated."""
    rated = reference.ratings(code)
    found = {}
    for group, members in reference.skill_groups.items():
        if mine := [rated[skill] for skill in members if skill in rated]:
            found[group] = together(mine)
    return found


def together(rated: Sequence[tuple[float, float]]) -> Asked:
    """Return the skills of one group, each with its importance and level, as one."""
    weight = sum(importance - 1 for importance, _ in rated)
    level = sum((importance - 1) * level for importance, level in rated) / weight if weight else 0
    return Asked(max(importance for importance, _ in rated), level)
