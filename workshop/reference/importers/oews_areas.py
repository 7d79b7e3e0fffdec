"""BLS wages by area: states with the territories, metropolitan and nonmetropolitan areas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from workshop.reference.importers.areas import KINDS, WIDE, known_areas, lies_in, put_areas
from workshop.reference.importers.codes import check_whole
from workshop.reference.importers.draft import Draft, Row, as_csv
from workshop.reference.importers.family import Family, Offer
from workshop.reference.importers.occupations import PERCENTILES, known
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
WAGES = ("soc_code", "jobs", "period", *PERCENTILES)
AT_LEAST = "#"
# A spreadsheet that holds codes as numbers drops the zeros that they begin with.
DIGITS = {"2": 2, "3": 2, "4": 5, "5": 5, "6": 7}
STATE, METRO, NONMETRO = frozenset("23"), frozenset("456"), frozenset("6")


def _reader(source: str) -> Callable[[Draft, Offer], int]:
    def read(draft: Draft, offer: Offer) -> int:
        """Write a table for each area; keep those of other kinds of area.

        A figure that is withheld is blank; an occupation that is not published for an area has
        no row. A wage given as "this much or more" is `#`: it is no ceiling, since other wages
        of the same file lie above it. What is published by the hour only is not made a year's.
        """
        file, kinds = offer.sheet.file, {KINDS[each] for each in area_types(offer.sheet)}
        areas: dict[str, Row] = {}
        found: dict[str, dict[str, Row]] = defaultdict(dict)
        for row in detailed(offer.sheet):
            area, code = row["area"].zfill(DIGITS[row["area_type"]]), row["code"]
            if code in found[area]:
                raise Refused(f"{file} has {code} twice in {row['area_title']}.")
            found[area][code] = _figures(row, f"{file}, {area}, {code}")
            areas.setdefault(area, row | {"area": area})
        check_whole(file, {code for rows in found.values() for code in rows}, known(draft))
        states = [area for area, row in areas.items() if row["area_type"] == "2"]
        if source == "oews-state" and len(states) != STATES:
            raise Refused(
                f"{file} is cut short: it holds {len(states)} of the 50 states and the District "
                "of Columbia; download it again."
            )
        before = known_areas(draft)
        kept = {
            area: table
            for area, table in draft.archive("local_wages").items()
            if before.get(area, {}).get("kind", "") not in kinds
        }
        made = {
            area: as_csv(WAGES, (rows[code] for code in sorted(rows)))
            for area, rows in found.items()
        }
        put_areas(draft, [_area(draft, row, source, file) for row in areas.values()], kinds, source)
        draft.put_archive("local_wages", kept | made, source)
        if source == "oews-metro" and "nonmetro" in kinds:
            draft.forget("oews-nonmetro")
        release, caps = notes(offer)
        by = replace(BLS, line=f"{BLS.line}, by {source.removeprefix('oews-')}")
        rows_kept = sum(map(len, found.values()))
        draft.sources[source] = by.credited(offer, release, rows_kept, **caps, **offer.note)
        return rows_kept

    return read


def _area(draft: Draft, row: Row, source: str, file: str) -> Row:
    kind, state = KINDS[row["area_type"]], row.get("prim_state", "")
    wide = kind in WIDE
    return {
        "area": row["area"],
        "kind": kind,
        "name": row["area_title"],
        "abbreviation": state if wide else "",
        "part_of": "" if wide else lies_in(draft, row["area_title"], state, file),
        "wage_source": source,
    }


def _figures(row: Row, where: str) -> Row:
    figures = wages(row, where)
    period = "hour" if figures["wage_basis"] == "hourly" else "year"
    named = {"hour": "hourly", "year": "annual"}[period]
    more = figures["wage_topcoded"].split()
    return {
        "soc_code": row["code"],
        "jobs": figures["employment_oews"],
        "period": period,
        **{
            step: AT_LEAST if f"{named}_{step}" in more else figures[f"{named}_{step}"]
            for step in PERCENTILES
        },
    }


def _family(what: str, kinds: frozenset[str], but: frozenset[str] = frozenset()) -> Family:
    """Describe the files whose areas are all of these kinds, and not only those of `but`."""

    def holds(sheet: Sheet) -> bool:
        found = area_types(sheet)
        return bool(found) and found <= kinds and found != but

    source = f"oews-{what}"
    columns = (*COLUMNS, "area", "area_title", "area_type")
    return Family(source, f"BLS wages by {what}", NAMES, columns, _reader(source), holds=holds)


FAMILIES = (
    _family("state", STATE),
    _family("metro", METRO, but=NONMETRO),
    _family("nonmetro", NONMETRO),
)
