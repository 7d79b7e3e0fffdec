"""Spreadsheets, CSV and tab-separated text as one thing: a header and rows of text."""

from __future__ import annotations

import csv
import io
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from workshop.reference.importers.downloads import Download
from workshop.reference.importers.refusal import Refused
from workshop.reference.importers.saved_again import reason

HEADER_WITHIN = 8  # rows; the projections workbook has a title above its header


@dataclass(frozen=True)
class Sheet:
    """A table as text: column names in lower case, and rows exactly as wide as the header."""

    file: str
    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def place(self, pattern: str) -> int | None:
        """Return the index of the first column whose whole name matches, or None."""
        found = (at for at, name in enumerate(self.columns) if re.fullmatch(pattern, name))
        return next(found, None)

    def has(self, *patterns: str) -> bool:
        """Tell whether each pattern names a column."""
        return all(self.place(pattern) is not None for pattern in patterns)

    def pick(self, **patterns: str) -> Iterator[dict[str, str]]:
        """Yield rows as dicts under our own names; raise `Refused` if a column is missing."""
        places = {}
        for name, pattern in patterns.items():
            at = self.place(pattern)
            if at is None:
                raise Refused(f"{self.file} has no column for {name.replace('_', ' ')}.")
            places[name] = at
        for row in self.rows:
            yield {name: row[at] for name, at in places.items()}


def sheets(download: Download) -> tuple[Sheet, ...]:
    """Read every sheet, even those of notes; raise `Refused` for an empty or damaged file."""
    content, name = download.content, download.name
    if not content.strip():
        raise Refused(f"{name} is empty; download it again.")
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise Refused(
            f"{name} is a web page, not a table (sites answer scripts with an error page); "
            "download it in a browser."
        )
    if told := reason(name, content):
        raise Refused(told)
    if name.lower().endswith(".xlsx"):
        return _workbook(name, content)
    return tuple(_sheet(name, name, _text(name, content), strict=True))


def _workbook(name: str, content: bytes) -> tuple[Sheet, ...]:
    import openpyxl  # type: ignore[import-untyped]

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            return tuple(
                sheet
                for page in book.worksheets
                for sheet in _sheet(name, page.title, _cells(page), strict=False)
            )
    except Refused:
        raise
    except Exception as error:  # openpyxl lets any error of a damaged file through
        raise Refused(f"{name} is not a whole Excel file; download it again.") from error


def _cells(page: Any) -> Iterator[list[str]]:
    for row in page.iter_rows(values_only=True):
        yield [_cell(value) for value in row]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value).strip()


def _text(name: str, content: bytes) -> Iterator[list[str]]:
    if content.startswith(b"PK\x03\x04"):
        raise Refused(f"{name} is an Excel or zip file under another ending; restore its ending.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    tabs = "\t" in text.partition("\n")[0]
    # The O*NET text files do not quote, so a lone quote mark in a cell is text.
    quoting: Literal[0, 3] = csv.QUOTE_NONE if tabs else csv.QUOTE_MINIMAL
    try:
        lines = io.StringIO(text, newline="")
        for row in csv.reader(lines, delimiter="\t" if tabs else ",", quoting=quoting):
            yield [cell.strip() for cell in row]
    except csv.Error as error:
        raise Refused(f"{name} is not a readable table: {error}.") from error


def _sheet(file: str, name: str, lines: Iterable[list[str]], strict: bool) -> Iterator[Sheet]:
    walk = iter(lines)
    above = []
    header: tuple[str, ...] = ()
    for line in walk:
        if sum(bool(cell) for cell in line) >= 3:
            header = tuple(" ".join(cell.lower().split()) for cell in line)
            break
        above.append(tuple(line))
        if len(above) == HEADER_WITHIN:
            break
    if not header:
        yield Sheet(file, name, (), (*above, *(tuple(line) for line in walk)))
        return
    rows = []
    for number, row in enumerate(walk, start=len(above) + 2):
        if not any(row):
            continue
        if len(row) == 1 and row[0].startswith("Note"):
            break  # what follows the table, in the files of the Bureau of Economic Analysis
        if strict and len(row) != len(header):
            raise Refused(
                f"{file} is cut short or damaged: row {number} has {len(row)} cells "
                f"where the header has {len(header)}; download it again."
            )
        rows.append((*row, *[""] * (len(header) - len(row)))[: len(header)])
    yield Sheet(file, name, header, tuple(rows))
