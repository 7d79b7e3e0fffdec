"""BLS Occupational Employment and Wage Statistics: wages and jobs of employees."""

from __future__ import annotations

import re

from workshop.importers.codes import check_whole, soc
from workshop.importers.draft import Draft, Row
from workshop.importers.family import Family, Offer, Publisher
from workshop.importers.figures import capped, number, written
from workshop.importers.occupations import PERCENTILES, WAGES, fill, known
from workshop.importers.refusal import Refused

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
CAP = re.compile(r"\$([\d,.]+) per hour or \$([\d,]+) per year")


def read(draft: Draft, offer: Offer) -> int:
    """Fill the wage columns; the year is read from the workbook's notes, else from its name."""
    found: dict[str, Row] = {}
    areas = set()
    picked = offer.sheet.pick(
        code="occ_code",
        title="occ_title",
        group="o_group",
        jobs="tot_emp",
        area="area_title" if offer.sheet.has("area_title") else "occ_code",
        industry="i_group" if offer.sheet.has("i_group") else "o_group",
        **CELLS,
        annual="annual",
        hourly="hourly",
    )
    for row in picked:
        code = soc(row["code"])
        within_industry = offer.sheet.has("i_group") and row["industry"].lower() != "cross-industry"
        if row["group"].lower() != "detailed" or code is None or within_industry:
            continue
        areas.add(row["area"] if offer.sheet.has("area_title") else "U.S.")
        if code in found or len(areas) > 1:
            raise Refused(
                f"{offer.sheet.file} holds several areas or industries; offer the national table."
            )
        found[code] = _wages(row, f"{offer.sheet.file}, {code}")
    check_whole(offer.sheet.file, found, known(draft))
    titles = known(draft)
    for code, wages in found.items():
        wages["title"] = titles.get(code, {}).get("title") or wages["title"]
    fill(draft, "oews", WAGES, found, add=True)
    notes, caps = _notes(offer)
    release = notes + ("" if areas == {"U.S."} else f", {areas.pop()}")
    draft.sources["oews"] = BLS.credited(offer, release, len(found), **caps)
    return len(found)


def _wages(row: dict[str, str], where: str) -> Row:
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


def _notes(offer: Offer) -> tuple[str, dict[str, float]]:
    """The release (`May 2024`) and the caps in dollars, as far as the notes state them."""
    notes = " ".join(
        cell
        for sheet in offer.book
        for row in (sheet.columns, *sheet.rows)
        for cell in row
        if sheet is not offer.sheet
    )
    stated = re.search(r"\bmay (20\d\d)\b", notes, re.I)
    stamped = re.search(r"m(20\d\d)|oesm(\d\d)", offer.download.name + offer.download.origin, re.I)
    if stated:
        year = stated[1]
    elif stamped:
        year = stamped[1] or f"20{stamped[2]}"
    else:
        raise Refused(
            f"{offer.sheet.file} does not say its year; give it the name it was downloaded under "
            "(such as national_M2024_dl.xlsx)."
        )
    cap = CAP.search(notes)
    if cap is None:
        return f"May {year}", {}
    return f"May {year}", {
        "topcode_hourly": float(cap[1].replace(",", "")),
        "topcode_annual": float(cap[2].replace(",", "")),
    }


FAMILY = Family(
    id="oews",
    called="BLS wages",
    names=r"(national|oesm?\d*nat|all data).*",
    columns=("occ_code", "o_group", "a_median", "h_median"),
    read=read,
)
