"""Figures typed into sentences are those of the tables: a new year that changes one fails here."""

from __future__ import annotations

import csv
import re
import tomllib
from functools import cache

import pytest

from workshop import paths
from workshop.i18n.messages import flatten
from workshop.lenses.learning._payback_pictures import FAR
from workshop.lenses.moves import _choice
from workshop.lenses.pay import _offer, _pay
from workshop.reference import Reference

REFERENCE = Reference()
LITTLE = ("No formal educational credential", "High school diploma or equivalent")
TRAINED = (
    "Moderate-term on-the-job training",
    "Long-term on-the-job training",
    "Apprenticeship",
)
PAPERS = {"1989", "1997", "2003", "2013", "2018"}  # in which a cited paper came out


@cache
def sentences(lens: str) -> dict[str, str]:
    """A lens's sentences in the English edition, in the United States."""
    files = sorted((paths.data("en") / "sections").glob("*.toml"))
    tables = (tomllib.loads(file.read_text("utf-8")).get("lenses", {}) for file in files)
    told = next(flatten(table[lens]["says"]) for table in tables if lens in table)
    own = tomllib.loads((paths.data("en") / "countries/us.toml").read_text("utf-8"))
    return told | flatten(own["lenses"].get(lens, {}))


def figures(lens: str, key: str) -> set[str]:
    """Every number in a sentence but the years of papers."""
    return set(re.findall(r"\d(?:[\d,.]*\d)?", sentences(lens)[key])) - PAPERS


def rows(table: str) -> list[dict[str, str]]:
    with (paths.reference() / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def year(month: str) -> str:
    """`January 2024` as its year."""
    return month.split()[-1]


def test_the_kinds_of_work_that_ask_for_little_schooling_are_counted() -> None:
    little = [row for row in rows("occupations") if row["typical_education"] in LITTLE]
    trained = [row for row in little if row["on_the_job_training"] in TRAINED]
    listing = tomllib.loads((paths.reference() / "sources.toml").read_text("utf-8"))
    told = listing["sources"]["projections"]
    years = {*told.get("entry_release", told["release"]).split("–")}
    assert figures("goal-examples", "claim.text") == {str(len(little)), str(len(trained)), *years}


@pytest.mark.parametrize(
    ("lens", "key"), [("belief-check", "evidence.short-term"), ("claims-check", "evidence.equity")]
)
def test_years_with_an_employer_are_those_of_the_table(lens: str, key: str) -> None:
    found = REFERENCE.tenure()
    assert found
    assert figures(lens, key) == {f"{found.median_years:g}", year(found.reference)}
    assert found.reference in sentences(lens)[key]


def test_pay_by_schooling_is_that_of_the_table() -> None:
    by_level = {one.level: one for one in REFERENCE.education_pays()}
    degree, school = by_level["Bachelor's degree"], by_level["High school diploma"]
    _pay = {f"{one.median_weekly:,.0f}" for one in (degree, school)}
    aged = {"25"}
    assert figures("belief-check", "evidence.ingredients") == {*_pay, str(degree.year), *aged}


def test_who_is_offered_what_is_that_of_the_table() -> None:
    plan = REFERENCE.access("Retirement plan", "establishment size")
    sick = REFERENCE.access("Paid sick leave", "wage category")
    assert plan
    assert sick
    offered = {plan.by_group[size] for size in ("1-99 workers", "500+ workers")}
    ill = {sick.by_group[part] for part in ("Lowest 25 percent", "Highest 25 percent")}
    shares = {f"{share:.0f}" for share in offered | ill}
    years = {year(plan.reference), year(sick.reference)}
    sizes = {"100", "500"}
    assert figures("belief-check", "evidence.differences") == shares | years | sizes
    told = sentences("belief-check")["evidence.differences"]
    assert plan.reference in told
    assert sick.reference in told


@pytest.mark.parametrize(
    ("lens", "key"), [("belief-check", "figure.cohort"), ("beliefs-before-after", "cohort")]
)
def test_the_people_whose_jobs_were_counted_are_those_of_the_table(lens: str, key: str) -> None:
    held = REFERENCE.jobs_held()[0]
    ages = {str(held.age_from), str(held.age_to)}
    assert figures(lens, key) == {"1957", "1964", *ages}
    assert "1957-64 (NLSY79)" in held.cohort


def test_the_question_asks_for_the_ages_that_were_counted() -> None:
    file = paths.data("en") / "sections" / "job-or-career.toml"
    asked = tomllib.loads(file.read_text("utf-8"))["beliefs"]["guesses"]["jobs-held"]["label"]
    held = REFERENCE.jobs_held()[0]
    assert re.findall(r"\d+", asked) == [str(held.age_from), str(held.age_to)]


def test_the_jobs_before_25_are_those_of_the_same_release() -> None:
    held = REFERENCE.jobs_held()[0]
    [early] = [
        row["average_jobs"]
        for row in rows("jobs_held")
        if row["release"] == held.release and row["age_range"] == "18 to 24"
    ]
    assert figures("belief-check", "care") == {early, "1957", "1964", "25"}


def test_the_draws_that_are_told_are_those_that_are_made() -> None:
    assert f"{_choice.DRAWS:,} times" in sentences("move-choice")["method"]
    assert f"{_offer.YEARS:,} years" in sentences("total-reward")["how-sure"]
    assert f"{_pay.FULL_TIME_YEAR:,} hours" in sentences("occupation-card")["own-method"]
    assert f"within {FAR // 12} years" in sentences("learning-payback")["time.beyond"]
