"""From a value to a place on the sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass

from workshop.render.charts.canvas import INSET, WIDTH


@dataclass(frozen=True)
class Scale:
    """Values from `low` to `high` laid out across the sheet; values beyond stay at its ends."""

    low: float
    high: float
    left: float = INSET
    right: float = WIDTH - INSET

    def at(self, value: float) -> float:
        """Return the place of a value in pixels."""
        if self.high <= self.low or not math.isfinite(value):
            return self.left
        share = (value - self.low) / (self.high - self.low)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


def step(span: float, most: int) -> float:
    """Return the smallest of 1, 2, 5, 10, 20 … that divides a span into at most `most` pieces."""
    if span <= 0 or not math.isfinite(span):
        return 1
    power = 10.0 ** math.floor(math.log10(span / most))
    return next(power * size for size in (1, 2, 5, 10, 20) if power * size * most >= span)
