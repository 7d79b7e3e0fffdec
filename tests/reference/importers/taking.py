"""Downloads made small, and taken into a folder: what the importers' tests share."""

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from workshop.reference.importers import Refused, import_file
from workshop.reference.importers.draft import Draft

FIXTURES = Path(__file__).parents[2] / "fixtures" / "reference"
TODAY = date(2026, 1, 2)
OEWS = FIXTURES / "bls" / "national_M2024_dl.csv"
PROJECTIONS = FIXTURES / "bls" / "Employment Projections.csv"


def take(path, into):
    return import_file(path, into, TODAY)


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()} if folder.exists() else {}


def rows(folder, table, key="soc_code"):
    return {row[key]: row for row in Draft(folder).table(table)}


def as_workbook(text_file, to, title="Sheet", notes=""):
    delimiter = "\t" if text_file.suffix == ".txt" else ","
    book = openpyxl.Workbook()
    page = book.active
    page.title = title
    with text_file.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter=delimiter):
            page.append([None if cell in {"", "n/a"} else _typed(cell) for cell in row])
    if notes:
        book.create_sheet("Field Descriptions").append([notes])
    book.save(to)
    return to


def _typed(cell):
    try:
        return float(cell)
    except ValueError:
        return cell


def refused(path, into, saying):
    before = contents(into)
    with pytest.raises(Refused) as told:
        take(path, into)
    assert contents(into) == before
    assert saying in str(told.value)
    assert "\n" not in str(told.value)


def altered(tmp_path, source, change, name=None):
    file = tmp_path / (name or source.name)
    file.write_bytes(change(source.read_bytes()))
    return file
