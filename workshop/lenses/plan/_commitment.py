"""What the learner set out to do, as typed rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from workshop.lenses._answered import day, exact, text
from workshop.storage.answers import Parts, rows

COMMITMENT_PARTS = ("what", "by", "first", "hours", "who")


@dataclass(frozen=True)
class Commitment:
    """One thing to do: by when, how it begins, its hours a week, and who will ask about it."""

    row: str
    what: str
    by: date | None
    first: str
    hours: Decimal | None
    who: str


def commitments(ledger: Parts, unnamed: str = "") -> list[Commitment]:
    """Return the rows that are begun, by their day; those without one last."""
    begun = [
        Commitment(
            row,
            text(cells, "what") or unnamed,
            day(cells, "by"),
            text(cells, "first"),
            exact(cells, "hours"),
            text(cells, "who"),
        )
        for row, cells in rows(ledger)
        if any(text(cells, part) for part in ("what", "by", "first"))
    ]
    return sorted(begun, key=lambda one: one.by or date.max)
