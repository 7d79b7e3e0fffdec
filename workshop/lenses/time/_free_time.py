"""The free hours of a week: those that the learner may share out anew."""

from __future__ import annotations

from decimal import Decimal

from workshop.lenses._answered import exact
from workshop.storage.answers import Parts

# Sleep, paid work, care and the household are given.
FREE = ("rest.actual", "people.actual", "learning.actual")


WEEK, NEAR = Decimal(168), Decimal("0.5")


def free_hours(week: Parts) -> Decimal | None:
    """Return the hours a week for rest, people and learning now; None until all are answered.

    A week that is full has none for what is left blank.
    """
    answered = [hours for part in FREE if (hours := exact(week, part)) is not None]
    now = [exact(week, part) or Decimal(0) for part in week if part.endswith(".actual")]
    if len(answered) < len(FREE) and abs(sum(now) - WEEK) > NEAR:
        return None
    return sum(answered, Decimal(0))
