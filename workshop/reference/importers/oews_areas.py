"""BLS wages by area: states with the territories, metropolitan and nonmetropolitan areas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workshop.reference.importers.codes import check_whole
from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.family import Family, Offer
from workshop.reference.importers.figures import number, written
from workshop.reference.importers.occupations import WAGES, known
from workshop.reference.importers.oews import (
    BLS,
    COLUMNS,
    NAMES,
    area_types,
    detailed,
    notes,
    wages,
)
from workshop.reference.importers.refusal import Refused
from workshop.reference.importers.sheets import Sheet

STATES = 51  # with the District of Columbia
AREA = (
    "area",
    "area_title",
    "area_type",
    "state",
    "soc_code",
    "jobs_per_1000",
    "location_quotient",
)
STATE, METRO, NONMETRO = frozenset("23"), frozenset("456"), frozenset("6")


def _reader(source: str, table: str) -> Callable[[Draft, Offer], int]:
    def read(draft: Draft, offer: Offer) -> int:
        """Keep one row for each occupation in each area, and the rows of other kinds of area.

        A figure that is withheld is blank; an occupation that is not published for an area has
        no row. A wage given as "this much or more" is blank and named: it is no ceiling, since
        other wages of the same file lie above it.
        """
        file, kinds = offer.sheet.file, area_types(offer.sheet)
        found: dict[tuple[str, str], Row] = {}
        for row in detailed(offer.sheet):
            ends = row["area"], row["code"]
            if ends in found:
                raise Refused(f"{file} has {row['code']} twice in {row['area_title']}.")
            found[ends] = _place(row, file) | wages(row, f"{file}, {ends[0]}, {ends[1]}")
        check_whole(file, {code for _, code in found}, known(draft))
        states = {area for area, _ in found if found[area, _]["area_type"] == "2"}
        if source == "oews-state" and len(states) != STATES:
            raise Refused(
                f"{file} is cut short: it holds {len(states)} of the 50 states and the District "
                "of Columbia; download it again."
            )
        others = [row for row in draft.table(table) if row["area_type"] not in kinds]
        rows = sorted([*others, *found.values()], key=lambda row: (row["area"], row["soc_code"]))
        draft.put(table, (*AREA, *WAGES), rows, source)
        if source == "oews-metro" and "6" in kinds:
            draft.forget("oews-nonmetro")
        release, caps = notes(offer)
        by = replace(BLS, line=f"{BLS.line}, by {source.removeprefix('oews-')}")
        draft.sources[source] = by.credited(offer, release, len(found), **caps, **offer.note)
        return len(found)

    return read


def _place(row: Row, file: str) -> Row:
    rates = {"jobs_per_1000": "jobs_1000", "location_quotient": "loc_quotient"}
    return {
        "area": row["area"],
        "area_title": row["area_title"],
        "area_type": row["area_type"],
        "state": row.get("prim_state", ""),
        "soc_code": row["code"],
        **{ours: written(number(row.get(cell, ""), file)) for ours, cell in rates.items()},
    }


def _family(
    what: str, table: str, kinds: frozenset[str], but: frozenset[str] = frozenset()
) -> Family:
    """Describe the files whose areas are all of these kinds, and not just those of `but`."""

    def holds(sheet: Sheet) -> bool:
        found = area_types(sheet)
        return bool(found) and found <= kinds and found != but

    source = f"oews-{what}"
    columns = (*COLUMNS, "area", "area_title", "area_type")
    read = _reader(source, table)
    return Family(source, f"BLS wages by {what}", NAMES, columns, read, holds=holds)


FAMILIES = (
    _family("state", "wages_state", STATE),
    _family("metro", "wages_metro", METRO, but=NONMETRO),
    _family("nonmetro", "wages_metro", NONMETRO),
)
