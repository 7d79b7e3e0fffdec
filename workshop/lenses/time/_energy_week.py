"""The activities of a week, and how sure their balance of energy is.

With m minutes a week and energy e from -2 to 2, the balance is Σ m·e ÷ Σ m: the energy of an
average minute listed. The rows are the whole week, not a sample of one, so what may be off is each
answer: whole marks by up to ½ and minutes by up to 20 %, independent and uniform (both our
assumptions). The range is the 10th to the 90th percentile of 2,000 balances so drawn (seed 3), cut
off at the ends of the scale, so that 8 of 10 lie between.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop.lenses._answered import number, text
from workshop.storage.answers import Parts, rows

DRAWS, SEED = 2000, 3
OFF_MARK, OFF_MINUTES = 0.5, 0.2  # how far an answer may be off: in marks; of the minutes
ENOUGH = 3  # activities below which too little of the week is listed to call it one
MOST = 2.0
ABSORBING = 4


@dataclass(frozen=True)
class Activity:
    """One thing in a week: its minutes, how often it absorbs (1 to 5), its energy (-2 to 2)."""

    name: str
    minutes: float
    absorbed: int | None
    energy: float

    @property
    def flows(self) -> bool:
        """Whether it both lifts and absorbs."""
        return self.energy > 0 and (self.absorbed or 0) >= ABSORBING


def activities(ledger: Parts, unnamed: str = "") -> tuple[list[Activity], int]:
    """Return the activities with minutes and energy, and how many rows lack one of them."""
    begun = [
        row for _, row in rows(ledger) if any(text(row, key) or number(row, key) for key in row)
    ]
    complete = []
    for row in begun:
        minutes, energy, absorbed = (number(row, key) for key in ("minutes", "energy", "absorbed"))
        if minutes and minutes > 0 and energy is not None:
            marked = None if absorbed is None else min(max(round(absorbed), 1), 5)
            name = text(row, "name") or unnamed
            complete.append(Activity(name, minutes, marked, min(max(energy, -MOST), MOST)))
    return complete, len(begun) - len(complete)


def balance(found: Sequence[Activity]) -> float:
    """Return the energy of an average minute, from -2 to 2."""
    return sum(one.minutes * one.energy for one in found) / sum(one.minutes for one in found)


def between(found: Sequence[Activity]) -> tuple[float, float]:
    """Return the ends between which 8 of 10 balances lie, if answers are a little off."""
    from random import Random

    random = Random(SEED).random  # noqa: S311 - a draw that can be repeated, no secret
    balances = sorted(_drawn(found, random) for _ in range(DRAWS))
    low, high = balances[DRAWS // 10], balances[DRAWS - 1 - DRAWS // 10]
    return max(low, -MOST), min(high, MOST)


def _drawn(found: Sequence[Activity], random: Callable[[], float]) -> float:
    whole = total = 0.0
    for one in found:
        minutes = one.minutes * (1 + OFF_MINUTES * (2 * random() - 1))
        whole += minutes
        total += minutes * (one.energy + OFF_MARK * (2 * random() - 1))
    return total / whole


def share(found: Sequence[Activity]) -> float:
    """Return the share of the listed time, from 0 to 100, that both lifts and absorbs."""
    whole = sum(one.minutes for one in found)
    return sum(one.minutes for one in found if one.flows) / whole * 100


def unmarked(found: Sequence[Activity]) -> float:
    """Return the percent of the listed time that lifts but has no mark for how it absorbs."""
    whole = sum(one.minutes for one in found)
    open_ = [one for one in found if one.energy > 0 and one.absorbed is None]
    return sum(one.minutes for one in open_) / whole * 100


def extremes(found: Sequence[Activity], sign: int) -> list[Activity]:
    """Return what lifts most (sign 1) or drains most (-1); more absorbing of equals first."""
    on_side = [one for one in found if one.energy * sign > 0]
    far = max((one.energy * sign for one in on_side), default=0)
    equals = [one for one in on_side if one.energy * sign == far]
    return sorted(equals, key=lambda one: (-(one.absorbed or 0), -one.minutes))
