"""BLS Employment Projections: growth, openings and what an occupation asks for at entry."""

from __future__ import annotations

import re

from workshop.importers.codes import check_whole, soc
from workshop.importers.draft import Draft, Row
from workshop.importers.family import Family, Offer, Publisher
from workshop.importers.figures import number, written
from workshop.importers.occupations import PROJECTIONS, fill, known
from workshop.importers.refusal import Refused
from workshop.importers.sheets import Sheet
from workshop.importers.titles import Title, put_titles

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
    "typical_education": r"typical (entry-level education|education needed for entry).*",
    "work_experience": r"work experience in a related occupation.*",
    "on_the_job_training": r"typical on-the-job training.*",
}
YEAR = r"employment,? (20\d\d)"


def read(draft: Draft, offer: Offer) -> int:
    """Fill the projection columns, prefer these titles, and add their synonyms as job titles."""
    sheet = offer.sheet
    base, projected = _years(sheet)
    columns = COLUMNS | {
        "employment_base": rf"employment,? {base}",
        "employment_projected": rf"employment,? {projected}",
    }
    if sheet.has("occupation type"):
        columns["line"] = "occupation type"
    found: dict[str, Row] = {}
    titles = []
    for row in sheet.pick(**columns):
        code = soc(row["code"])
        if code is None or code.endswith("0000") or row.get("line", "").lower() == "summary":
            continue
        name, *synonyms = (part.strip() for part in re.split(r"\s{2,}\* |\* ", row["titles"]))
        found[code] = _figures(row, f"{sheet.file}, {code}") | {"title": name}
        titles += [Title(synonym, code) for synonym in synonyms]
    check_whole(sheet.file, found, known(draft))
    fill(draft, "projections", PROJECTIONS, found, add=True)
    put_titles(draft, "projections", "projections", titles)
    draft.sources["projections"] = BLS.credited(
        offer,
        f"{base}–{projected[2:]}",
        len(found),
        base_year=int(base),
        projected_year=int(projected),
    )
    return len(found)


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
    asked = ("typical_education", "work_experience", "on_the_job_training")
    return {name: written(number(row[name], f"{where}, {name}")) for name in figures} | {
        name: "" if row[name] in {"—", "-"} else row[name] for name in asked
    }


FAMILY = Family(
    id="projections",
    called="BLS projections",
    names=r"employment projections.*|occupation|ep.?table.*",
    columns=(YEAR, COLUMNS["code"], COLUMNS["growth_percent"], COLUMNS["typical_education"]),
    read=read,
)
