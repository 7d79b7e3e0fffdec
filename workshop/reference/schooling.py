"""A country's ladder of schooling, as its `country.toml` has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self


@dataclass(frozen=True)
class Entry:
    """One term for what entry asks for: whether it is college, and the pay levels beside it.

    What is `beyond` a first degree takes years of study more.
    """

    beside: tuple[int, ...]
    college: bool = False
    beyond: bool = False


@dataclass(frozen=True)
class Schooling:
    """A country's ladder of schooling, the least first; it may have no rungs.

    `bars` are the columns of shares that are drawn as one; of them some are `college`, some
    `vocational`. `entry` are the terms for what is usual to start, `brief` the one for training of
    up to a month. `usual` are the places of pay by schooling where no entry is known.
    """

    bars: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    college: tuple[str, ...] = ()
    vocational: tuple[str, ...] = ()
    entry: Mapping[str, Entry] = field(default_factory=dict)
    brief: str = ""
    usual: tuple[int, ...] = ()

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """Read the table `schooling` of `country.toml`.

        Raises:
            TypeError: it names something else.
        """
        bars = {name: tuple(columns) for name, columns in told.get("bars", {}).items()}
        entry = {
            term: Entry(**{**one, "beside": tuple(one.get("beside", ()))})
            for term, one in told.get("entry", {}).items()
        }
        rest: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in told.items()
            if name not in ("bars", "entry")
        }
        return cls(bars=bars, entry=entry, **rest)
