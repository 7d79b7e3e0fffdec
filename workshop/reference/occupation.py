"""One occupation as the reference tables know it, with None where there is no figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

COVERED = 0.6  # below this share of employees the wages leave too many people out
TEXTS = {
    "wage_basis",
    "typical_education",
    "work_experience",
    "on_the_job_training",
    "onet_soc",
    "riasec_top3",
}


@dataclass(frozen=True)
class Occupation:
    """An occupation: employees' wages before tax, jobs, and what entry asks for.

    `employment_oews` is jobs; `employment_base`, `employment_projected` and
    `openings_annual` are thousands of jobs, the self-employed included.
    `wage_topcoded` names the wages that are published only as "this much or more".
    """

    soc_code: str
    title: str
    employment_oews: float | None = None
    wage_basis: str | None = None
    hourly_p10: float | None = None
    hourly_p25: float | None = None
    hourly_median: float | None = None
    hourly_p75: float | None = None
    hourly_p90: float | None = None
    annual_mean: float | None = None
    annual_p10: float | None = None
    annual_p25: float | None = None
    annual_median: float | None = None
    annual_p75: float | None = None
    annual_p90: float | None = None
    wage_topcoded: tuple[str, ...] = ()
    topcode_hourly: float | None = None
    topcode_annual: float | None = None
    employment_base: float | None = None
    employment_projected: float | None = None
    growth_percent: float | None = None
    openings_annual: float | None = None
    base_year: int | None = None
    projected_year: int | None = None
    typical_education: str | None = None
    work_experience: str | None = None
    on_the_job_training: str | None = None
    employee_coverage_ratio: float | None = None
    onet_soc: str | None = None
    job_zone: int | None = None
    riasec_top3: str | None = None
    wage_source: str = ""
    projection_source: str = ""

    @property
    def covered(self) -> bool:
        """Whether the wages speak for most people in it; where False, a page must warn.

        Where nobody has counted whom they leave out, nothing is said against them.
        """
        if self.employee_coverage_ratio is None:
            return self.annual_median is not None or self.hourly_median is not None
        return self.employee_coverage_ratio >= COVERED

    @property
    def annual(self) -> tuple[float | None, ...]:
        """The annual wages at the 10th, 25th, 50th, 75th and 90th percentile."""
        return (
            self.annual_p10,
            self.annual_p25,
            self.annual_median,
            self.annual_p75,
            self.annual_p90,
        )

    @property
    def hourly(self) -> tuple[float | None, ...]:
        """The hourly wages at the 10th, 25th, 50th, 75th and 90th percentile."""
        return (
            self.hourly_p10,
            self.hourly_p25,
            self.hourly_median,
            self.hourly_p75,
            self.hourly_p90,
        )


def dashed(title: str) -> str:
    """Return a title with a dash in place of two hyphens."""
    return title.replace("--", "\N{EM DASH}")


def occupation(row: Mapping[str, str], **known: Any) -> Occupation:
    """Read a row of `occupations.csv` with its types; `known` is what its sources state."""
    values: dict[str, Any] = {"soc_code": row["soc_code"], "title": dashed(row["title"])}
    for field in fields(Occupation):
        cell = row.get(field.name, "")
        if not cell or field.name in values:
            continue
        if field.name in TEXTS:
            values[field.name] = cell
        elif field.name == "wage_topcoded":
            values[field.name] = tuple(cell.split())
        else:
            values[field.name] = int(cell) if field.name == "job_zone" else float(cell)
    return Occupation(**values, **known)
