"""The clock of a session: when the item at hand ends, and when it should have ended."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.facilitation.formats import Part


@dataclass(frozen=True)
class Clock:
    """`ends` is when the item at hand has had its minutes, `due` when the plan has it end.

    Both in seconds since 1970. What is left is `ends` less now; what the session is behind is the
    later of now and `ends`, less `due`.
    """

    ends: int
    due: int

    def left(self, now: int) -> int:
        """Return seconds left of the item; below zero where it is over."""
        return self.ends - now

    def behind(self, now: int) -> int:
        """Seconds behind the plan if all goes on as planned from here; below zero is ahead."""
        return max(now, self.ends) - self.due


def clock(part: Part, item: int, began: int, at: int) -> Clock:
    """The clock of an item by its number; the part `began` then, and the item `at` that time."""
    starts = list(part.starts())
    start, held = starts[item]
    return Clock(at + held.minutes * 60, began + (start + held.minutes) * 60)
