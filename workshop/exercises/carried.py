"""What an exercise starts from: values carried from earlier ones, and rows offered to change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class RowsFrom:
    """Rows that follow another ledger's; `columns` names own column = theirs.

    With `only`, a row is carried where its cell in each named column holds that value (or, for
    a value ending in `…`, any value). `most` is how many at most.
    """

    exercise: str
    columns: Mapping[str, str]
    only: Mapping[str, str] = field(default_factory=dict)
    most: int = 50


@dataclass(frozen=True, kw_only=True)
class StepsFrom:
    """Rows offered from the known steps out of an occupation.

    `occupation` is the `exercise.field` that holds it, `column` the own occupation column.
    """

    occupation: str
    column: str
    most: int = 3


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What an exercise starts from: `parts` and `rows` follow earlier answers until written over.

    `parts` is own part = `exercise.part`, or a sum, as in `a.hours + b.hours`. `seeds` (row = its
    cells) and `steps` are rows offered to change: they count once the learner has touched them.
    """

    parts: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[RowsFrom, ...] = ()
    seeds: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    steps: StepsFrom | None = None

    def addresses(self) -> list[str]:
        """Return each `exercise.part` that the parts follow."""
        return [address for sum_ in self.parts.values() for address in addends(sum_)]

    def sources(self) -> set[str]:
        """Return the exercises whose answers the parts, rows and steps follow."""
        addresses = [*self.addresses(), *([self.steps.occupation] if self.steps else [])]
        named = {address.partition(".")[0] for address in addresses}
        return named | {one.exercise for one in self.rows}


def addends(address: str) -> list[str]:
    """Return the addresses that a sum adds up, or the single one."""
    return address.split(" + ")


NOTHING = Carried()
