"""The clock of a session: when the item at hand ends, and when it should have ended."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.facilitation.formats import Part


@dataclass(frozen=True)
class Clock:
    """The clock of one item: `ends` once it has had its minutes, `due` where the plan ends it.

    Both in seconds since 1970. What is left is `ends` less now; what the session is behind is the
    later of now and `ends`, less `due`.
    """

    ends: int
    due: int

    def left(self, now: int) -> int:
        """Return the seconds left of the item; below zero once it is over."""
        return self.ends - now

    def behind(self, now: int) -> int:
        """Return the seconds behind the plan if the rest goes as planned; below zero is ahead."""
        return max(now, self.ends) - self.due


def clock(part: Part, item: int, began: int, at: int) -> Clock:
    """Return the clock of an item; `began` is when its part started, `at` when the item did."""
    starts = list(part.starts())
    start, current = starts[item]
    return Clock(at + current.minutes * 60, began + (start + current.minutes) * 60)
