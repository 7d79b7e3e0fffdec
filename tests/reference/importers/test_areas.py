"""Wages by state, metro and nonmetro area: layouts that are told apart by their rows."""

import csv
import gzip
import io
import tomllib
from pathlib import Path

import pytest

from tests.reference.importers.taking import (
    OEWS,
    as_workbook,
    contents,
    refused,
    rows,
    take,
)
from workshop.reference import Reference
from workshop.reference.importers.draft import Draft

STATES = [f"{number:02}" for number in range(1, 52)]
NATIONAL = list(csv.DictReader(io.StringIO(OEWS.read_text("utf-8"))))
WAGES = [name for name in NATIONAL[0] if name.startswith(("H_", "A_"))]


def in_area(code: str, kind: str, state: str = "", name: str = "") -> list[dict[str, str]]:
    title = name or f"Area {code}"
    place = {
        "AREA": code,
        "AREA_TITLE": title,
        "AREA_TYPE": kind,
        "PRIM_STATE": state or f"S{code}",
    }
    return [row | place for row in NATIONAL]


def saved(file: Path, lines: list[dict[str, str]]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as to:
        writer = csv.DictWriter(to, list(lines[0]))
        writer.writeheader()
        writer.writerows(lines)
    return file


def states(codes=STATES):
    return [row for code in codes for row in in_area(code, "2")] + in_area("72", "3")


def wages(folder, area):
    table = Draft(folder).archive("local_wages")[area].decode()
    return {row["soc_code"]: row for row in csv.DictReader(io.StringIO(table))}


def areas(folder):
    return {row["area"]: row for row in Draft(folder).table("areas")}


@pytest.fixture
def with_states(filled, tmp_path):
    take(saved(tmp_path / "state_M2025_dl.csv", states()), filled)
    return filled


@pytest.mark.parametrize("name", ["state_M2025_dl.csv", "oews_M2025_state.csv", "my states.csv"])
def test_states_fill_a_table_of_their_own_under_any_name(filled, tmp_path, name):
    before = (filled / "occupations.csv").read_bytes()
    (tmp_path / "oesm25st").mkdir()
    report = take(saved(tmp_path / "oesm25st" / name, states()), filled)
    assert [(one.called, one.release) for one in report.read] == [
        ("BLS wages by state", "May 2025")
    ]
    assert set(Draft(filled).archive("local_wages")) == {*STATES, "72"} == set(areas(filled))
    assert len(wages(filled, "01")) == 12
    service = wages(filled, "01")["43-4051"]
    assert (service["jobs"], service["period"], service["median"]) == ("2725930", "year", "42830")
    assert areas(filled)["01"] == {
        "area": "01", "kind": "state", "name": "Area 01", "abbreviation": "S01", "part_of": "",
        "wage_source": "oews-state", "price_level": "", "price_source": "",
    }  # fmt: skip
    assert areas(filled)["72"]["kind"] == "territory"
    assert (filled / "occupations.csv").read_bytes() == before


def test_an_area_keeps_its_code_as_text(with_states, tmp_path):
    take(saved(tmp_path / "MSA_M2025_dl.csv", in_area("10180", "4", "S01")), with_states)
    table = Reference(with_states).table("areas").set_index("area")
    assert set(table.index) == {*STATES, "72", "10180"}
    assert table.loc["10180", "part_of"] == "01"


def test_metro_and_nonmetro_come_in_two_files_or_in_one(with_states, tmp_path):
    filled = with_states
    metro, rural = in_area("10180", "4", "S01"), in_area("0100001", "6", "S01")
    both = tmp_path / "oesm25ma"
    both.mkdir()
    saved(both / "MSA_M2025_dl.csv", metro)
    saved(both / "BOS_M2025_dl.csv", rural)
    report = take(both, filled)
    assert [one.called for one in report.read] == ["BLS wages by metro", "BLS wages by nonmetro"]
    known = tomllib.loads((filled / "sources.toml").read_text("utf-8"))
    sources = ["oews-metro", "oews-nonmetro", "oews-state"]
    assert known["tables"]["local_wages"]["sources"] == sources
    once = saved(tmp_path / "oews_M2025_metro_nonmetro.csv", metro + rural)
    assert [one.rows for one in take(once, filled).read] == [24]
    assert set(areas(filled)) == {*STATES, "72", "10180", "0100001"}
    assert set(Draft(filled).archive("local_wages")) == set(areas(filled))
    known = tomllib.loads((filled / "sources.toml").read_text("utf-8"))
    assert known["tables"]["local_wages"]["sources"] == ["oews-metro", "oews-state"]


def test_a_metro_area_lies_in_each_state_of_its_name_the_first_being_most_of_it(
    with_states, tmp_path
):
    lines = in_area("17140", "4", "S39", "Cincinnati, S39-S21-S18")
    take(saved(tmp_path / "MSA_M2025_dl.csv", lines), with_states)
    assert areas(with_states)["17140"]["part_of"] == "39 21 18"
    reference = Reference(with_states)
    for state in ("39", "21", "18"):
        assert [each.code for each in reference.areas(within=state)] == ["17140"]
    assert reference.areas(within="01") == ()


def test_metro_areas_without_states_or_in_an_unknown_one_are_refused(filled, tmp_path):
    metro = saved(tmp_path / "MSA_M2025_dl.csv", in_area("10180", "4", "S01"))
    refused(metro, filled, "needs the states first")
    take(saved(tmp_path / "state_M2025_dl.csv", states()), filled)
    foreign = in_area("10180", "4", "S01", "Somewhere, S01-ZZ")
    refused(saved(tmp_path / "MSA_M2025_dl.csv", foreign), filled, "'ZZ', which is no state")


def test_this_much_or_more_is_no_figure_and_no_ceiling_for_others(filled, tmp_path):
    lines = states()
    for row in lines:
        if row["AREA"] == "01" and row["OCC_CODE"] == "29-1229":
            row.update(dict.fromkeys(WAGES, "#"))
        if row["AREA"] == "02" and row["OCC_CODE"] == "29-1229":
            row.update(dict.fromkeys(WAGES, ""), A_PCT75="400000", A_PCT90="946560")
    take(saved(tmp_path / "state_M2025_dl.csv", lines), filled)
    capped, high = (wages(filled, area)["29-1229"] for area in ("01", "02"))
    assert {capped[step] for step in ("p10", "p25", "median", "p75", "p90")} == {"#"}
    assert (high["median"], high["p75"], high["p90"]) == ("", "400000", "946560")


def test_a_withheld_figure_is_blank_and_an_occupation_that_an_area_lacks_has_no_row(
    filled, tmp_path
):
    lines = [row for row in states() if (row["AREA"], row["OCC_CODE"]) != ("01", "27-2011")]
    for row in lines:
        if (row["AREA"], row["OCC_CODE"]) == ("01", "43-4051"):
            row.update(dict.fromkeys(WAGES, "*"), TOT_EMP="**")
    take(saved(tmp_path / "state_M2025_dl.csv", lines), filled)
    assert "27-2011" not in wages(filled, "01")
    service = wages(filled, "01")["43-4051"]
    assert set(service.values()) == {"43-4051", "year", ""}


def test_pay_published_by_the_hour_only_stays_by_the_hour(with_states):
    actor, teacher = (wages(with_states, "01")[code] for code in ("27-2011", "25-2031"))
    assert (actor["period"], actor["p10"], actor["median"]) == ("hour", "14", "23.33")
    assert (teacher["period"], teacher["median"]) == ("year", "64580")


def test_importing_twice_gives_the_same_bytes(with_states, tmp_path):
    before = contents(with_states)
    take(saved(tmp_path / "state_M2025_dl.csv", states()), with_states)
    assert contents(with_states) == before


def test_a_gzip_of_a_table_is_read_as_the_table(filled, tmp_path):
    plain = saved(tmp_path / "oews_M2025_state.csv", states())
    packed = tmp_path / "oews_M2025_state.csv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert take(packed, filled).read[0].file == "oews_M2025_state.csv"
    assert wages(filled, "01")["43-4051"]["median"] == "42830"
    packed.write_bytes(packed.read_bytes()[:-200])
    refused(packed, filled, "not a whole gzip file")


def test_a_workbook_that_holds_codes_as_numbers_gives_the_same_areas(filled, tmp_path):
    rows = saved(tmp_path / "states.csv", states())
    said = "May 2025. # = equal to or greater than $115.00 per hour or $239,200 per year"
    report = take(
        as_workbook(rows, tmp_path / "state_M2025_dl.xlsx", "state_M2025_dl", said), filled
    )
    assert (report.read[0].release, report.read[0].rows) == ("May 2025", 52 * 12)
    assert set(areas(filled)) == {*STATES, "72"} == set(Draft(filled).archive("local_wages"))
    source = tomllib.loads((filled / "sources.toml").read_text("utf-8"))["sources"]["oews-state"]
    assert source["topcode_annual"] == 239200
    lines = saved(tmp_path / "rural.csv", in_area("0100001", "6", "S01"))
    take(as_workbook(lines, tmp_path / "BOS_M2025_dl.xlsx"), filled)
    assert areas(filled)["0100001"]["part_of"] == "01"


def test_what_is_this_much_or_more_stands_in_the_sources_where_the_file_says_it(filled, tmp_path):
    said = (
        "copied; # indicates a wage equal to or greater than $115.00 per hour or $239,200 per year"
    )
    take(
        saved(tmp_path / "state_M2025_dl.csv", [row | {"EVIDENCE": said} for row in states()]),
        filled,
    )
    source = tomllib.loads((filled / "sources.toml").read_text("utf-8"))["sources"]["oews-state"]
    assert (source["topcode_hourly"], source["topcode_annual"]) == (115, 239200)
    assert source["note"] == said


def test_areas_that_would_lose_their_wages_are_named_and_asked_about(with_states, tmp_path):
    take(saved(tmp_path / "MSA_M2025_dl.csv", in_area("10180", "4", "S01")), with_states)
    fewer = saved(tmp_path / "MSA_M2025_dl.csv", in_area("10420", "4", "S01"))
    refused(fewer, with_states, "1 area would be left without wages: Area 10180.")


def test_a_state_may_lack_many_occupations_but_the_file_may_not(filled, tmp_path):
    few = [row for row in states() if row["AREA"] != "01" or row["OCC_CODE"] == "43-4051"]
    assert take(saved(tmp_path / "state_M2025_dl.csv", few), filled).read[0].rows == 51 * 12 + 1
    short = [row for row in states() if row["OCC_CODE"] != "43-4051"]
    refused(saved(tmp_path / "state_M2025_dl.csv", short), filled, "lacks 1 of the 12")


def test_a_file_that_ends_before_the_last_state_is_refused(filled, tmp_path):
    cut = saved(tmp_path / "state_M2025_dl.csv", states(STATES[:40]))
    refused(cut, filled, "40 of the 50 states and the District of Columbia")


def test_the_same_occupation_twice_in_an_area_is_refused(filled, tmp_path):
    twice = saved(tmp_path / "MSA_M2025_dl.csv", in_area("10180", "4", "S01") * 2)
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
