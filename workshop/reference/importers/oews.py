"""BLS Occupational Employment and Wage Statistics: wages and jobs of employees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshop.reference.importers.codes import check_whole, soc
from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.family import Family, Offer, Publisher
from workshop.reference.importers.figures import capped, number, written
from workshop.reference.importers.occupations import PERCENTILES, WAGES, fill, known
from workshop.reference.importers.refusal import Refused
from workshop.reference.importers.sheets import Sheet

BLS = Publisher(
    name="BLS Occupational Employment and Wage Statistics",
    line="BLS OEWS, {release}",
    publisher="U.S. Bureau of Labor Statistics",
    licence="Public domain",
    credit="Source: U.S. Bureau of Labor Statistics, "
    "Occupational Employment and Wage Statistics, {release}.",
    url="https://www.bls.gov/oes/tables.htm",
)
STEPS = dict(zip(PERCENTILES, ("pct10", "pct25", "median", "pct75", "pct90"), strict=True))
CELLS = {
    "annual_mean": "a_mean",
    **{f"hourly_{ours}": f"h_{theirs}" for ours, theirs in STEPS.items()},
    **{f"annual_{ours}": f"a_{theirs}" for ours, theirs in STEPS.items()},
}
OPTIONAL = ("i_group", "area", "area_title", "area_type", "prim_state", "jobs_1000", "loc_quotient")
NATION = frozenset("1")
NAMES = r"(national|state|msa|bos|oesm?\d*(nat|st|ma)|all data|oews).*"
COLUMNS = ("occ_code", "o_group", "a_median", "h_median")
CAP = re.compile(r"\$([\d,.]+) per hour or \$([\d,]+) per year")


def read(draft: Draft, offer: Offer) -> int:
    """Fill the wage columns; the year comes from the workbook's notes, else from its name."""
    found: dict[str, Row] = {}
    areas = set()
    for row in detailed(offer.sheet):
        code = row["code"]
        areas.add(row["area"])
        if code in found or len(areas) > 1:
            raise Refused(
                f"{offer.sheet.file} holds several areas or industries; offer the national table."
            )
        found[code] = wages(row, f"{offer.sheet.file}, {code}")
    titles = known(draft)
    check_whole(offer.sheet.file, found, titles)
    for code, figures in found.items():
        figures["title"] = titles.get(code, {}).get("title") or figures["title"]
    fill(draft, "oews", WAGES, found, add=True)
    release, caps = notes(offer)
    draft.sources["oews"] = BLS.credited(offer, release, len(found), **caps, **offer.note)
    return len(found)


def detailed(sheet: Sheet) -> Iterator[Row]:
    """Yield the rows of detailed occupations over all industries, each with its code and area."""
    whole = {"code": "occ_code", "title": "occ_title", "group": "o_group", "jobs": "tot_emp"}
    marks = {"annual": "annual", "hourly": "hourly"}
    optional = {name: name for name in OPTIONAL if sheet.has(name)}
    for row in sheet.pick(**whole, **CELLS, **marks, **optional):
        code = soc(row["code"], sheet.file)
        across = row.get("i_group", "cross-industry").lower() == "cross-industry"
        if row["group"].lower() == "detailed" and code is not None and across:
            yield row | {"code": code, "area": row.get("area", "99")}


def area_types(sheet: Sheet) -> frozenset[str]:
    """Return the kinds of areas: 1 the nation, 2 states, 3 territories, 4 metro, 6 nonmetro."""
    at = sheet.place("area_type")
    return NATION if at is None else frozenset(row[at] for row in sheet.rows)


def wages(row: Row, where: str) -> Row:
    """Return an occupation's wages for our tables; refuse percentiles that do not rise."""
    figures = {name: number(row[name], f"{where}, {name}") for name in CELLS}
    for pay in ("hourly", "annual"):
        steps = [figures[f"{pay}_{step}"] for step in PERCENTILES]
        present = [step for step in steps if step is not None]
        if present != sorted(present):
            raise Refused(f"{where}: the {pay} percentiles do not rise; the columns are shifted.")
    basis = "both"
    if row["annual"].lower() == "true":
        basis = "annual"
    elif row["hourly"].lower() == "true":
        basis = "hourly"
    return {
        "title": row["title"],
        "employment_oews": written(number(row["jobs"], f"{where}, tot_emp")),
        "wage_basis": basis,
        "wage_topcoded": " ".join(name for name in CELLS if capped(row[name])),
        **{name: written(figure) for name, figure in figures.items()},
    }


def notes(offer: Offer) -> tuple[str, dict[str, float]]:
    """Return the release (`May 2024`) and the caps in dollars, as far as the notes state them."""
    text = " ".join(
        cell
        for sheet in offer.book
        for row in (sheet.columns, *sheet.rows)
        for cell in row
        if sheet is not offer.sheet
    )
    text = " ".join((text, *offer.note.values()))
    stated = re.search(r"\bmay (20\d\d)\b", text, re.I)
    names = f"{offer.download.name} {offer.download.origin}"
    stamped = re.search(r"(?<![a-z])m_?(20\d\d)|oesm(\d\d)", names, re.I)
    if stated:
        year = stated[1]
    elif stamped:
        year = stamped[1] or f"20{stamped[2]}"
    else:
        raise Refused(
            f"{offer.sheet.file} does not say its year; give it the name it was downloaded under "
            "(such as national_M2024_dl.xlsx)."
        )
    cap = CAP.search(text)
    if cap is None:
        return f"May {year}", {}
    return f"May {year}", {
        "topcode_hourly": float(cap[1].replace(",", "")),
        "topcode_annual": float(cap[2].replace(",", "")),
    }


FAMILY = Family(
    "oews",
    "BLS wages",
    NAMES,
    COLUMNS,
    read,
    older=("occ_code", r"(occ_)?group", "a_median"),  # up to 2018
)
