"""A scale of evenly spaced stops, and the reading of a number that stands on it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from workshop.exercises.exercise import Refused
from workshop.i18n.formats import Amounts
from workshop.i18n.numerals import TwoReadings, plain

MOST_STOPS = 1001
NEAR = 1e-9
EXAMPLE = 12.5


@dataclass(frozen=True)
class Scale:
    """A scale from `start` to `end` in `step`s; `low` and `high` are the words at its ends."""

    start: float
    end: float
    step: float = 1
    low: str = ""
    high: str = ""

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> Scale:
        """Read a scale as content states it: `from`, `to`, `step`, `low`, `high`.

        Raises:
            ValueError: a key is unknown, missing or not of its type, or the steps do not add up.
        """
        unknown = ", ".join(sorted(set(table) - {"from", "to", "step", "low", "high"}))
        if unknown:
            raise ValueError(f"scale: unknown key {unknown}")
        start, end, step = table.get("from"), table.get("to"), table.get("step", 1)
        low, high = table.get("low", ""), table.get("high", "")
        if not (is_number(start) and is_number(end) and is_number(step)):
            raise ValueError("scale: expected from, to and step to be numbers")
        if not (isinstance(low, str) and isinstance(high, str)):
            raise ValueError("scale: expected low and high to be texts")
        scale = cls(start, end, step, low, high)
        if not (end > start and step > 0 and (end - start) / step < MOST_STOPS):
            raise ValueError("scale: expected from below to, and a step of a fitting size")
        if round((end - start) / step) < 1 or not scale.holds(end):
            raise ValueError("scale: expected whole steps between from and to")
        return scale

    def holds(self, value: object) -> bool:
        """Tell whether a value is one of the stops."""
        if not is_number(value) or not self.start <= value <= self.end:
            return False
        steps = (value - self.start) / self.step
        return abs(steps - round(steps)) < NEAR

    def validate(self, raw: Any, amounts: Amounts) -> float:
        """Validate the stop that was chosen or typed.

        Raises:
            Refused: it is no number, or not one of the stops.
        """
        value = read_number(raw, amounts, self.holds)
        if not self.holds(value):
            low, high, step = (amounts.number(x, 2) for x in (self.start, self.end, self.step))
            raise Refused("refused.stop", low=low, high=high, step=step)
        return value

    def plain(self) -> dict[str, Any]:
        """Return the scale as JSON, with content's own names."""
        ends = {"from": self.start, "to": self.end, "step": self.step}
        return {**ends, "low": self.low, "high": self.high}


def read_number(raw: Any, amounts: Amounts, fits: Callable[[float], bool]) -> float:
    """Read a number as the view sends it: a JSON number, or a text as people type it.

    Of two readings the one that fits is taken, where only one does.

    Raises:
        Refused: there is no finite number in it, or it can be read in two ways.
    """
    try:
        value = amounts.read(raw) if isinstance(raw, str) else raw
    except TwoReadings as two:
        value = one_reading(two, fits, amounts)
    except ValueError:
        raise Refused("refused.number", example=amounts.number(EXAMPLE, 1)) from None
    if not is_number(value):
        raise Refused("refused.number", example=amounts.number(EXAMPLE, 1))
    return int(value) if value == int(value) else value


def one_reading(two: TwoReadings, fits: Callable[[float], bool], amounts: Amounts) -> float:
    """Return the reading that fits; the larger where none does, for a refusal to name limits.

    Raises:
        Refused: both readings fit, so the learner is asked.
    """
    fitting = [one for one in two.readings if fits(one)]
    if len(fitting) < 2:
        return (*fitting, *two.readings)[0]
    large, small = two.readings
    raise Refused(
        "refused.two",
        readings=two.readings,
        large=amounts.number(large, 10),
        small=amounts.number(small, 10),
        whole=plain(large, amounts.locale),
        point=plain(small, amounts.locale),
    )


def is_number(value: object) -> TypeGuard[float]:
    """Tell whether a value is a finite number (and not true or false)."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False
