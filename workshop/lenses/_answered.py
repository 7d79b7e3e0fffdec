"""Typed readings of an answer's parts; what is not there, or not of its type, is None or empty."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import MINYEAR, date
from decimal import Decimal

from workshop.i18n.formats import Amounts
from workshop.storage.answers import Parts

# Beyond any amount a life holds; longer numbers cannot be written out exactly.
LIMIT = 10**12
MILLIONTH = Decimal("0.000001")


@dataclass(frozen=True)
class When:
    """The first day of a month; for a `year` alone, 1 July, and the year as typed."""

    day: date
    year: str = ""

    def written(self, amounts: Amounts) -> str:
        """Format the month as the locale has it; a year stays a year."""
        return self.year or amounts.month(self.day)


def number(parts: Parts, name: str) -> float | None:
    """Return a number smaller than a million million, or None."""
    value = parts.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # A file may hold -0.0, which would be written "-0".
    return float(value) + 0.0 if math.isfinite(value) and abs(value) < LIMIT else None


def exact(parts: Parts, name: str) -> Decimal | None:
    """Return a number of zero or more as typed (`0.1` is a tenth), to a millionth, or None."""
    value = number(parts, name)
    return None if value is None or value < 0 else Decimal(str(value)).quantize(MILLIONTH)


def text(parts: Parts, name: str) -> str:
    """Return a text without space around it; empty where there is none."""
    value = parts.get(name)
    return value.strip() if isinstance(value, str) else ""


def day(parts: Parts, name: str) -> date | None:
    """Return a day (`2027-03-31`), or None."""
    try:
        return date.fromisoformat(text(parts, name))
    except ValueError:
        return None


def month(parts: Parts, name: str) -> date | None:
    """Return the first day of a month (`2019-03`), 1 July for a year alone, or None.

    To reckon with, not to show: what is shown is `when`.
    """
    typed = when(parts, name)
    return typed.day if typed else None


def when(parts: Parts, name: str) -> When | None:
    """Return a month (`2019-03`) or a year (`2019`) as typed, or None."""
    year, _, of_year = text(parts, name).partition("-")
    if not (year.isdecimal() and (of_year.isdecimal() or not of_year)):
        return None
    try:
        day = date(max(int(year), MINYEAR), int(of_year) if of_year else 7, 1)
    except (ValueError, OverflowError):
        return None
    return When(day, "" if of_year else year)
