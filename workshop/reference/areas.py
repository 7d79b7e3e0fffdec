"""The areas of a country that have figures of their own: states, metro areas and the like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """An area by the code that the tables give it, which is text.

    `part_of` are the codes of the wider areas that it lies in, the one with most of it first: a
    metro area may lie in several states. `kind` is the word of the tables for its size.
    """

    code: str
    kind: str
    name: str
    abbreviation: str = ""
    part_of: tuple[str, ...] = ()
    wage_source: str = ""


@dataclass(frozen=True)
class PriceLevel:
    """The price level of an area, where the country's average is 100.

    It is an average over what all households there buy, not one person's rent.
    """

    area: Area
    level: float
    source: str

    def real(self, pay: float) -> float:
        """Return what a sum earned there buys, in money at the country's average prices."""
        return pay / (self.level / 100)


def area(row: Mapping[str, str]) -> Area:
    """Read a row of `areas.csv` with its types; a country may have only some of the columns."""
    return Area(
        row["area"],
        row["kind"],
        row["name"],
        row.get("abbreviation", ""),
        tuple(row.get("part_of", "").split()),
        row.get("wage_source", ""),
    )
