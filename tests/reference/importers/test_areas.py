"""Wages by state, metro and nonmetro area: layouts that are told apart by their rows."""

import csv
import io
import tomllib
from pathlib import Path

import pytest

from tests.reference.importers.test_importers import OEWS, filled, filled_once, refused, rows, take
from workshop.reference import Reference
from workshop.reference.importers.draft import Draft

assert filled
assert filled_once  # fixtures

STATES = [f"{number:02}" for number in range(1, 52)]
NATIONAL = list(csv.DictReader(io.StringIO(OEWS.read_text("utf-8"))))
WAGES = [name for name in NATIONAL[0] if name.startswith(("H_", "A_"))]


def in_area(code: str, kind: str, **changed: str) -> list[dict[str, str]]:
    place = {"AREA": code, "AREA_TITLE": f"Area {code}", "AREA_TYPE": kind, "PRIM_STATE": "XX"}
    return [row | place | changed for row in NATIONAL]


def saved(file: Path, lines: list[dict[str, str]]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as to:
        writer = csv.DictWriter(to, list(lines[0]))
        writer.writeheader()
        writer.writerows(lines)
    return file


def states(codes=STATES):
    return [row for code in codes for row in in_area(code, "2")] + in_area("72", "3")


@pytest.mark.parametrize("name", ["state_M2025_dl.csv", "oews_M2025_state.csv", "my states.csv"])
def test_states_fill_a_table_of_their_own_under_any_name(filled, tmp_path, name):
    before = (filled / "occupations.csv").read_bytes()
    (tmp_path / "oesm25st").mkdir()
    report = take(saved(tmp_path / "oesm25st" / name, states()), filled)
    assert [(one.called, one.release) for one in report.read] == [
        ("BLS wages by state", "May 2025")
    ]
    table = Draft(filled).table("wages_state")
    assert len(table) == 52 * 12
    assert {row["area"] for row in table} == {*STATES, "72"}
    service = next(row for row in table if (row["area"], row["soc_code"]) == ("01", "43-4051"))
    assert (service["annual_median"], service["area_title"]) == ("42830", "Area 01")
    assert (filled / "occupations.csv").read_bytes() == before


def test_an_area_keeps_its_code_as_text(filled, tmp_path):
    take(saved(tmp_path / "state_M2025_dl.csv", states()), filled)
    assert set(Reference(filled).table("wages_state")["area"]) == {*STATES, "72"}


def test_metro_and_nonmetro_come_in_two_files_or_in_one(filled, tmp_path):
    metro, rural = in_area("10180", "4"), in_area("0100001", "6")
    both = tmp_path / "oesm25ma"
    both.mkdir()
    saved(both / "MSA_M2025_dl.csv", metro)
    saved(both / "BOS_M2025_dl.csv", rural)
    report = take(both, filled)
    assert [one.called for one in report.read] == ["BLS wages by metro", "BLS wages by nonmetro"]
    assert {row["area"] for row in Draft(filled).table("wages_metro")} == {"10180", "0100001"}
    once = saved(tmp_path / "oews_M2025_metro_nonmetro.csv", metro + rural)
    assert [one.rows for one in take(once, filled).read] == [24]
    assert {row["area"] for row in Draft(filled).table("wages_metro")} == {"10180", "0100001"}
    known = tomllib.loads((filled / "sources.toml").read_text("utf-8"))
    assert known["tables"]["wages_metro"]["sources"] == ["oews-metro"]


def test_this_much_or_more_is_no_figure_and_no_ceiling_for_others(filled, tmp_path):
    lines = states()
    for row in lines:
        if row["AREA"] == "01" and row["OCC_CODE"] == "29-1229":
            row.update(dict.fromkeys(WAGES, "#"))
        if row["AREA"] == "02" and row["OCC_CODE"] == "29-1229":
            row.update(dict.fromkeys(WAGES, ""), A_PCT75="400000", A_PCT90="946560")
    take(saved(tmp_path / "state_M2025_dl.csv", lines), filled)
    found = {
        row["area"]: row
        for row in Draft(filled).table("wages_state")
        if row["soc_code"] == "29-1229"
    }
    assert found["01"]["annual_median"] == ""
    assert "annual_median" in found["01"]["wage_topcoded"].split()
    assert found["02"]["annual_p90"] == "946560"
    assert found["02"]["wage_topcoded"] == ""


def test_a_withheld_figure_is_blank_and_an_occupation_that_an_area_lacks_has_no_row(
    filled, tmp_path
):
    lines = [row for row in states() if (row["AREA"], row["OCC_CODE"]) != ("01", "27-2011")]
    for row in lines:
        if (row["AREA"], row["OCC_CODE"]) == ("01", "43-4051"):
            row.update(dict.fromkeys(WAGES, "*"), TOT_EMP="**")
    take(saved(tmp_path / "state_M2025_dl.csv", lines), filled)
    found = {r["soc_code"]: r for r in Draft(filled).table("wages_state") if r["area"] == "01"}
    assert "27-2011" not in found
    service = found["43-4051"]
    blank = (service["annual_median"], service["employment_oews"], service["wage_topcoded"])
    assert blank == ("", "", "")


def test_a_state_may_lack_many_occupations_but_the_file_may_not(filled, tmp_path):
    few = [row for row in states() if row["AREA"] != "01" or row["OCC_CODE"] == "43-4051"]
    assert take(saved(tmp_path / "state_M2025_dl.csv", few), filled).read[0].rows == 51 * 12 + 1
    short = [row for row in states() if row["OCC_CODE"] != "43-4051"]
    refused(saved(tmp_path / "state_M2025_dl.csv", short), filled, "lacks 1 of the 12")


def test_a_file_that_ends_before_the_last_state_is_refused(filled, tmp_path):
    cut = saved(tmp_path / "state_M2025_dl.csv", states(STATES[:40]))
    refused(cut, filled, "40 of the 50 states and the District of Columbia")


def test_the_same_occupation_twice_in_an_area_is_refused(filled, tmp_path):
    twice = saved(tmp_path / "MSA_M2025_dl.csv", in_area("10180", "4") + in_area("10180", "4"))
    refused(twice, filled, "twice")


def test_a_nation_and_states_in_one_file_are_refused(filled, tmp_path):
    mixed = saved(tmp_path / "all_data_M_2025.csv", NATIONAL + states())
    refused(mixed, filled, "several areas")


def test_the_national_table_is_still_the_one_that_fills_the_occupations(filled, tmp_path):
    newer = [dict(row) for row in NATIONAL]
    for row in newer:
        if row["OCC_CODE"] == "43-4051":
            row["A_MEDIAN"] = "44770"
    report = take(saved(tmp_path / "oews_M2025_national.csv", newer), filled)
    assert (report.read[0].called, report.read[0].release) == ("BLS wages", "May 2025")
    assert rows(filled, "occupations")["43-4051"]["annual_median"] == "44770"


@pytest.mark.parametrize(
    ("name", "folder", "year"),
    [
        ("state_M2025_dl.csv", "program2019", "2025"),
        ("states.csv", "oesm25st", "2025"),
        ("all states.csv", "program2019", None),
    ],
)
def test_the_year_is_that_of_the_download_and_not_of_a_folder(filled, tmp_path, name, folder, year):
    (tmp_path / folder).mkdir()
    file = saved(tmp_path / folder / name, states())
    if year is None:
        refused(file, filled, "does not say its year")
    else:
        assert take(file, filled).read[0].release == f"May {year}"
