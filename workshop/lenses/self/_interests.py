"""One's own marks by kind of interest, and the occupations whose pattern comes nearest to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import StatisticsError, correlation, fmean

from workshop.lenses._answered import number
from workshop.lenses.learning._long_schooling import LONGEST, asks_for_years
from workshop.reference import Marks, Occupation, Reference
from workshop.storage.answers import Parts

ENOUGH = 3  # marks of a kind, of five
APART = 1  # between the kind marked highest and the one marked lowest, on a scale of 0 to 4
LIKE = 0.5  # the least correlation that counts as a pattern like one's own
SHOWN = 3
LEAST = 2  # the job zone of work that asks for the least preparation


@dataclass(frozen=True)
class Fitting:
    """An occupation and how its interests stand in it; `likeness` is their correlation."""

    occupation: Occupation
    interests: Marks
    likeness: float

    @property
    def level(self) -> int:
        """How much preparation it usually takes: its job zone, 0 where that is not known."""
        zone = self.occupation.job_zone
        return 0 if zone is None else max(zone, LEAST)


def kind(item: str) -> str:
    """Return the kind of interest that an item is of: that of `social-3` is `social`."""
    return item.rpartition("-")[0]


def by_kind(rated: Parts, items: Sequence[str]) -> dict[str, list[float]]:
    """Return the marks of each kind, in content's order; none for a kind without any."""
    found: dict[str, list[float]] = defaultdict(list)
    for item in items:
        mark = number(rated, item)
        found[kind(item)] += [] if mark is None else [mark]
    return dict(found)


def likeness(own: Mapping[str, float], other: Mapping[str, float]) -> float | None:
    """Return Pearson's correlation of two profiles over the kinds; None where one is flat.

    It compares patterns: what stands above and below the middle of each, not how high the marks
    are, since some people mark everything high. Of kinds that one of them lacks nothing is known.
    """
    if not own or set(own) - set(other):
        return None
    try:
        return correlation([*own.values()], [other[name] for name in own])
    except StatisticsError:
        return None


def fitting(own: Mapping[str, float], job: Occupation | None, known: Reference) -> list[Fitting]:
    """Return up to three occupations like these marks, each of another amount of preparation.

    In each job zone the nearest pattern stands for it: by correlation to two places, and of those
    level in it the one with more openings a year. The zones are 2 (or less), 3 and 4; whoever has
    work that asks for years beyond a first degree gets 3, 4 and 5. What is nearest to the zone of
    one's own work comes first, without work the least preparation. One's own work is no idea.
    Where that gives fewer than three, the next nearest patterns of any zone make them up.
    """
    far = job is not None and asks_for_years(job, known.country)
    ordered = [
        one
        for one in sorted(_alike(own, job, known), key=_order)
        if far or not asks_for_years(one.occupation, known.country)
    ]
    first: dict[int, Fitting] = {}
    for one in ordered:
        first.setdefault(one.level, one)
    zones = sorted((zone for zone in first if zone), reverse=far)[:SHOWN]
    picked = [first[zone] for zone in zones]
    picked += [one for one in ordered if one not in picked][: SHOWN - len(picked)]
    start = LONGEST if far else max(job.job_zone or LEAST, LEAST) if job else LEAST
    return sorted(picked, key=lambda one: (abs((one.level or LONGEST) - start), one.level))


def _alike(own: Mapping[str, float], job: Occupation | None, known: Reference) -> list[Fitting]:
    found = []
    for code, marks in known.all_interests().items():
        like, occupation = likeness(own, marks.marks), known.occupation(code)
        if like is None or like < LIKE or occupation is None:
            continue
        if job is None or job.soc_code != code:
            found.append(Fitting(occupation, marks, like))
    return found


def _order(one: Fitting) -> tuple[float, float, float, str]:
    openings = one.occupation.openings_annual or 0
    return (-round(one.likeness, 2), -openings, -one.likeness, one.occupation.soc_code)


def means(marks: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """Return the mean mark of each kind that has any."""
    return {name: fmean(own) for name, own in marks.items() if own}
