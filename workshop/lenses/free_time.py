"""The free hours of a week: those that the learner may share out anew."""

from __future__ import annotations

from decimal import Decimal

from workshop.answers import Parts
from workshop.lenses.answered import exact

# Sleep, paid work, care and the household are given.
FREE = ("rest.actual", "people.actual", "learning.actual")


def free_hours(week: Parts) -> Decimal | None:
    """Hours a week for rest, people and learning now; None until rest or people is answered."""
    found = [exact(week, part) for part in FREE]
    if found[:2] == [None, None]:
        return None
    return sum((hours for hours in found if hours is not None), Decimal(0))
