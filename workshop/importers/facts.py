"""Small tables of facts, each row with its own source, and the article's job titles."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from workshop.importers.codes import SOC
from workshop.importers.draft import Draft
from workshop.importers.family import Family, Offer, Publisher
from workshop.importers.figures import number
from workshop.importers.occupations import known
from workshop.importers.refusal import Refused
from workshop.importers.titles import Title, put_titles

BLS = "U.S. Bureau of Labor Statistics"


@dataclass(frozen=True)
class Fact:
    """A table of facts: its text columns, its figures, and the column that dates a row."""

    table: str
    file: str
    text: tuple[str, ...]
    figures: tuple[str, ...]
    dated: str
    name: str
    publisher: str = BLS


COMPENSATION = (
    "total_comp_usd_per_hour",
    "wages_usd",
    "wages_pct",
    "benefits_usd",
    "benefits_pct",
    "paid_leave_pct",
    "supplemental_pay_pct",
    "insurance_pct",
    "retirement_savings_pct",
    "legally_required_pct",
)
EVIDENCE = ("source", "evidence")
FACTS = (
    Fact(
        "jobs_held",
        "jobs held",
        ("cohort", "age_range", "release", *EVIDENCE),
        ("average_jobs",),
        "release",
        "BLS National Longitudinal Surveys (NLSY79)",
    ),
    Fact(
        "tenure",
        "tenure",
        ("group_type", "group", "reference", *EVIDENCE),
        ("median_years",),
        "reference",
        "BLS Employee Tenure",
    ),
    Fact(
        "education_pays",
        "education pays",
        ("education_level", "year", *EVIDENCE),
        ("sort", "median_weekly_earnings_usd", "unemployment_rate_pct"),
        "year",
        "BLS Education Pays",
    ),
    Fact(
        "compensation_share",
        "compensation share",
        ("group_type", "group", "reference", "coverage", *EVIDENCE),
        COMPENSATION,
        "reference",
        "BLS Employer Costs for Employee Compensation",
    ),
    Fact(
        "benefits_access",
        "benefits access",
        ("benefit", "group_type", "group", "reference", "coverage", *EVIDENCE),
        ("access_pct",),
        "reference",
        "BLS Employee Benefits",
    ),
    Fact(
        "ncs_groups",
        "soc major to ncs group|ncs groups",
        ("soc_major_group", "ncs_occupation_group", "note"),
        (),
        "",
        "SOC major groups by compensation group",
        "From Job to Career contributors",
    ),
    Fact(
        "article_titles",
        "article title map|article titles",
        ("article_term", "soc_code", "evidence"),
        (),
        "",
        "The article's job titles by occupation",
        "From Job to Career contributors",
    ),
)


def _reader(fact: Fact) -> Callable[[Draft, Offer], int]:
    def read(draft: Draft, offer: Offer) -> int:
        """Copy the rows after checking each figure, each source and each occupation."""
        file, columns = offer.sheet.file, fact.text + fact.figures
        kept = [name for name in offer.sheet.columns if name in columns]
        rows = list(offer.sheet.pick(**{name: name for name in columns}))
        for row in rows:
            for name in fact.figures:
                number(row[name], f"{file}, {name}")
            if any(not row[name] for name in fact.text):
                empty = next(name for name in fact.text if not row[name])
                raise Refused(f"{file} has a row without {empty}; each fact needs its source.")
            code = row.get("soc_code")
            if code is not None and (not SOC.fullmatch(code) or code not in known(draft)):
                raise Refused(f"{file} names the unknown occupation {code!r}.")
        if not rows:
            raise Refused(f"{file} holds no fact.")
        draft.put(fact.table, tuple(kept), rows, fact.table)
        if fact.table == "article_titles":
            put_titles(draft, fact.table, "article", _certain(rows))
        draft.sources[fact.table] = _publisher(fact).credited(
            offer, _release(fact, rows), len(rows)
        )
        return len(rows)

    return read


def _certain(rows: list[dict[str, str]]) -> list[Title]:
    """The article's titles that need no judgement, as job titles are written."""
    certain = (row for row in rows if not row["evidence"].startswith("JUDGEMENT"))
    terms = ((row["article_term"], row["soc_code"]) for row in certain)
    return [Title(term[:1].upper() + term[1:], code) for term, code in terms]


def _release(fact: Fact, rows: list[dict[str, str]]) -> str:
    """The year of the rows, or their first and last year."""
    if not fact.dated:
        return "2026"
    years = sorted({year for row in rows for year in re.findall(r"\b20\d\d\b", row[fact.dated])})
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else ""


def _publisher(fact: Fact) -> Publisher:
    official = fact.publisher == BLS
    return Publisher(
        name=fact.name,
        line=f"{fact.name}, {{release}}",
        publisher=fact.publisher,
        licence="Public domain" if official else "CC BY 4.0",
        credit=f"Source: {fact.publisher}, {fact.name.removeprefix('BLS ')}; see each row."
        if official
        else f"{fact.name}: {fact.publisher}.",
        url="https://www.bls.gov" if official else "",
    )


FAMILIES = tuple(
    Family(fact.table, fact.name, fact.file, fact.text + fact.figures, _reader(fact))
    for fact in FACTS
)
