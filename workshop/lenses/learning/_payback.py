"""How long a way to learn takes to pay back: 2,000 tries with the learner's own numbers.

total = cost + pay lost in a month × months
months to pay back, counted from finishing = total ÷ more pay a month

In each try it is finished with the chance given, and the extra pay is drawn from a triangular
distribution (at least, most likely, at best). A try that is not finished, or brings no extra pay,
never pays back. Both draws are spread evenly over their range and paired at random (Latin
hypercube sampling: McKay, Beckman & Conover 1979, Technometrics 21(2), 239–245), so that a chance
of 85 % fails in just 15 of 100 tries, and the same answers always give the same result.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from workshop.lenses._answered import exact, text
from workshop.storage.answers import Parts, rows

TRIES = 2000
SEED = 20261122
NEVER = math.inf
# An input of which the learner gives no range is moved by a quarter each way.
QUARTER = Decimal("0.25")
NEEDED = ("cost", "chance", "likely")
ASKED = (*NEEDED, "type", "payer", "months", "hours", "lost", "low", "high")


@dataclass(frozen=True)
class Way:
    """One way to learn: its cost to the learner, its chance, and the extra pay a month."""

    name: str
    cost: Decimal
    months: Decimal
    lost: Decimal
    chance: Decimal
    low: Decimal
    likely: Decimal
    high: Decimal

    @property
    def total(self) -> Decimal:
        """What the learner pays, and the pay that is missed meanwhile."""
        return self.cost + self.lost * self.months


def ways(options: Parts) -> Iterator[tuple[Parts, Way | None, tuple[str, ...]]]:
    """Each way by its name, what it makes if it can be worked out, and the columns it lacks.

    A way is called by what is learned, else by the option that it is for, once more is said of it.
    """
    for _, answered in rows(options):
        asked_of = any(column in answered for column in ASKED)
        name = text(answered, "course") or (text(answered, "name") if asked_of else "")
        if not name:
            continue
        cells = {**answered, "name": name}
        asked = [*NEEDED, *(["months"] if exact(cells, "lost") else [])]
        lacks = tuple(column for column in asked if exact(cells, column) is None)
        yield cells, None if lacks else way(name, cells), lacks


def way(name: str, cells: Parts) -> Way:
    """Return a row that has all that is needed as a way; optional blanks count as nothing."""

    def amount(column: str) -> Decimal:
        return exact(cells, column) or Decimal(0)

    likely = amount("likely")
    ends = [one for column in ("low", "high") if (one := exact(cells, column)) is not None]
    return Way(
        name=name,
        cost=amount("cost"),
        months=amount("months"),
        lost=amount("lost"),
        chance=min(amount("chance") / 100, Decimal(1)),
        low=min([likely, *ends]),
        likely=likely,
        high=max([likely, *ends]),
    )


@cache
def draws() -> tuple[tuple[float, float], ...]:
    """Return, for each try, a number from 0 to 1 for finishing and one for the extra pay."""
    import random

    finishing, paying = ([(at + 0.5) / TRIES for at in range(TRIES)] for _ in range(2))
    random.Random(SEED).shuffle(paying)  # noqa: S311 (nothing here is secret)
    return tuple(zip(finishing, paying, strict=True))


def gain(at: float, low: float, likely: float, high: float) -> float:
    """Return the value below which a share `at` of a triangular distribution lies."""
    wide = high - low
    if wide <= 0:
        return likely
    if at < (likely - low) / wide:
        return low + math.sqrt(at * wide * (likely - low))
    return high - math.sqrt((1 - at) * wide * (high - likely))


def months(one: Way) -> list[float]:
    """Return the months from finishing to paying back in every try, the soonest first."""
    total, chance = float(one.total), float(one.chance)
    ends = (float(one.low), float(one.likely), float(one.high))
    in_every_try = []
    for finishing, paying in draws():
        more = gain(paying, *ends) if finishing < chance else 0.0
        in_every_try.append(total / more if more > 0 else NEVER)
    return sorted(in_every_try)


def percentile(ordered: Sequence[float], percent: int) -> float:
    """Return the value that this percentage of the tries does not exceed (nearest rank)."""
    return ordered[max(math.ceil(percent * len(ordered) / 100), 1) - 1]


def swings(one: Way) -> Iterator[tuple[str, tuple[Way, Way], tuple[Decimal, Decimal]]]:
    """Yield each input alone at its low and its high end: its name, the ways, the values."""
    ends = (one.low, one.high) if one.low < one.high else around(one.likely)
    sure = tuple(replace(one, low=end, likely=end, high=end) for end in ends)
    yield "more", (sure[0], sure[1]), ends
    for name in ("cost", "months", "lost", "chance"):
        low, high = around(getattr(one, name))
        high = min(high, Decimal(1)) if name == "chance" else high
        yield name, (with_one(one, name, low), with_one(one, name, high)), (low, high)


def with_one(one: Way, name: str, value: Decimal) -> Way:
    """Return a way with one input changed."""
    changed: dict[str, Any] = {name: value}
    return replace(one, **changed)


def around(value: Decimal) -> tuple[Decimal, Decimal]:
    """Return a value less a quarter and the value plus a quarter."""
    return value * (1 - QUARTER), value * (1 + QUARTER)
