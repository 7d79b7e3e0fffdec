"""Stretches of work: where a long pause parts the answers as they were from those of now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise

PAUSE = timedelta(days=14)


def turns(times: Iterable[datetime], today: date) -> list[datetime]:
    """Return the last moment before each pause of 14 days or more, in order.

    A pause lies between two changes, or between the last one and today.
    """
    known = sorted(times)
    last_before_pause = [one for one, other in pairwise(known) if other - one >= PAUSE]
    if known and today - known[-1].astimezone().date() >= PAUSE:
        last_before_pause.append(known[-1])
    return last_before_pause
