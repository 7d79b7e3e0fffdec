"""A reference folder while it is being changed: nothing is written before all is read."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from workshop.reference.importers import toml
from workshop.reference.importers.archive import packed, unpacked
from workshop.reference.importers.refusal import Refused

Row = dict[str, str]
Source = dict[str, str | int | float | date]


class Draft:
    """The tables and sources of a folder, changed in memory and written all or none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tables: dict[str, list[Row]] = {}
        self._changed: dict[str, tuple[str, ...]] = {}
        self._archives: dict[str, dict[str, bytes]] = {}
        self.sources: dict[str, Source] = {}
        self._listed: dict[str, dict[str, Any]] = {}
        listing = folder / "sources.toml"
        if listing.exists():
            try:
                known = tomllib.loads(listing.read_text("utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise Refused(f"{listing} is damaged: {error}; restore it first.") from error
            self.sources = known.get("sources", {})
            self._listed = known.get("tables", {})
        self.former = dict(self.sources)

    def table(self, name: str) -> list[Row]:
        """Return the rows of a table as drafted, empty if there is none yet."""
        if name not in self._tables:
            file = self.folder / f"{name}.csv"
            text = file.read_text("utf-8") if file.exists() else ""
            self._tables[name] = list(csv.DictReader(io.StringIO(text, newline="")))
        return self._tables[name]

    def put(
        self, name: str, columns: tuple[str, ...], rows: Iterable[Mapping[str, str]], *ids: str
    ) -> None:
        """Replace a table, and add the ids of the sources it now also rests on."""
        self._tables[name] = [{column: row.get(column, "") for column in columns} for row in rows]
        self._changed[name] = columns
        self._rest_on(name, ids)

    def archive(self, name: str) -> dict[str, bytes]:
        """Return the tables of an archive by area, empty if there is none yet."""
        return self._archives.get(name) or unpacked(self.folder / f"{name}.zip")

    def put_archive(self, name: str, tables: Mapping[str, bytes], *ids: str) -> None:
        """Replace an archive, and add the ids of the sources it now also rests on."""
        self._archives[name] = dict(tables)
        self._rest_on(name, ids)

    def _rest_on(self, name: str, ids: tuple[str, ...]) -> None:
        listed = self._listed.setdefault(name, {"sources": []})
        listed["sources"] = sorted({*listed["sources"], *ids})

    def forget(self, *ids: str) -> None:
        """Drop sources that a newer layout of the same download has replaced."""
        for name in ids:
            self.sources.pop(name, None)
            for listed in self._listed.values():
                listed["sources"] = [each for each in listed["sources"] if each != name]

    @property
    def changed(self) -> tuple[str, ...]:
        """The names of the tables that differ from the folder's, or are new."""
        return tuple(sorted({*self._changed, *self._archives}))

    def commit(self) -> None:
        """Write what changed; on any failure restore what was there."""
        files: dict[str, bytes] = {}
        for name, columns in self._changed.items():
            files[f"{name}.csv"] = as_csv(columns, self._tables[name])
            self._list(name, f"{name}.csv", files, len(self._tables[name]))
        for name, tables in self._archives.items():
            files[f"{name}.zip"] = packed(tables)
            lines = sum(table.count(b"\n") - 1 for table in tables.values())
            self._list(name, f"{name}.zip", files, lines)
        listing = toml.written({"sources": self.sources, "tables": self._listed})
        files["sources.toml"] = listing.encode()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _replace(self.folder, files)
        except OSError as error:
            said = error.strerror or str(error)
            raise Refused(f"{self.folder} cannot be written: {said}; nothing changed.") from error

    def _list(self, name: str, file: str, files: Mapping[str, bytes], rows: int) -> None:
        digest = hashlib.sha256(files[file]).hexdigest()
        kept = {"sources": self._listed[name]["sources"]}
        self._listed[name] = {"file": file, "rows": rows, "sha256": digest} | kept


def as_csv(columns: tuple[str, ...], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return a table as the bytes of its file."""
    lines = io.StringIO(newline="")
    writer = csv.DictWriter(lines, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return lines.getvalue().encode()


def _replace(folder: Path, files: Mapping[str, bytes]) -> None:
    before = {name: _bytes(folder / name) for name in files}
    with tempfile.TemporaryDirectory(prefix=".importing-", dir=folder) as staging:
        for name, content in files.items():
            (Path(staging) / name).write_bytes(content)
        try:
            for name in files:
                os.replace(Path(staging) / name, folder / name)  # noqa: PTH105
        except OSError:
            for name, old in before.items():
                if old is None:
                    (folder / name).unlink(missing_ok=True)
                elif _bytes(folder / name) != old:
                    (folder / name).write_bytes(old)
            raise


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None
