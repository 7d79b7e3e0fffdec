"""The moves of a ledger as rows with types: what each is called, leads to, brings and scores."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.lenses._answered import number, text
from workshop.storage.answers import Parts, rows

UP = ("authority", "recognition", "company")  # the three marks of a promotion
ON = ("broader", "certificate", "change")  # the three marks of growing further
VALUES = ("v1", "v2", "v3", "v4", "v5")


@dataclass(frozen=True)
class Move:
    """One move; `code` is the code of its target, `marks` the scores from 0 to 4 by value."""

    name: str
    kind: str
    target: str
    code: str
    up: int
    on: int
    marks: tuple[float | None, ...]
    breaks: bool = False  # one of the learner's limits


def moves(ledger: Parts, unnamed: str) -> list[Move]:
    """Return the rows in which something was written, in the learner's order."""
    return [
        Move(
            name=text(cells, "name") or text(cells, "target") or unnamed,
            kind=text(cells, "kind"),
            target=text(cells, "target"),
            code=text(cells, "target_soc"),
            up=sum(cells.get(mark) is True for mark in UP),
            on=sum(cells.get(mark) is True for mark in ON),
            marks=tuple(mark(cells, value) for value in VALUES),
            breaks=text(cells, "limits") == "breaks",
        )
        for _, cells in rows(ledger)
        if cells
    ]


def mark(cells: Parts, value: str) -> float | None:
    """Return a mark from 0 to 4, or None."""
    found = number(cells, value)
    return found if found is not None and 0 <= found <= 4 else None
