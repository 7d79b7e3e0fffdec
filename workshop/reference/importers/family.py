"""A family of official downloads: how it is recognised, and what is offered to its reader."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from workshop.reference.importers.downloads import Download
from workshop.reference.importers.draft import Draft
from workshop.reference.importers.sheets import Sheet


@dataclass(frozen=True)
class Offer:
    """One recognized table, its whole workbook, and what came with it."""

    download: Download
    sheet: Sheet
    book: tuple[Sheet, ...]
    onet_release: str | None
    today: date

    @property
    def note(self) -> dict[str, str]:
        """The copy's own note on how it was read, from a column `evidence`."""
        at = self.sheet.place("evidence")
        told = () if at is None else dict.fromkeys(row[at] for row in self.sheet.rows if row[at])
        return {"note": "; ".join(told)} if told else {}


@dataclass(frozen=True)
class Family:
    """One kind of download; `read` fills the draft and returns the number of rows it kept.

    `names` matches the base name without its ending. `columns` must all be in one
    sheet, whose rows must be of the kind that it `holds`. A family whose columns are
    its own (`by_columns`) is known by them under any name; those of layouts that are no longer
    read are `older`.
    """

    id: str
    called: str
    names: str
    columns: tuple[str, ...]
    read: Callable[[Draft, Offer], int]
    by_columns: bool = True
    holds: Callable[[Sheet], bool] = lambda _: True
    older: tuple[str, ...] = ()

    def named(self, download: Download) -> bool:
        """Tell whether the file's base name is this download's."""
        return re.fullmatch(self.names, download.stem.replace("_", " ").strip(), re.I) is not None

    def sheet(self, book: tuple[Sheet, ...]) -> Sheet | None:
        """Return the first sheet with all the columns and the right kind of rows, or None."""
        fit = (sheet for sheet in book if sheet.has(*self.columns) and self.holds(sheet))
        return next(fit, None)

    def outdated(self, book: tuple[Sheet, ...]) -> Sheet | None:
        """Return the first sheet of a layout that is no longer read, or None."""
        return next((sheet for sheet in book if self.older and sheet.has(*self.older)), None)


@dataclass(frozen=True)
class Publisher:
    """The publisher of a family, its license, and where to get it.

    `{release}` is filled into `line`, which stands beneath a figure, and into `credit`.
    """

    name: str
    line: str
    publisher: str
    licence: str
    credit: str
    url: str

    def credited(
        self, offer: Offer, release: str, rows: int, **more: str | int | float
    ) -> dict[str, str | int | float | date]:
        """Return the source as `sources.toml` keeps it."""
        return {
            "name": self.name,
            "line": self.line.format(release=release),
            "release": release,
            "publisher": self.publisher,
            "licence": self.licence,
            "credit": self.credit.format(release=release),
            "url": self.url,
            "file": offer.download.name,
            "sha256": hashlib.sha256(offer.download.content).hexdigest(),
            "imported": offer.today,
            "rows": rows,
            **more,
        }
