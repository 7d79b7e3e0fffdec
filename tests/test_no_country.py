"""No Python but the importers, no notebook and no section names a country or what is one's own."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop import paths

NAMES = re.compile(
    # countries, currencies
    r"United States|\bU\.S\.|\bUSA\b|United Kingdom|US dollar|\b[Dd]ollars?\b|"
    r"(?<![\w.])\"?(?:USD|GBP)\"?(?![\w.])|"
    # agencies, surveys, systems
    r"\bBLS\b|Bureau of Labor|\bOEWS\b|\bO\*NET|\bONS\b|\bESCO\b|Social Security|Medicare|"
    # lists of occupations, skills and areas
    r"\bSOC\b|\bISCO\b|Occupational Classification|\b[0-9]{2}-[0-9]{4}\b|"
    r"\b[1-4]\.[A-D]\.[1-9]\.[a-z]\b|"
    # ladders of schooling
    r"\b[Bb]achelor|\b[Aa]ssociates?.degree|high_school|\bGCSE"
)
IMPORTERS = paths.PACKAGE / "reference/importers"
PYTHON = [
    file for file in sorted(paths.PACKAGE.rglob("*.py")) if not file.is_relative_to(IMPORTERS)
]
NOTEBOOKS = sorted((paths.ROOT / "notebooks").rglob("*.ipynb"))
SENTENCES = [
    *(paths.data("en") / "sections").glob("*.toml"),
    *(paths.data("en") / "pages").glob("*.toml"),
    paths.data("en") / "workshop.toml",
    paths.data("en") / "facilitating.toml",
]
# A credit names whose words they are, wherever it is read: a licence asks for it.
CREDIT = "CC BY 4.0"
# What an edition proposes, and words for rungs of a ladder that are looked up if tables have them.
SETTING = re.compile(r"(currency|country)$")
TERMS = re.compile(r"(education|experience|training|level|bar|pays)\.")


def sentences(file: Path) -> Iterator[str]:
    def within(table: object, before: str = "") -> Iterator[str]:
        if isinstance(table, dict):
            for key, value in table.items():
                yield from within(value, f"{before}{key}.")
        elif isinstance(table, list):
            for value in table:
                yield from within(value, before)
        elif isinstance(table, str):
            key = before.removesuffix(".")
            told = key.partition(".says.")[2] or key
            if CREDIT not in table and not SETTING.match(key) and not TERMS.match(told):
                yield table

    yield from within(tomllib.loads(file.read_text("utf-8")))


def of_notebook(file: Path) -> str:
    cells = json.loads(file.read_text("utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells)


def named(file: Path) -> str:
    return file.relative_to(paths.ROOT).as_posix()


@pytest.mark.parametrize("file", PYTHON, ids=named)
def test_no_python_names_what_is_one_countrys(file: Path) -> None:
    assert NAMES.findall(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", NOTEBOOKS, ids=named)
def test_no_notebook_names_what_is_one_countrys(file: Path) -> None:
    assert NAMES.findall(of_notebook(file)) == []


@pytest.mark.parametrize("file", SENTENCES, ids=named)
def test_no_sentence_for_everybody_names_what_is_one_countrys(file: Path) -> None:
    assert [one for one in sentences(file) if NAMES.search(one)] == []


SLIPS = ('"USD"', "BLS, 2024", "29-1051", "2.A.1.b", "a bachelor’s degree", "1,000 dollars")


@pytest.mark.parametrize("slip", SLIPS)
def test_a_name_would_be_seen(slip: str) -> None:
    assert NAMES.search(slip)
