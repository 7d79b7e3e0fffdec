"""The sample people: what each answers, and whether what was kept says the same."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.shipped import read_edition
from workshop.exercises import Exercise
from workshop.reference import Reference
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers, Parts, rows

EDITION = read_edition("en")
REFERENCE = Reference()


def asked(name: str) -> Exercise:
    return EDITION.exercise(name)


def answers(person: str) -> Mapping[str, Parts]:
    return EDITION.people[person].answers


def responses(folder: Path) -> Responses:
    """What the answers in a folder say now; the same object while the file is the same."""
    file = folder / FILE_NAME
    try:
        stat = file.stat()
    except FileNotFoundError:
        return Responses(EDITION, Answers(file))
    return read(file, stat.st_size, stat.st_mtime_ns)


@lru_cache(8)
def read(file: Path, _size: int, _written: int) -> Responses:
    """A file as it was when it was so long and so old."""
    return Responses(EDITION, Answers(file))


def whole(person: str, folder: Path) -> Responses:
    """All that a person answers, put into a folder of their own."""
    folder.mkdir(parents=True)
    kept = Answers(folder / FILE_NAME)
    for name, parts in answers(person).items():
        kept.put(name, as_listed(parts))
    return responses(folder)


def as_listed(parts: Mapping[str, Any]) -> Parts:
    """The parts with each occupation under the title that the list offers for its code."""
    listed = dict(parts)
    for part, code in parts.items():
        if part.endswith("_soc"):
            title = part.removesuffix("_soc")
            found = REFERENCE.search(str(parts[title]))
            listed[title] = next(one.title for one in found if one.soc_code == code)
    return listed


def same(name: str, given: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    """Whether two answers say the same; a ledger's rows may bear other ids."""
    given = as_listed(given)
    if asked(name).name != "ledger":
        return dict(given) == dict(found)
    return [cells for _, cells in rows(dict(given))] == [cells for _, cells in rows(dict(found))]


def pairs_of_rows(
    wanted: Mapping[str, Any], shown: Mapping[str, Any]
) -> tuple[list[tuple[str | None, Parts]], list[str]]:
    """For each wanted row the one on screen that is to become it, if any; and the rows to remove.

    The same id is the same row; else it is one with the same first cell, as it was carried.
    """
    there = dict(rows(dict(shown)))
    free = dict(there)
    found: dict[str, str] = {}
    listed = rows(dict(wanted))
    for id_, _ in listed:
        if id_ in free:
            found[id_] = id_
            del free[id_]
    for id_, cells in listed:
        names = [other for other, held in free.items() if alike(cells, held)]
        if id_ not in found and names:
            found[id_] = names[0]
            del free[names[0]]
    return [(found.get(id_), cells) for id_, cells in listed], list(free)


def alike(wanted: Parts, held: Parts) -> bool:
    """Whether a row on screen is the wanted one, begun: its first cell says so."""
    return any(wanted.get(column) == value for column, value in list(held.items())[:1])


def stands(name: str, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> bool:
    """Whether a field holds what it should already."""
    soc = f"{name}_soc"
    return name in shown and parts[name] == shown[name] and parts.get(soc) == shown.get(soc)
