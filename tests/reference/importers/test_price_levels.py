"""What prices are like in each area: the bureau's own layout, and a copy of it."""

import csv
import tomllib
from pathlib import Path

import pytest

from tests.reference.importers.taking import refused, take
from tests.reference.importers.test_areas import STATES, areas, in_area, saved, with_states
from workshop.reference import Reference

assert with_states  # fixtures

HEAD = (
    "GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2023,2024\n"
)
END = '"Note: See the included footnote file."\n"SARPP: Regional price parities by state "\n'
METROS = ("10180", "10420")


def official(file: Path, levels: dict[str, str], table: str, line: int = 1, end: str = END) -> Path:
    lines = [HEAD]
    for what, add, number in (("RPPs: Goods ", "9", 3 - line), ("RPPs: All items ", "", line)):
        for code, level in {"00000": "100.000", **levels}.items():
            lines.append(
                f' "{code}","Somewhere, XX",5,{table},{number},"...","{what}","Index",'
                f"77.000,{level}{add}\n"
            )
    file.write_text("".join(lines) + end, "utf-8")
    return file


def of_states(level: str = "88.823") -> dict[str, str]:
    return {f"{code}000": level for code in STATES}


@pytest.fixture
def with_metros(with_states, tmp_path):
    lines = [row for code in METROS for row in in_area(code, "4", "S01")]
    take(saved(tmp_path / "MSA_M2025_dl.csv", lines), with_states)
    return with_states


@pytest.mark.parametrize("line", [1, 2])
def test_a_state_has_the_newest_level_of_all_items_whatever_its_line(with_states, tmp_path, line):
    file = official(tmp_path / "SARPP_STATE_2008_2024.csv", of_states(), "SARPP", line)
    report = take(file, with_states)
    assert [(one.called, one.release, one.rows) for one in report.read] == [
        ("BEA price levels by state", "2024", 51)
    ]
    found = Reference(with_states).price_level("01")
    assert (found.level, found.source) == (88.823, "BEA Regional Price Parities, 2024")
    # 52,000 / 0.88823 = 58,543.4
    assert found.real(52_000) == pytest.approx(58_543.4, abs=0.1)
    assert Reference(with_states).price_level("72") is None


def test_metro_areas_are_joined_by_their_code(with_metros, tmp_path):
    levels = {"00998": "101.4", "10180": "90.364", "10420": "93.370", "99999": "90"}
    take(official(tmp_path / "MARPP_MSA_2008_2024.csv", levels, "MARPP"), with_metros)
    assert areas(with_metros)["10180"]["price_level"] == "90.364"
    assert areas(with_metros)["10420"]["price_source"] == "rpp-metro"
    assert areas(with_metros)["01"]["price_level"] == ""


def test_a_copy_of_the_metro_areas_is_read_and_noted(with_metros, tmp_path):
    file = tmp_path / "rpp_msa_all_items_2024.csv"
    with file.open("w", encoding="utf-8", newline="") as to:
        writer = csv.writer(to)
        writer.writerow(["GeoFIPS", "GeoName", "rpp_all_items_2024", "evidence"])
        for code, level in {"00000": "100.000", "10180": "90.364", "10420": "93.37"}.items():
            writer.writerow([code, "Somewhere, XX", level, "one copy"])
    take(file, with_metros)
    assert areas(with_metros)["10420"]["price_level"] == "93.37"
    source = tomllib.loads((with_metros / "sources.toml").read_text("utf-8"))["sources"]
    assert (source["rpp-metro"]["release"], source["rpp-metro"]["note"]) == ("2024", "one copy")


def test_new_wages_of_an_area_leave_its_prices(with_metros, tmp_path):
    levels = {"10180": "90.364", "10420": "93.370"}
    take(official(tmp_path / "MARPP_MSA_2008_2024.csv", levels, "MARPP"), with_metros)
    lines = [row for code in METROS for row in in_area(code, "4", "S01", f"New name {code}")]
    take(saved(tmp_path / "MSA_M2026_dl.csv", lines), with_metros)
    assert areas(with_metros)["10180"]["name"] == "New name 10180"
    assert areas(with_metros)["10180"]["price_level"] == "90.364"


def test_a_level_that_is_not_given_is_blank(with_metros, tmp_path):
    levels = {"10180": "90.364", "10420": "(NA)"}
    file = official(tmp_path / "MARPP_MSA_2008_2024.csv", levels, "MARPP")
    file.write_text(file.read_text("utf-8").replace("(NA)9", "(NA)"), "utf-8")
    take(file, with_metros)
    assert areas(with_metros)["10420"]["price_level"] == ""
    assert Reference(with_metros).price_level("10420") is None


def test_what_is_wrong_with_a_file_is_said(with_states, tmp_path):
    name = tmp_path / "SARPP_STATE_2008_2024.csv"
    short = {code: level for code, level in of_states().items() if code < "40000"}
    refused(official(name, short, "SARPP"), with_states, "lacks 12 of the 51 areas")
    low = official(name, of_states(), "SARPP")
    low.write_text(low.read_text("utf-8").replace("100.000", "98.000"), "utf-8")
    refused(low, with_states, "does not set the nation at 100")
    cut = official(name, of_states(), "SARPP", end=' "56000","Wyo')
    refused(cut, with_states, "cut short")


def test_prices_before_any_area_are_refused(filled, tmp_path):
    file = official(tmp_path / "SARPP_STATE_2008_2024.csv", of_states(), "SARPP")
    refused(file, filled, "needs the areas first")
