"""What is known of the areas of a country: their wages and their prices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from workshop.reference.areas import Area, PriceLevel, area
from workshop.reference.local_wages import (
    LocalWages,
    PassedOver,
    Row,
    of_area,
    of_nation,
    passed_over,
    table_of,
)
from workshop.reference.occupation import Occupation

# A wage given as "this much or more" has the cap that its source states, by period.
CAPS = {"year": "topcode_annual", "hour": "topcode_hourly"}


class Places:
    """The areas in a reference folder, with their wages and prices; a country may have none."""

    folder: Path

    def _rows(self, table: str) -> list[Row]:
        raise NotImplementedError

    def source(self, table: str) -> str:
        """Return the source line of a table or a source."""
        raise NotImplementedError

    def occupation(self, soc_code: str | None) -> Occupation | None:
        """Return the occupation with this code, or None."""
        raise NotImplementedError

    @property
    def _sources(self) -> dict[str, dict[str, Any]]:
        raise NotImplementedError

    @property
    def _kinds_of_areas(self) -> Mapping[str, tuple[str, ...]]:
        raise NotImplementedError

    def areas(self, within: str | None = None) -> tuple[Area, ...]:
        """Return the wide areas by name, or the near ones that lie in one of them.

        Which kinds those are the country says; where it does not, areas of any kind are returned.
        """
        kinds = self._kinds_of_areas.get("wide" if within is None else "near")
        known = (area(row) for row in self._area_rows.values())
        mine = (
            one
            for one in known
            if (within is None or within in one.part_of) and (kinds is None or one.kind in kinds)
        )
        return tuple(sorted(mine, key=lambda one: (one.name, one.code)))

    def area(self, code: str | None) -> Area | None:
        """Return the area with this code, or None."""
        row = self._area_rows.get(code or "")
        return area(row) if row else None

    def price_level(self, code: str | None) -> PriceLevel | None:
        """Return what things cost in an area, or None where that is not published."""
        row = self._area_rows.get(code or "")
        if row is None or not row.get("price_level"):
            return None
        return PriceLevel(
            area(row), float(row["price_level"]), self.source(row.get("price_source", ""))
        )

    def local_wages(self, soc_code: str | None, codes: Iterable[str | None]) -> LocalWages | None:
        """Return an occupation's wages in the first area that has a median, else in the nation.

        The areas are given from narrow to wide; one that is not known here, or of which no wages
        at all are published, is not asked.
        None where the occupation is not known.
        """
        occupation = self.occupation(soc_code)
        if occupation is None:
            return None
        without: list[PassedOver] = []
        for code in codes:
            place = self.area(code)
            if place is None or not self._table(place):
                continue
            wages = self._wages(occupation.soc_code, place, tuple(without))
            if (why := passed_over(place, wages)) is None:
                return wages
            without.append(why)
        return of_nation(occupation, tuple(without))

    def _wages(
        self, soc_code: str, place: Area, without: tuple[PassedOver, ...]
    ) -> LocalWages | None:
        row = self._table(place).get(soc_code)
        if row is None:
            return None
        stated = self._sources.get(place.wage_source, {})
        caps = {period: float(stated[key]) for period, key in CAPS.items() if key in stated}
        return of_area(place, row, caps, self.source(place.wage_source), without)

    def _table(self, place: Area) -> dict[str, Row]:
        if place.code not in self._local:
            self._local[place.code] = table_of(self.folder / "local_wages.zip", place.code)
        return self._local[place.code]

    @cached_property
    def _local(self) -> dict[str, dict[str, Row]]:
        return {}  # the tables of the areas that were asked for

    @cached_property
    def _area_rows(self) -> dict[str, Row]:
        return {row["area"]: row for row in self._rows("areas")}
