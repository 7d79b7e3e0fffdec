"""What an occupation is like: what people in it do, what it suits and what it gives."""

from __future__ import annotations

from dataclasses import dataclass

Row = dict[str, str]
MODEL = "model"
TOLD = ("soc_code", "year", "given_by")


@dataclass(frozen=True)
class Marks:
    """One mark from 1 to 7 for each of a set of names, and who gave them when.

    `given_by` is `model`, `analyst` or `people`: marks of a model are an estimate, and are to be
    called so.
    """

    marks: dict[str, float]
    year: int | None
    given_by: str
    source: str

    @property
    def estimated(self) -> bool:
        """Whether a model gave the marks."""
        return self.given_by == MODEL

    @property
    def ranked(self) -> tuple[str, ...]:
        """The names, the one with the highest mark first."""
        return tuple(sorted(self.marks, key=lambda name: -self.marks[name]))


@dataclass(frozen=True)
class Activity:
    """An activity in some work, the interest it shows and the types of that interest."""

    text: str
    interest: str
    types: tuple[str, ...]


class Profiles:
    """The descriptions of occupations in a reference folder; None or empty where there are none."""

    def _rows(self, table: str) -> list[Row]:
        raise NotImplementedError

    def source(self, table: str) -> str:
        """Return the source line of a table or a source."""
        raise NotImplementedError

    def tasks(self, soc_code: str | None) -> tuple[str, ...]:
        """Return up to five things that people in an occupation do, core tasks first."""
        mine = [row for row in self._rows("tasks") if row["soc_code"] == soc_code]
        return tuple(row["task"] for row in sorted(mine, key=lambda row: int(row["place"])))

    def interests(self, soc_code: str | None) -> Marks | None:
        """Return how far an occupation suits each type of interest."""
        return self._marks("interests", soc_code)

    def all_interests(self) -> dict[str, Marks]:
        """Return the interests of every occupation that has marks of them, by its code."""
        source = self.source("interests")
        return {row["soc_code"]: _marks(row, source) for row in self._rows("interests")}

    def work_values(self, soc_code: str | None) -> Marks | None:
        """Return how far an occupation meets each thing that people want of work."""
        return self._marks("work_values", soc_code)

    def activities(self) -> tuple[Activity, ...]:
        """Return the activities that illustrate the interests, in their publisher's order."""
        rows = self._rows("activities")
        return tuple(
            Activity(row["activity"], row["interest"], tuple(row["types"].split())) for row in rows
        )

    def _marks(self, table: str, soc_code: str | None) -> Marks | None:
        row = next((row for row in self._rows(table) if row["soc_code"] == soc_code), None)
        return None if row is None else _marks(row, self.source(table))


def _marks(row: Row, source: str) -> Marks:
    marks = {name: float(cell) for name, cell in row.items() if name not in TOLD and cell}
    return Marks(marks, int(row["year"]) if row["year"] else None, row["given_by"], source)
