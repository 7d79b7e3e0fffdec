"""Wages and projections of one year, what a copy says of itself, and how far pay has risen."""

import csv
import io
import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.reference.importers.taking import (
    FIXTURES,
    OEWS,
    PROJECTIONS,
    TODAY,
    altered,
    refused,
    rows,
    take,
)
from workshop.reference import Reference
from workshop.reference.importers import import_file
from workshop.reference.importers.draft import Draft

ENTRY = ("typical_education", "work_experience", "on_the_job_training")


def source(folder, name):
    return tomllib.loads((folder / "sources.toml").read_text("utf-8"))["sources"][name]


def without_entry(tmp_path, also=""):
    """The projections of 2025–35 as a copy has them that gives no entry columns."""
    lines = list(csv.reader(io.StringIO(PROJECTIONS.read_text("utf-8"))))
    head = [name.replace("2034", "2035").replace("2024", "2025") for name in lines[0]]
    kept = [at for at, name in enumerate(head) if not any(
        part in name for part in ("Education", "Experience", "Workex", "raining", "trCode")
    )]  # fmt: skip
    file = tmp_path / "occupation_2025-35.csv"
    with file.open("w", encoding="utf-8", newline="") as to:
        writer = csv.writer(to)
        writer.writerow([*(head[at] for at in kept), *(["Evidence"] if also else [])])
        for line in lines[1:]:
            writer.writerow([*(line[at] for at in kept), *([also] if also else [])])
    return file


def test_projections_without_entry_columns_keep_those_that_are_there_and_say_so(filled, tmp_path):
    before = rows(filled, "occupations")["43-4051"]
    take(without_entry(tmp_path), filled)
    after = rows(filled, "occupations")["43-4051"]
    assert [after[name] for name in ENTRY] == [before[name] for name in ENTRY]
    told = source(filled, "projections")
    assert (told["release"], told["entry_release"]) == ("2025–35", "2024–34")
    assert told["line"] == "BLS Employment Projections, 2025–35 (entry: 2024–34)"
    assert "2024–34" in told["credit"]


def test_a_second_such_year_still_says_when_the_entry_columns_are_from(filled, tmp_path):
    take(without_entry(tmp_path), filled)
    take(without_entry(tmp_path), filled)
    assert source(filled, "projections")["entry_release"] == "2024–34"


def test_whole_projections_have_their_own_entry_columns_again(filled, tmp_path):
    take(without_entry(tmp_path), filled)
    import_file(PROJECTIONS, filled, TODAY, lambda _: True)
    told = source(filled, "projections")
    assert "entry_release" not in told
    assert told["line"] == "BLS Employment Projections, 2024–34"


def test_projections_without_entry_columns_are_refused_where_none_are_known(tmp_path):
    refused(without_entry(tmp_path), tmp_path / "new", "entry")


@pytest.mark.parametrize("family", ["projections", "oews"])
def test_a_copy_that_says_how_it_was_read_is_noted_so(filled, tmp_path, family):
    if family == "projections":
        take(without_entry(tmp_path, also="one copy, read row by row"), filled)
    else:
        head, *lines = OEWS.read_text("utf-8").splitlines()
        copy = [f"{head},evidence", *(f'{line},"one copy, read row by row"' for line in lines)]
        file = tmp_path / "national_M2025_dl.csv"
        file.write_text("\n".join(copy) + "\n", "utf-8")
        take(file, filled)
    assert source(filled, family)["note"] == "one copy, read row by row"


def test_a_file_that_says_nothing_has_no_note(filled):
    assert "note" not in source(filled, "projections")


def test_the_rise_of_pay_is_read_with_its_source_and_evidence(filled):
    table = Draft(filled).table("pay_growth")
    assert {row["series"] for row in table} == {"CIU2020000000000I"}
    assert all(row["source"] and row["evidence"] for row in table)
    assert source(filled, "pay_growth")["line"] == "BLS Employment Cost Index, 2024–2026"


def test_pay_has_risen_from_the_quarter_of_the_wages_to_the_newest(filled):
    # June 2024 167.9, June 2026 179.304: 179.304 / 167.9 = 1.06792
    found = Reference(filled).pay_growth()
    assert found.percent == pytest.approx(6.792, abs=0.001)
    assert (found.since, found.until) == (date(2024, 6, 1), date(2026, 6, 1))
    assert not found.official


def test_newer_wages_have_less_to_catch_up(filled, tmp_path):
    take(altered(tmp_path, OEWS, lambda old: old, "national_M2025_dl.csv"), filled)
    # 179.304 / 173.849 = 1.03138
    assert Reference(filled).pay_growth().percent == pytest.approx(3.138, abs=0.001)


def test_wages_as_new_as_the_index_or_older_than_it_have_no_rise(filled, tmp_path):
    for year in (2026, 2019):
        file = altered(tmp_path, OEWS, lambda old: old, f"national_M{year}_dl.csv")
        import_file(file, filled, TODAY, lambda _: True)
        assert Reference(filled).pay_growth() is None


def test_without_an_index_nothing_is_said_of_a_rise(filled):
    (filled / "pay_growth.csv").unlink()
    assert Reference(filled).pay_growth() is None


# The tables that are shipped


def test_the_shipped_wages_and_projections_are_of_one_year():
    job = Reference().occupation("43-4051")
    assert job.wage_source == "BLS OEWS, May 2025"
    assert (job.base_year, job.projected_year) == (2025, 2035)
    assert job.projection_source == "BLS Employment Projections, 2025–35 (entry: 2024–34)"
    assert (job.annual_median, job.typical_education) == (
        44770,
        "High school diploma or equivalent",
    )


def test_the_shipped_rise_of_pay_is_that_of_the_index():
    found = Reference().pay_growth()
    assert round(found.percent, 1) == 3.1
    assert (found.since, found.until) == (date(2025, 6, 1), date(2026, 6, 1))


def test_the_facts_fixture_holds_what_the_kit_ships():
    shipped = {row["quarter_ending"]: row for row in Draft(Reference().folder).table("pay_growth")}
    for row in csv.DictReader(
        (Path(FIXTURES) / "facts" / "pay_growth.csv").read_text("utf-8").splitlines()
    ):
        assert shipped[row["quarter_ending"]] == row
