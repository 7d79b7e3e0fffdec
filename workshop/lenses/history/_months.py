"""Months as spans of time: how long they are and where they overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date
from itertools import pairwise

from workshop.lenses.lens import Given

DAYS_IN_A_YEAR = 365.2425
TIMES = ("time.part", "time.year", "time.years")


@dataclass(frozen=True)
class Span:
    """A span from one day up to, but not including, another."""

    start: date
    end: date

    @property
    def years(self) -> float:
        """The span's length in years."""
        return max((self.end - self.start).days, 0) / DAYS_IN_A_YEAR


def after(month: date) -> date:
    """Return the first day of the month after; `date.max` after the calendar's last month."""
    last = month.month == 12
    if last and month.year == MAXYEAR:
        return date.max
    return date(month.year + last, 1 if last else month.month + 1, 1)


def covered(spans: Sequence[Span]) -> float:
    """Return the years that at least one span covers."""
    years, until = 0.0, date.min
    for span in sorted(spans, key=lambda one: one.start):
        if span.end > until:
            years += Span(max(span.start, until), span.end).years
            until = span.end
    return years


def overlapped(spans: Sequence[Span]) -> float:
    """Return the years that at least two spans cover."""
    years, running = 0.0, 0
    turns = sorted([(one.start, 1) for one in spans] + [(one.end, -1) for one in spans])
    for (day, change), (following, _) in pairwise(turns):
        running += change
        if running > 1:
            years += Span(day, following).years
    return years


def about(years: float, given: Given) -> str:
    """Format a time that rests on years alone, in whole years."""
    whole = round(years)
    if whole < 1:
        return given.says("time.part")
    if whole == 1:
        return given.says("time.year")
    return given.says("time.years", years=given.amounts.number(whole))


def age(born: date, today: date) -> int:
    """Return whole years of age; negative before birth."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
