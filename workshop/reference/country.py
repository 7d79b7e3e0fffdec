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
    """What a country without such tables takes from another: descriptions of work, not pay.

    `tables` are taken whole; of those in `columns`, only the columns named there.
    """

    country: str
    tables: tuple[str, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Country:
    """A country by its name in a sentence, its currency, its codes and its ladder of schooling.

    `code` is the pattern of its occupations' codes; `areas` are its kinds of areas, the `wide`
    ones and the `near` ones that lie within them. `publisher` is a sentence on who stands behind
    its sources.
    A place for everyone has no currency.
    """

    name: str
    currency: str = ""
    code: str = ANY_CODE
    publisher: str = ""
    areas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    schooling: Schooling = field(default_factory=Schooling)
    borrowed: Borrowed | None = None

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
        areas = {size: tuple(kinds) for size, kinds in told.pop("areas", {}).items()}
        schooling = Schooling.of(told.pop("schooling", {}))
        return cls(**told, areas=areas, schooling=schooling)
