"""The ledger whose rows another one has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default

from workshop.exercises.fields import Field


@dataclass(frozen=True, kw_only=True)
class Source:
    """The `exercise` whose rows these are, what `one` of them is called, and its `columns`.

    Content states the exercise alone: `rows_from = "options"`. The first column names a row.
    """

    exercise: str = ""
    one: str = ""
    columns: Mapping[str, Field] = default(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether there is one."""
        return bool(self.exercise)

    @property
    def first(self) -> str:
        """The column that names a row."""
        return next(iter(self.columns))


NONE = Source()
