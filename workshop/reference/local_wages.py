"""What an occupation pays in one area, and how much of it is known there."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Literal, cast

from workshop.reference.areas import Area
from workshop.reference.occupation import Occupation

Row = dict[str, str]
Period = Literal["year", "hour"]
Why = Literal["absent", "withheld", "at least"]
STEPS = {"p10": 10, "p25": 25, "median": 50, "p75": 75, "p90": 90}
AT_LEAST = "#"
ROUNDED_TO = 5  # percent; five percentiles of a survey say no more


@dataclass(frozen=True)
class PassedOver:
    """A narrower area without wages to show, and why.

    `absent`: the occupation is not published for it. `withheld`: it is, without this figure.
    `at least`: half earn this much or more (`cap`, of the same period), which is no figure.
    """

    area: Area
    why: Why
    cap: float | None = None


@dataclass(frozen=True)
class Share:
    """The percent of an occupation's employees in an area who earn less than some pay."""

    percent: int
    told: Literal["about", "fewer than", "more than"]


@dataclass(frozen=True)
class LocalWages:
    """Wages of employees before tax in one area, or in the nation where `area` is None.

    Sums are of one `period`; what is published by the hour only is never made a year's. None is
    a figure that is withheld, or known only as "`cap` or more": then it is in `at_least`.
    `passed_over` are the narrower areas that were asked first.
    """

    soc_code: str
    area: Area | None
    period: Period = "year"
    jobs: float | None = None
    p10: float | None = None
    p25: float | None = None
    median: float | None = None
    p75: float | None = None
    p90: float | None = None
    at_least: tuple[str, ...] = ()
    cap: float | None = None
    passed_over: tuple[PassedOver, ...] = ()
    source: str = ""

    @property
    def percentiles(self) -> tuple[float | None, ...]:
        """The wages at the 10th, 25th, 50th, 75th and 90th percentile."""
        return (self.p10, self.p25, self.median, self.p75, self.p90)

    @property
    def points(self) -> tuple[tuple[int, float], ...]:
        """The percentiles that are published as a figure, each with its wage, the lowest first."""
        return tuple(
            (percent, wage)
            for (step, percent), wage in zip(STEPS.items(), self.percentiles, strict=True)
            if wage and step not in self.at_least
        )

    def share_below(self, pay: float | None) -> Share | None:
        """Return how many earn less than this in the period; None where nothing is known.

        Between two percentiles a and b with pay x, the share is taken to rise with the logarithm
        of pay, since wages are spread about evenly in it between points so close:

            share = A + (B - A) · ln(x / a) / ln(b / a)

        rounded to 5 percent. Beyond the percentiles that are known nothing is drawn on: it is
        "fewer than 10" or "more than 90". Where many earn exactly the same (a minimum wage), its
        percentiles are equal, and those who earn just that are not below it.
        """
        if pay is None or pay <= 0:
            return None
        known = self.points
        if "p10" in self.at_least and self.cap and pay < self.cap:
            return Share(STEPS["p10"], "fewer than")
        if not known:
            return None
        (lowest, least), (highest, most) = known[0], known[-1]
        if pay < least:
            return Share(lowest, "fewer than")
        if pay > most:
            return Share(highest, "more than")
        for (below, low), (above, high) in pairwise(known):
            if low < pay <= high:
                share = below + (above - below) * log(pay / low) / log(high / low)
                return Share(ROUNDED_TO * round(share / ROUNDED_TO), "about")
        return Share(lowest, "about")  # just the lowest of them


def of_nation(occupation: Occupation, passed_over: tuple[PassedOver, ...]) -> LocalWages:
    """Return an occupation's wages in the whole country."""
    yearly = any(occupation.annual) or any("annual" in each for each in occupation.wage_topcoded)
    hourly = occupation.wage_basis == "hourly" or (not yearly and any(occupation.hourly))
    wages = occupation.hourly if hourly else occupation.annual
    p10, p25, median, p75, p90 = wages
    named = "hourly" if hourly else "annual"
    at_least = tuple(step for step in STEPS if f"{named}_{step}" in occupation.wage_topcoded)
    return LocalWages(
        occupation.soc_code,
        None,
        period="hour" if hourly else "year",
        jobs=occupation.employment_oews,
        p10=p10,
        p25=p25,
        median=median,
        p75=p75,
        p90=p90,
        at_least=at_least,
        cap=(occupation.topcode_hourly if hourly else occupation.topcode_annual)
        if at_least
        else None,
        passed_over=passed_over,
        source=occupation.wage_source,
    )


def of_area(
    area: Area,
    row: Row,
    caps: dict[str, float],
    source: str,
    without: tuple[PassedOver, ...] = (),
) -> LocalWages:
    """Read a row of an area's table with its types; `caps` is the "or more" of each period."""
    period = cast(Period, row["period"])
    at_least = tuple(step for step in STEPS if row[step] == AT_LEAST)
    return LocalWages(
        row["soc_code"],
        area,
        period,
        jobs=_figure(row["jobs"]),
        p10=_figure(row["p10"]),
        p25=_figure(row["p25"]),
        median=_figure(row["median"]),
        p75=_figure(row["p75"]),
        p90=_figure(row["p90"]),
        at_least=at_least,
        cap=caps.get(period) if at_least else None,
        passed_over=without,
        source=source,
    )


def passed_over(area: Area, wages: LocalWages | None) -> PassedOver | None:
    """Return why an area has no median to show; None where it has one."""
    if wages is None:
        return PassedOver(area, "absent")
    if wages.median is not None:
        return None
    if "median" in wages.at_least:
        return PassedOver(area, "at least", wages.cap)
    return PassedOver(area, "withheld")


def table_of(file: Path, code: str) -> dict[str, Row]:
    """Read one area's table out of the archive, by code; empty where there is none."""
    if not file.exists():
        return {}
    with zipfile.ZipFile(file) as archive:
        name = f"{code}.csv"
        if name not in archive.NameToInfo:
            return {}
        text = archive.read(name).decode("utf-8")
    return {row["soc_code"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def _figure(cell: str) -> float | None:
    return float(cell) if cell and cell != AT_LEAST else None
