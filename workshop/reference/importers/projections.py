"""BLS Employment Projections: growth, openings and what an occupation asks for at entry."""

from __future__ import annotations

import re
from dataclasses import replace

from workshop.reference.importers.codes import check_whole, soc
from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.family import Family, Offer, Publisher
from workshop.reference.importers.figures import number, written
from workshop.reference.importers.occupations import PROJECTIONS, fill, known
from workshop.reference.importers.refusal import Refused
from workshop.reference.importers.sheets import Sheet
from workshop.reference.importers.titles import Title, put_titles

BLS = Publisher(
    name="BLS Employment Projections",
    line="BLS Employment Projections, {release}",
    publisher="U.S. Bureau of Labor Statistics",
    licence="Public domain",
    credit="Source: U.S. Bureau of Labor Statistics, Employment Projections, {release}.",
    url="https://data.bls.gov/projections/occupationProj",
)
# The years stand in the column names; the workbook's Table 1.2 words them otherwise.
COLUMNS = {
    "code": r"occupation code|20\d\d national employment matrix code",
    "titles": r"occupation title|20\d\d national employment matrix title",
    "growth_percent": r"employment (percent change|change, percent),? 20\d\d.*",
    "openings_annual": r"occupational openings,? 20\d\d.*annual average.*",
}
ENTRY = {
    "typical_education": r"typical (entry-level education|education needed for entry).*",
    "work_experience": r"work experience in a related occupation.*",
    "on_the_job_training": r"typical on-the-job training.*",
}
YEAR = r"employment,? (20\d\d)"


def read(draft: Draft, offer: Offer) -> int:
    """Fill the projection columns, prefer these titles, and add their synonyms as job titles.

    A copy without the columns on entry keeps those of the release that is there, and says so.
    """
    sheet, before = offer.sheet, known(draft)
    entry = ENTRY if sheet.has(*ENTRY.values()) else {}
    base, projected = _years(sheet)
    columns = (
        COLUMNS
        | entry
        | {
            "employment_base": rf"employment,? {base}",
            "employment_projected": rf"employment,? {projected}",
        }
    )
    if sheet.has("occupation type"):
        columns["line"] = "occupation type"
    found: dict[str, Row] = {}
    titles = []
    for row in sheet.pick(**columns):
        code = soc(row["code"], sheet.file)
        if code is None or code.endswith("0000") or row.get("line", "").lower() == "summary":
            continue
        name, *synonyms = (part.strip() for part in re.split(r"\s{2,}\* |\* ", row["titles"]))
        found[code] = _figures(row, f"{sheet.file}, {code}") | {"title": name}
        titles += [Title(synonym, code) for synonym in synonyms]
    check_whole(sheet.file, found, before)
    columns_filled = tuple(name for name in PROJECTIONS if entry or name not in ENTRY)
    fill(draft, "projections", columns_filled, found, add=True)
    if titles:
        put_titles(draft, "projections", "projections", titles)
    years = {"base_year": int(base), "projected_year": int(projected)}
    release = f"{base}–{projected[2:]}"
    by, kept = (BLS, {}) if entry else _entry_kept(draft, sheet.file)
    draft.sources["projections"] = by.credited(
        offer, release, len(found), **years, **kept, **offer.note
    )
    return len(found)


def _entry_kept(draft: Draft, file: str) -> tuple[Publisher, dict[str, str]]:
    """Return the source of a copy without entry columns, which names the release they are from."""
    former = draft.sources.get("projections", {})
    release = former.get("entry_release") or former.get("release")
    if not release:
        raise Refused(f"{file} has no columns on what entry asks for; offer the whole table.")
    by = replace(
        BLS,
        line=f"{BLS.line} (entry: {release})",
        credit=f"{BLS.credit} What entry asks for: Employment Projections, {release}.",
    )
    return by, {"entry_release": str(release)}


def _years(sheet: Sheet) -> tuple[str, str]:
    stamps = (re.fullmatch(YEAR, name) for name in sheet.columns)
    years = sorted({stamp[1] for stamp in stamps if stamp})
    if len(years) != 2:
        raise Refused(f"{sheet.file} should have employment of two years, it has {len(years)}.")
    return years[0], years[1]


def _figures(row: dict[str, str], where: str) -> Row:
    figures = (
        "employment_base",
        "employment_projected",
        "growth_percent",
        "openings_annual",
    )
    return {name: written(number(row[name], f"{where}, {name}")) for name in figures} | {
        name: "" if row[name] in {"—", "-"} else row[name] for name in ENTRY if name in row
    }


FAMILY = Family(
    id="projections",
    called="BLS projections",
    names=r"employment projections.*|occupation|ep.?table.*",
    columns=(YEAR, COLUMNS["code"], COLUMNS["growth_percent"], COLUMNS["openings_annual"]),
    read=read,
    older=(COLUMNS["code"], "employment"),  # two rows of headings
)
