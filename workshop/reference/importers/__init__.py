"""Readers of the official downloads: a file, folder or zip becomes tables of a folder.

downloads ─ sheets ─▶ a family's reader ─▶ draft ─ commit ─▶ <table>.csv or .zip, sources.toml
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workshop.reference.importers import (
    facts,
    oews,
    oews_areas,
    onet,
    onet_activities,
    onet_education,
    onet_marks,
    onet_skills,
    onet_tasks,
    onet_titles,
    pathways,
    price_levels,
    projections,
)
from workshop.reference.importers.doubts import doubts
from workshop.reference.importers.downloads import Download, downloads
from workshop.reference.importers.draft import Draft
from workshop.reference.importers.family import Family, Offer
from workshop.reference.importers.occupations import known
from workshop.reference.importers.refusal import Refused
from workshop.reference.importers.saved_again import reason
from workshop.reference.importers.sheets import Sheet, sheets
from workshop.reference.importers.titles import Title, put_titles

# In reading order: wages and projections name the occupations that the others describe.
FAMILIES: tuple[Family, ...] = (
    *oews_areas.FAMILIES,
    oews.FAMILY,
    *price_levels.FAMILIES,
    projections.FAMILY,
    *onet.FAMILIES,
    *onet_marks.FAMILIES,
    *onet_tasks.FAMILIES,
    *onet_activities.FAMILIES,
    *onet_titles.FAMILIES,
    *onet_skills.FAMILIES,
    *onet_education.FAMILIES,
    *pathways.FAMILIES,
    *facts.FAMILIES,
)
TOGETHER = {"onet-essential-skills", "onet-transferable-skills"}

__all__ = ["FAMILIES", "Read", "Refused", "Report", "import_file"]


@dataclass(frozen=True)
class Read:
    """One file that was imported: what it is and how many rows were kept."""

    file: str
    called: str
    release: str
    rows: int


@dataclass(frozen=True)
class Report:
    """The result of an import: the files taken, those not known, the tables rewritten."""

    read: tuple[Read, ...]
    skipped: tuple[str, ...]
    tables: tuple[str, ...]

    def __str__(self) -> str:
        lines = [f"{one.called}, {one.release}: {one.rows} rows, {one.file}" for one in self.read]
        lines += [f"Not needed: {', '.join(self.skipped)}"] if self.skipped else []
        return "\n".join([*lines, f"Written: {', '.join(self.tables)}"])


def import_file(
    path: Path,
    into: Path,
    today: date | None = None,
    agreed: Callable[[tuple[str, ...]], bool] = lambda _: False,
) -> Report:
    """Read the official download(s) at `path` into the reference folder `into`.

    All or nothing: raises `Refused` in plain words, and then nothing has changed. Where an older
    release would replace a newer one, or occupations would lose figures, `agreed` is asked with a
    sentence for each doubt.
    """
    offered = tuple(downloads(path))
    found, skipped = _recognised(offered, _beside(path), today or date.today())  # noqa: DTZ011
    draft, taken = Draft(into), []
    for family in FAMILIES:
        if offer := found.get(family.id):
            rows = family.read(draft, offer)
            release = str(draft.sources[family.id]["release"])
            taken.append(Read(offer.download.name, family.called, release, rows))
    if any("occupations" in table for table in draft.changed):
        own = [Title(row["title"], code) for code, row in known(draft).items()]
        put_titles(draft, "projections", "occupation", own)
    pathways.derive(draft)
    told = doubts(draft, [family for family in FAMILIES if family.id in found])
    if told and not agreed(told):
        raise Refused(f"{' '.join(told)} So nothing has changed; --yes brings it in all the same.")
    draft.commit()
    return Report(tuple(taken), tuple(skipped), draft.changed)


def _recognised(
    offered: tuple[Download, ...], beside: tuple[Download, ...], today: date
) -> tuple[dict[str, Offer], list[str]]:
    found: dict[str, Offer] = {}
    skipped = []
    for download in offered:
        family, sheet, book = _family(download)
        if family is None or sheet is None:
            skipped.append(download.name)
            continue
        if family.id in found:
            first = found[family.id].download.name
            raise Refused(f"{first} and {download.name} are both {family.called}; offer one.")
        release = _onet_release(download, offered + beside)
        found[family.id] = Offer(download, sheet, book, release, today)
    if not found:
        for told in (reason(each.name, each.content) for each in offered):
            if told:
                raise Refused(told)
        names = ", ".join(skipped[:3]) or "nothing"
        raise Refused(
            f"No table known here was found ({names}); "
            "docs/reference-tables.md names the downloads that can be imported."
        )
    if len(TOGETHER & set(found)) == 1:
        raise Refused("Essential Skills and Transferable Skills belong together; offer both.")
    return found, skipped


def _family(download: Download) -> tuple[Family | None, Sheet | None, tuple[Sheet, ...]]:
    named = [family for family in FAMILIES if family.named(download)]
    try:
        book = sheets(download)
    except Refused:
        if named:
            raise
        return None, None, ()
    for family in (*named, *(each for each in FAMILIES if each.by_columns and not named)):
        if sheet := family.sheet(book):
            return family, sheet, book
    _check_layout(download, book)
    if named:
        raise Refused(
            f"{download.name} has the name of {named[-1].called} but not its columns; "
            "offer the table itself, as it was downloaded."
        )
    return None, None, book


def _check_layout(download: Download, book: tuple[Sheet, ...]) -> None:
    """Refuse a table of a layout that is no longer read; name its years if it states them."""
    for family in FAMILIES:
        if sheet := family.outdated(book):
            columns = " ".join(sheet.columns)
            span = re.search(r"20\d\d[–-]\d\d", columns)
            year = re.search(r"20\d\d", download.name) or re.search(r"20\d\d", columns)
            found = span or year
            when = f" ({found[0]})" if found else ""
            raise Refused(
                f"{download.name} is of an older layout{when} of {family.called}, which is not "
                "read here; offer a newer release."
            )


def _beside(path: Path) -> tuple[Download, ...]:
    """Return the Read Me that O*NET puts beside its files, when one of them is offered alone."""
    note = path.parent / "Read Me.txt"
    return tuple(downloads(note)) if path.is_file() and note.is_file() else ()


def _onet_release(download: Download, offered: tuple[Download, ...]) -> str | None:
    """Return the release stated by the Read Me, the zip's name or the folder's name."""
    notes = [
        each.content[:2000].decode("utf-8", "replace")
        for each in offered
        if each.stem.lower().replace("_", " ") in {"read me", "readme"}
        and each.origin == download.origin
    ]
    for text in notes:
        if stated := re.search(r"O\*NET\S* (\d+\.\d+) Database", text):
            return stated[1]
    stamped = re.search(r"db_(\d+)_(\d+)", download.origin)
    return f"{stamped[1]}.{stamped[2]}" if stamped else None
