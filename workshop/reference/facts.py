"""Facts to set beside an answer: years with an employer, jobs held; each says its source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

Row = dict[str, str]


class Read:
    """A figure that says how it was read: `official page text`, `one secondary page`, …"""

    evidence: str

    @property
    def official(self) -> bool:
        """Whether the publisher's own page was read, not what others quote of it."""
        return self.evidence.startswith("official")


@dataclass(frozen=True)
class Tenure(Read):
    """Median years with the current employer of an age group, and where that stands."""

    median_years: float
    group: str
    reference: str
    source: str
    evidence: str


@dataclass(frozen=True)
class JobsHeld(Read):
    """The average number of jobs held between two ages by people born 1957–64."""

    average_jobs: float
    age_from: int
    age_to: int
    cohort: str
    release: str
    source: str
    evidence: str


def tenure(rows: Iterable[Row], age: float | None) -> Tenure | None:
    """The newest figure whose ages hold `age`; all workers where `age` is None."""
    kind = "all" if age is None else "age"
    mine = [
        row
        for row in rows
        if row["group_type"] == kind and (age is None or _holds(row["group"], age))
    ]
    if not mine:
        return None
    row = max(mine, key=lambda row: _year(row["reference"]))
    return Tenure(
        float(row["median_years"]), row["group"], row["reference"], row["source"], row["evidence"]
    )


def jobs_held(rows: Iterable[Row]) -> tuple[JobsHeld, ...]:
    """The newest release, the widest span of ages first."""
    found = list(rows)
    newest = max((_year(row["release"]) for row in found), default=0)
    held = []
    for row in found:
        ages = [int(age) for age in re.findall(r"\d+", row["age_range"])]
        if _year(row["release"]) == newest and len(ages) == 2:
            told = (row["cohort"], row["release"], row["source"], row["evidence"])
            held.append(JobsHeld(float(row["average_jobs"]), ages[0], ages[1], *told))
    return tuple(sorted(held, key=lambda each: (each.age_from - each.age_to, each.age_from)))


def _holds(group: str, age: float) -> bool:
    ages = [int(edge) for edge in re.findall(r"\d+", group)]
    return bool(ages) and ages[0] <= age < (ages[1] + 1 if len(ages) > 1 else 200)


def _year(text: str) -> int:
    return max((int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)), default=0)
