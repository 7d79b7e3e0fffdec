"""Roles whose beginning does not fit the learner's birth: asked back, since one may be a slip."""

from __future__ import annotations

from datetime import date

from workshop.lenses._answered import When
from workshop.lenses.history._months import age
from workshop.lenses.lens import Given

YOUNG = 12  # years of age below which a role is asked back
SAYS = ("early.unborn", "early.child")


def age_at(start: When, born: When) -> int:
    """Return the highest age that somebody can have been then; below 0 before birth.

    A year alone may be its last day, a year of birth its first.
    """
    day = date(start.day.year, 12, 31) if start.year else start.day
    return age(born.day.replace(month=1) if born.year else born.day, day)


def asked_back(role: str, start: When, born: When, given: Given) -> str:
    """Return the question about a role that begins before birth or in childhood; else empty."""
    old = age_at(start, born)
    if old >= YOUNG:
        return ""
    places = {"role": role, "start": start.written(given.amounts)}
    if old < 0:
        return given.says("early.unborn", born=born.written(given.amounts), **places)
    return given.says("early.child", age=given.amounts.number(old), **places)
