"""The table of occupations, whose columns come from three publishers."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.figures import written

PERCENTILES = ("p10", "p25", "median", "p75", "p90")
WAGES = (
    "employment_oews",
    "wage_basis",
    *(f"hourly_{step}" for step in PERCENTILES),
    "annual_mean",
    *(f"annual_{step}" for step in PERCENTILES),
    "wage_topcoded",
)
PROJECTIONS = (
    "employment_base",
    "employment_projected",
    "growth_percent",
    "openings_annual",
    "typical_education",
    "work_experience",
    "on_the_job_training",
)
COLUMNS = (
    "soc_code",
    "title",
    *WAGES,
    *PROJECTIONS,
    "employee_coverage_ratio",
    "onet_soc",
    "job_zone",
    "riasec_top3",
)


def known(draft: Draft) -> dict[str, Row]:
    """Return the draft's occupations by SOC code."""
    return {row["soc_code"]: row for row in draft.table("occupations")}


def fill(
    draft: Draft, source: str, columns: tuple[str, ...], found: Mapping[str, Row], add: bool = False
) -> None:
    """Rewrite some columns of every occupation; empty where nothing was found.

    With `add`, occupations that were not known are added. `title` is kept unless found.
    """
    rows = known(draft)
    if add:
        rows |= {code: {"soc_code": code} for code in found if code not in rows}
    for code, row in rows.items():
        given = found.get(code, {})
        row.update({column: given.get(column, "") for column in columns})
        row["title"] = given.get("title") or row.get("title", "")
        row["employee_coverage_ratio"] = coverage(row)
    draft.put("occupations", COLUMNS, (rows[code] for code in sorted(rows)), source)


def coverage(row: Row) -> str:
    """Return employees counted by OEWS as a share of all projected jobs (thousands), or empty."""
    jobs = float(row.get("employment_base") or 0) * 1000
    counted = row.get("employment_oews")
    return written(round(float(counted) / jobs, 3)) if counted and jobs else ""
