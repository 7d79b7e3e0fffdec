"""Occupations, job titles, skills, steps and facts, as `workshop import` wrote them.

Reference ── country · describes · has · has_wages
          ── occupation · example · search · ratings · related
          ── next_steps · leads_up · feeders · education · tenure · jobs_held
          ── tasks · interests · all_interests · work_values · activities
          ── education_pays · pay_growth · taxes · compensation · access · licensed
          ── areas · area · price_level · local_wages
          ── source · credits · tables
          ── table, which gives a whole one as a data frame
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop import paths
from workshop.reference import facts
from workshop.reference.areas import Area, PriceLevel
from workshop.reference.benefits import Benefits
from workshop.reference.country import Country
from workshop.reference.facts import EducationPays, JobsHeld, Licensed, PayGrowth, Tenure
from workshop.reference.frame import UnknownTable, frame
from workshop.reference.local_wages import LocalWages, PassedOver, Share
from workshop.reference.occupation import Occupation, occupation
from workshop.reference.places import Places
from workshop.reference.profiles import Activity, Marks, Profiles
from workshop.reference.ratings import ratings
from workshop.reference.steps import feeders, leads_up, steps
from workshop.reference.tables import Tables
from workshop.reference.taxes import Taxes, taxes
from workshop.reference.titles import Title, TitleIndex, index

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "Activity",
    "Area",
    "Country",
    "EducationPays",
    "JobsHeld",
    "Licensed",
    "LocalWages",
    "Marks",
    "Occupation",
    "PassedOver",
    "PayGrowth",
    "PriceLevel",
    "Reference",
    "Share",
    "Taxes",
    "Tenure",
    "Title",
    "UnknownTable",
]


class Reference(Benefits, Places, Profiles):
    """The tables of one reference folder, each read when it is first asked for.

    A code that is blank, None or unknown has no occupation, no skills and no steps:
    the answer is None or empty, never an error.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or paths.reference()

    @cached_property
    def country(self) -> Country:
        """The country that the tables are of."""
        return Country.of(self.folder)

    @property
    def describes(self) -> str:
        """The name of the country whose work the tables of skills and related work describe."""
        return self._described.name

    @property
    def skill_groups(self) -> Mapping[str, tuple[str, ...]]:
        """The skills that occupations are rated for, in groups that people name."""
        return self._described.skill_groups

    @cached_property
    def _described(self) -> Country:
        lent = self.country.borrowed
        return Country.of(self.folder.parent / lent.country) if lent else self.country

    def has(self, table: str) -> bool:
        """Tell whether the country has a table, its own or a borrowed one."""
        return self._tables.file(table) is not None

    @cached_property
    def has_wages(self) -> bool:
        """Whether the country has any figure on pay by occupation."""
        paid = ("annual_median", "hourly_median")
        return any(row.get(each) for row in self._occupations.values() for each in paid)

    def example(self, term: str) -> Occupation | None:
        """Return the occupation of someone in an example, by what the example calls the work."""
        rows = self._rows("article_titles")
        return self.occupation(
            next((row["soc_code"] for row in rows if row["article_term"] == term), None)
        )

    def occupation(self, soc_code: str | None) -> Occupation | None:
        """Return the occupation with this code, or None."""
        row = self._occupations.get(soc_code or "")
        if row is None:
            return None
        wages_from, outlook_from = self._yearly
        wages, growth = (self._sources.get(each, {}) for each in self._yearly)
        caps = {name: wages.get(name) for name in ("topcode_hourly", "topcode_annual")}
        years = {name: growth.get(name) for name in ("base_year", "projected_year")}
        # What is borrowed describes work: it has none of those figures, and names no source of any.
        source = {
            "wage_source": self.source(wages_from) if self.has_wages else "",
            "projection_source": self.source(outlook_from) if "employment_base" in row else "",
        }
        return occupation(row, **caps, **years, **source)

    def search(self, text: str | None, limit: int = 8) -> tuple[Title, ...]:
        """Return job titles for what was typed, best first; for a code its own title."""
        if known := self.occupation(text):
            return (Title(known.title, known.soc_code, known.title),)
        return self._job_titles.search(text or "", limit)

    def ratings(self, soc_code: str | None) -> dict[str, tuple[float, float]]:
        """Return the importance and level of each rated skill, by its id."""
        file = self._tables.file("skills")
        return ratings(file, soc_code or "") if file else {}

    def related(self, soc_code: str | None, limit: int = 8) -> tuple[Occupation, ...]:
        """Return occupations that the tables list as related, the most alike first, at most 10."""
        codes = self._related.get(soc_code or "", ())
        known = (one for code in codes if (one := self.occupation(code)))
        return tuple(islice(known, max(limit, 0)))

    def next_steps(self, soc_code: str | None, limit: int = 3) -> tuple[Occupation, ...]:
        """Return steps out of an occupation to look into, up before sideways."""
        known = (self.occupation(code) for code in steps(self._pathways, soc_code or ""))
        return tuple(islice((one for one in known if one), max(limit, 0)))

    def leads_up(self, soc_code: str, other: str) -> bool:
        """Tell whether the step from one occupation to another is a promotion in the table."""
        return leads_up(self._pathways, soc_code, other)

    def feeders(self, soc_code: str | None) -> tuple[Occupation, ...]:
        """Return every occupation from which the table has a promotion to this one."""
        known = (self.occupation(code) for code in feeders(self._pathways, soc_code or ""))
        return tuple(one for one in known if one)

    def education(self, soc_code: str | None) -> dict[str, float]:
        """Return the percent of workers asked who name each level as required of a new hire."""
        row = next((row for row in self._rows("education") if row["soc_code"] == soc_code), {})
        return {level: float(cell) for level, cell in row.items() if level != "soc_code" and cell}

    def tenure(self, age: float | None = None) -> Tenure | None:
        """Return the newest median years with an employer at this age, or of all workers."""
        return facts.tenure(self._rows("tenure"), age)

    def jobs_held(self) -> tuple[JobsHeld, ...]:
        """Return the average number of jobs held, over the widest span of ages first."""
        return facts.jobs_held(self._rows("jobs_held"))

    def licensed(self, soc_code: str | None) -> Licensed | None:
        """Return how many hold a certificate or license in the occupation's group, or None."""
        country = self.country
        return facts.licensed(
            self._rows("licenses"), country.group(soc_code), country.groups.get("everyone", "")
        )

    def education_pays(self) -> tuple[EducationPays, ...]:
        """Return what each level of schooling went with in the newest year, the least first."""
        return facts.education_pays(self._rows("education_pays"))

    def pay_growth(self) -> PayGrowth | None:
        """Return how far pay in private firms has risen since the month of the wages, or None."""
        return self._pay_growth

    @cached_property
    def _pay_growth(self) -> PayGrowth | None:
        release = self._sources.get(self._yearly[0], {}).get("release", "")
        if not self.has("pay_growth") or not facts.year(release):
            return None
        since = date(facts.year(release), self._home.wages_month, 1)
        return facts.pay_growth(self._rows("pay_growth"), since)

    def taxes(self) -> Taxes | None:
        """Return the newest year's table of what pay owes, or None where there is none."""
        return self._taxes

    @cached_property
    def _taxes(self) -> Taxes | None:
        return taxes(rows) if (rows := self._rows("taxes")) else None

    def tables(self) -> tuple[str, ...]:
        """Return the names of the tables in the folder, in order."""
        return self._tables.names()

    def table(self, name: str) -> pd.DataFrame:
        """Return a whole table as a data frame of the caller's own; it alone needs pandas.

        Raises:
            UnknownTable: the folder holds no table of this name.
        """
        file = self._tables.file(name)
        if file is None:
            raise UnknownTable(f"there is no table {name!r}; there is {', '.join(self.tables())}")
        return frame(file, self._tables.columns(name))

    def source(self, table: str) -> str:
        """Return the source line of a table or source, by name and release; empty if unknown."""
        lines = (each["line"] for each in self._resting_on(table))
        return "; ".join(dict.fromkeys(lines))

    def credits(self, *tables: str) -> tuple[str, ...]:
        """Return the credit lines that a page with these tables must carry, each once."""
        lines = (each["credit"] for table in tables for each in self._resting_on(table))
        return tuple(dict.fromkeys(lines))

    def _resting_on(self, table: str) -> list[dict[str, Any]]:
        listed = self._listing.get("tables", {}).get(table, {"sources": [table]})
        return [self._sources[each] for each in listed["sources"] if each in self._sources]

    @cached_property
    def _listing(self) -> dict[str, Any]:
        return self._tables.listing()

    @property
    def _sources(self) -> dict[str, dict[str, Any]]:
        sources: dict[str, dict[str, Any]] = self._listing.get("sources", {})
        return sources

    @property
    def _kinds_of_areas(self) -> Mapping[str, tuple[str, ...]]:
        return self._named.areas if self._named else {}

    @cached_property
    def _yearly(self) -> tuple[str, str]:
        """Return the names of the sources that pay and outlook rest on."""
        return self._home.wages, self._home.outlook

    @cached_property
    def _home(self) -> Country:
        # Tables that were imported elsewhere are of the country that the importers are for.
        return self._named or Country.of(paths.reference())

    @cached_property
    def _named(self) -> Country | None:
        return self.country if (self.folder / "country.toml").exists() else None

    @cached_property
    def _occupations(self) -> dict[str, dict[str, str]]:
        return {row["soc_code"]: row for row in self._rows("occupations")}

    @cached_property
    def _pathways(self) -> list[dict[str, str]]:
        return self._rows("pathways")

    @cached_property
    def _related(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for row in sorted(self._rows("related"), key=lambda row: int(row["place"])):
            found.setdefault(row["soc_code"], []).append(row["related_soc"])
        return found

    @cached_property
    def _job_titles(self) -> TitleIndex:
        # The order in which titles are offered rests on how many do the work, also elsewhere.
        known = {row["soc_code"]: row for row in self._tables.whole("occupations")}
        return index(self._tables.file("job_titles"), known)

    @cached_property
    def _tables(self) -> Tables:
        return Tables(self.folder, self._named.borrowed if self._named else None)

    def _rows(self, table: str) -> list[dict[str, str]]:
        return self._tables.rows(table)
