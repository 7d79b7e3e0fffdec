"""The country that a folder of reference tables is of: what it is called, pays in and has."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workshop.reference.schooling import Schooling

ANY_CODE = r"[0-9A-Z][0-9A-Z.-]*"


@dataclass(frozen=True)
class Borrowed:
    """The tables that a country borrows from another: descriptions of work, not pay.

    `tables` are taken whole; of those in `columns`, only the columns named there.
    """

    country: str
    tables: tuple[str, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Country:
    """A country: its name in a sentence, its currency, its codes and its ladder of schooling.

    `code` is the pattern of its occupations' codes; `areas` are its kinds of areas, the `wide`
    ones and the `near` ones that lie within them; `skill_groups` are the rated skills, in groups
    that people name. `publisher` is a sentence on who stands behind its sources;
    `groups` has the `ending` of the codes of groups of occupations, and the one of `everyone`;
    `wages` and `outlook` are those of `sources.toml` that pay and the forecast of jobs rest on, and
    `wages_month` is the month of the year that pay is of.
    A place for everyone has no currency.
    """

    name: str
    currency: str = ""
    code: str = ANY_CODE
    publisher: str = ""
    wages: str = "wages"
    outlook: str = "outlook"
    wages_month: int = 1
    areas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    skill_groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    schooling: Schooling = field(default_factory=Schooling)
    borrowed: Borrowed | None = None

    def group(self, code: str | None) -> str:
        """Return the code of the group that an occupation belongs to; empty where there is none."""
        ending = self.groups.get("ending", "")
        return code[: -len(ending)] + ending if code and ending else ""

    @classmethod
    def of(cls, folder: Path) -> Country:
        """Read `country.toml` beside the tables.

        Raises:
            OSError, tomllib.TOMLDecodeError, TypeError: it is missing, or names something else.
        """
        told = tomllib.loads((folder / "country.toml").read_text("utf-8"))
        borrowed = told.pop("borrowed", None)
        if borrowed:
            columns = {name: tuple(each) for name, each in borrowed.pop("columns", {}).items()}
            tables = tuple(borrowed.pop("tables", ()))
            told["borrowed"] = Borrowed(**borrowed, tables=tables, columns=columns)
        areas, groups = (
            {name: tuple(members) for name, members in told.pop(key, {}).items()}
            for key in ("areas", "skill_groups")
        )
        schooling = Schooling.of(told.pop("schooling", {}))
        return cls(**told, areas=areas, skill_groups=groups, schooling=schooling)
