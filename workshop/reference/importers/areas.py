"""The table of areas: what each is called, the wider areas it lies in, and its prices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.refusal import Refused

COLUMNS = (
    "area",
    "kind",
    "name",
    "abbreviation",
    "part_of",
    "wage_source",
    "price_level",
    "price_source",
)
PRICES = ("price_level", "price_source")
# AREA_TYPE of the wage survey; 1 is the nation, which is no row.
KINDS = {"2": "state", "3": "territory", "4": "metro", "5": "division", "6": "nonmetro"}
WIDE = ("state", "territory")


def known_areas(draft: Draft) -> dict[str, Row]:
    """Return the draft's areas by code."""
    return {row["area"]: row for row in draft.table("areas")}


def put_areas(draft: Draft, found: Iterable[Row], kinds: Iterable[str], source: str) -> None:
    """Replace the areas of these kinds; one that was known before keeps its prices."""
    before, gone = known_areas(draft), set(kinds)
    rows = {code: row for code, row in before.items() if row["kind"] not in gone}
    for row in found:
        prices = {name: before.get(row["area"], {}).get(name, "") for name in PRICES}
        rows[row["area"]] = row | prices
    draft.put("areas", COLUMNS, (rows[code] for code in sorted(rows)), source)


def put_prices(draft: Draft, levels: Mapping[str, str], kinds: Iterable[str], source: str) -> None:
    """Write the price level of each area of these kinds; empty where there is none."""
    rows = known_areas(draft)
    for code, row in rows.items():
        if row["kind"] in kinds:
            level = levels.get(code, "")
            row |= {"price_level": level, "price_source": source if level else ""}
    draft.put("areas", COLUMNS, (rows[code] for code in sorted(rows)), source)


def lies_in(draft: Draft, name: str, primary: str, file: str) -> str:
    """Return the codes of the states that an area lies in, the one with most of it first.

    A metropolitan area lists them in its name (`New York-Newark-Jersey City, NY-NJ`).
    """
    states = {row["abbreviation"]: code for code, row in known_areas(draft).items()}
    told = name.rpartition(", ")[2].split("-") if ", " in name else []
    named = [primary, *(each for each in told if each != primary)]
    if not states:
        raise Refused(f"{file} needs the states first; import the wages by state (oesm25st.zip).")
    if unknown := next((each for each in named if each not in states), None):
        raise Refused(f"{file}: {name} lies in {unknown!r}, which is no state here.")
    return " ".join(states[each] for each in named)
