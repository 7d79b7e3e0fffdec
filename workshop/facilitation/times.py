"""Lengths of time as the one who leads reads them: `3 h 45 min`, and `0:45` on a run sheet."""

from __future__ import annotations

from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words


def long(minutes: int, says: Words, amounts: Amounts) -> str:
    """Format a length of time in words."""
    hours, rest = divmod(minutes, 60)
    units = {"hours": amounts.number(hours), "minutes": amounts.number(rest)}
    if not hours:
        return says("only-minutes", **units)
    return says("hours-minutes" if rest else "hours", **units)


def since(minute: int) -> str:
    """Format a minute counted from the start, as a clock shows it."""
    hours, rest = divmod(minute, 60)
    return f"{hours}:{rest:02}"
