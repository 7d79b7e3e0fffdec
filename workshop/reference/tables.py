"""Where a country's tables lie: in its folder, or in that of the country it borrows them from."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.reference.country import Borrowed


@dataclass(frozen=True)
class Tables:
    """The tables of one folder, and those that its country borrows; a table may be missing."""

    folder: Path
    borrowed: Borrowed | None

    def file(self, table: str) -> Path | None:
        """Return the file of a table, or None where the country has none."""
        own = self.folder / f"{table}.csv"
        if own.exists():
            return own
        lent = self.borrowed
        if lent is None or (table not in lent.tables and table not in lent.columns):
            return None
        return self.folder.parent / lent.country / f"{table}.csv"

    def rows(self, table: str) -> list[dict[str, str]]:
        """Return a table's rows, a borrowed one's with the lent columns only; `[]` if none."""
        found, kept = self.whole(table), self.columns(table)
        if kept is None:
            return found
        return [{column: row[column] for column in kept} for row in found]

    def columns(self, table: str) -> tuple[str, ...] | None:
        """Return the columns of a borrowed table that are lent; None where that is all of them."""
        if self.borrowed is None or (self.folder / f"{table}.csv").exists():
            return None
        return self.borrowed.columns.get(table)

    def whole(self, table: str) -> list[dict[str, str]]:
        """Return a table's rows with all their columns, even those that are not lent."""
        file = self.file(table)
        if file is None:
            return []
        with file.open(encoding="utf-8", newline="") as read:
            return list(csv.DictReader(read))

    def names(self) -> tuple[str, ...]:
        """Return the names of the country's tables, its own and those it borrows, in order."""
        lent = (*self.borrowed.tables, *self.borrowed.columns) if self.borrowed else ()
        return tuple(sorted({*lent, *(file.stem for file in self.folder.glob("*.csv"))}))

    def listing(self) -> dict[str, Any]:
        """Return what `sources.toml` says of the tables, the country's own over what it borrows."""
        lent = self.borrowed
        folders = [self.folder.parent / lent.country] if lent else []
        found: dict[str, Any] = {}
        for folder in (*folders, self.folder):
            file = folder / "sources.toml"
            told = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
            for part, lines in told.items():
                found[part] = found.get(part, {}) | lines
        return found
