"""BEA Regional Price Parities: what things cost in a state or a metropolitan area."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from workshop.reference.importers.areas import known_areas, put_prices
from workshop.reference.importers.codes import TOLERANCE
from workshop.reference.importers.draft import Draft
from workshop.reference.importers.family import Family, Offer, Publisher
from workshop.reference.importers.figures import number, written
from workshop.reference.importers.refusal import Refused
from workshop.reference.importers.sheets import Sheet

BEA = Publisher(
    name="BEA Regional Price Parities",
    line="BEA Regional Price Parities, {release}",
    publisher="U.S. Bureau of Economic Analysis",
    licence="Public domain",
    credit="Source: U.S. Bureau of Economic Analysis, Regional Price Parities, {release}.",
    url="https://www.bea.gov/data/prices-inflation/regional-price-parities-state-and-metro-area",
)
NATION = "00000"
AVERAGE = 100.0
ALL_ITEMS = r"RPPs: All items"  # its line number has changed from one edition to the next
COPIED = r"rpp_all_items_(20\d\d)"
TABLES = {"state": "SARPP", "metro": "MARPP"}
NOT_GIVEN = {"(NA)", "(D)"}


def _reader(what: str, kinds: Collection[str]) -> Callable[[Draft, Offer], int]:
    def read(draft: Draft, offer: Offer) -> int:
        """Write the newest year's price level of each area; the nation's average is 100."""
        file, source = offer.sheet.file, f"rpp-{what}"
        mine = {code for code, row in known_areas(draft).items() if row["kind"] in kinds}
        if not mine:
            raise Refused(f"{file} needs the areas first; import the wages by {what}.")
        year, column = _newest(offer.sheet)
        levels: dict[str, str] = {}
        average = None
        for code, cell in _all_items(offer.sheet, column):
            level = None if cell in NOT_GIVEN else number(cell, f"{file}, {code}")
            if code == NATION:
                average = level
            area = code[:2] if what == "state" else code
            if area in mine:
                levels[area] = written(level)
        if average != AVERAGE:
            raise Refused(f"{file} does not set the nation at 100; offer the table of all items.")
        lacking = len(mine - set(levels))
        if lacking > TOLERANCE * len(mine):
            raise Refused(f"{file} lacks {lacking} of the {len(mine)} areas; download it again.")
        put_prices(draft, levels, kinds, source)
        draft.sources[source] = BEA.credited(offer, year, len(levels), **offer.note)
        return len(levels)

    return read


def _newest(sheet: Sheet) -> tuple[str, str]:
    """Return the newest year and the name of its column."""
    years = {
        stamp[stamp.lastindex or 0]: name
        for name in sheet.columns
        if (stamp := re.fullmatch(rf"20\d\d|{COPIED}", name))
    }
    year = max(years)
    return year, years[year]


def _all_items(sheet: Sheet, column: str) -> Iterator[tuple[str, str]]:
    columns = {"code": "geofips", "level": re.escape(column)}
    if sheet.has("description"):
        columns["what"] = "description"
    for row in sheet.pick(**columns):
        if row.get("what", ALL_ITEMS) == ALL_ITEMS:
            yield row["code"].strip('" '), row["level"]


def _family(what: str, kinds: Collection[str]) -> Family:
    def holds(sheet: Sheet) -> bool:
        if (at := sheet.place("tablename")) is not None:
            return bool(sheet.rows) and sheet.rows[0][at] == TABLES[what]
        return what == "metro" and sheet.has(COPIED)

    columns = ("geofips", "geoname", rf"20\d\d|{COPIED}")
    called = f"BEA price levels by {what}"
    read = _reader(what, kinds)
    return Family(f"rpp-{what}", called, r"(sarpp|marpp|rpp).*", columns, read, holds=holds)


FAMILIES = (_family("state", ("state",)), _family("metro", ("metro",)))
