"""The rows of a ledger: how many there may be, what one is called, and their order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from workshop.exercises.exercise import Refused

ROW = re.compile(r"[a-z0-9]{1,12}")
PLACE = re.compile(r"-?[a-z0-9]{1,12}")
MOST_ROWS = 50


@dataclass(frozen=True, kw_only=True)
class Rows:
    """The numbers of rows: needed, allowed and shown at first; and what one is called.

    With `fold`, each row keeps its optional columns, which come last, folded away under that name.
    A facet names none: `min` is how many of the rows it has are to be answered (0: all), `start`
    how many there are on paper.

    Raises:
        ValueError: the counts do not fit together; the text begins with the key.
    """

    one: str = ""
    add: str = ""
    min: int = 0
    max: int = 20
    start: int = 1
    fold: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.max <= MOST_ROWS:
            raise ValueError(f"max: expected 1 to {MOST_ROWS}")
        for key, count in (("min", self.min), ("start", self.start)):
            if not 0 <= count <= self.max:
                raise ValueError(f"{key}: expected 0 to max")


AS_THERE = Rows()


def take_order(raw: Any) -> str:
    """Validate row ids, each once, with a space between; `-` stands before a removed one."""
    ids = raw.split() if isinstance(raw, str) else []
    if not 0 < len(ids) <= 4 * MOST_ROWS or not all(map(PLACE.fullmatch, ids)):
        raise Refused("refused.part")
    return " ".join(dict.fromkeys(ids))
