"""Facts to set beside an answer: years with an employer, jobs held, pay by schooling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

Row = dict[str, str]
OFFICIAL = "official"


class Read:
    """A figure that says how it was read: `official page text`, `one secondary page` …"""

    evidence: str

    @property
    def official(self) -> bool:
        """Whether the publisher's own page was read, not a quote of it."""
        return self.evidence.startswith(OFFICIAL)

    @property
    def inferred(self) -> bool:
        """Whether the reader worked out the year."""
        return "inferred" in self.evidence


@dataclass(frozen=True)
class Tenure(Read):
    """Median years with the current employer in an age group, and their source."""

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


@dataclass(frozen=True)
class EducationPays(Read):
    """Median weekly pay and percent without work at one level of schooling.

    Pay of full-time workers and percent of the labor force, by the country's own ages. People
    with more schooling differ in other ways too: no level's gap is what the schooling brings.
    """

    level: str
    place: int
    median_weekly: float
    unemployment: float | None
    year: int
    source: str
    evidence: str


@dataclass(frozen=True)
class PayGrowth(Read):
    """The rise of wages in private firms between two months, in percent, and its source."""

    percent: float
    since: date
    until: date
    source: str
    evidence: str


@dataclass(frozen=True)
class Licensed(Read):
    """Percent of those at work in a group of occupations who hold a certificate or a license."""

    group: str
    percent: float
    everyone: float | None
    reference: str
    source: str
    evidence: str


def tenure(rows: Iterable[Row], age: float | None) -> Tenure | None:
    """Return the figure whose ages hold `age`; all workers where `age` is None.

    Only the newest year counts, so that no two groups are told of different years.
    """
    found = list(rows)
    newest = max((year(row["reference"]) for row in found), default=0)
    kind = "all" if age is None else "age"
    for row in found:
        if (
            row["group_type"] == kind
            and year(row["reference"]) == newest
            and (age is None or _holds(row["group"], age))
        ):
            told = (row["group"], row["reference"], row["source"], row["evidence"])
            return Tenure(float(row["median_years"]), *told)
    return None


def jobs_held(rows: Iterable[Row]) -> tuple[JobsHeld, ...]:
    """Return the newest release, the widest span of ages first.

    One that was read on the publisher's own page goes before a newer one that others quote.
    """
    listed = list(rows)
    found = [row for row in listed if row["evidence"].startswith(OFFICIAL)] or listed
    newest = max((year(row["release"]) for row in found), default=0)
    held = []
    for row in found:
        ages = [int(age) for age in re.findall(r"\d+", row["age_range"])]
        if year(row["release"]) == newest and len(ages) == 2:
            told = (row["cohort"], row["release"], row["source"], row["evidence"])
            held.append(JobsHeld(float(row["average_jobs"]), ages[0], ages[1], *told))
    return tuple(sorted(held, key=lambda each: (each.age_from - each.age_to, each.age_from)))


def licensed(rows: Iterable[Row], group: str, all_workers: str) -> Licensed | None:
    """Return the newest figure of a group of occupations, beside that of all workers."""
    newest = {
        row["soc_major_group"]: row for row in sorted(rows, key=lambda r: year(r["reference"]))
    }
    row = newest.get(group)
    if row is None or group == all_workers:
        return None
    everyone = newest.get(all_workers)
    return Licensed(
        row["group"],
        float(row["credential_pct"]),
        float(everyone["credential_pct"]) if everyone else None,
        row["reference"],
        row["source"],
        row["evidence"],
    )


def education_pays(rows: Iterable[Row]) -> tuple[EducationPays, ...]:
    """Return the newest year's levels, the least schooling first, all workers together last."""
    found = list(rows)
    newest = max((int(row["year"]) for row in found), default=0)
    levels = [
        EducationPays(
            row["education_level"],
            int(row["sort"]),
            float(row["median_weekly_earnings_usd"]),
            float(row["unemployment_rate_pct"]) if row["unemployment_rate_pct"] else None,
            newest,
            row["source"],
            row["evidence"],
        )
        for row in found
        if int(row["year"]) == newest
    ]
    return tuple(sorted(levels, key=lambda each: each.place))


def pay_growth(rows: Iterable[Row], since: date) -> PayGrowth | None:
    """Return the rise from the quarter that holds a month to the newest; None where unknown."""
    index = {date.fromisoformat(f"{row['quarter_ending']}-01"): row for row in rows}
    start = since.replace(month=-(-since.month // 3) * 3, day=1)
    newest = max(index, default=start)
    if start not in index or newest <= start:
        return None
    before, now = (float(index[day]["index_dec2005_100_nsa"]) for day in (start, newest))
    read = (index[start], index[newest])
    weakest = min(read, key=lambda row: row["evidence"].startswith(OFFICIAL))
    return PayGrowth(
        (now / before - 1) * 100, start, newest, weakest["source"], weakest["evidence"]
    )


def _holds(group: str, age: float) -> bool:
    ages = [int(edge) for edge in re.findall(r"\d+", group)]
    return bool(ages) and ages[0] <= age < (ages[1] + 1 if len(ages) > 1 else 200)


def year(text: str) -> int:
    """Return the latest year that a text names, or 0."""
    return max((int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)), default=0)
