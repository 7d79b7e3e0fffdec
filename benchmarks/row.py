"""One line of the results table, and how its figures are written."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What was measured, ours, the peer's, ours by the peer's, and how."""

    what: str
    ours: str
    how: str
    peer: str = "–"
    ratio: str = "–"


def seconds(value: float) -> str:
    """Seconds, in milliseconds where they are few."""
    if value < 1:
        return f"{value * 1000:.3g} ms"
    return f"{value:.1f} s" if value < 10 else f"{value:.0f} s"


def by(ours: float, peer: float) -> str:
    """Ours as a share of the peer's; less is better."""
    return f"{ours / peer:.2f} ×" if ours / peer >= 0.1 else f"{ours / peer:.3f} ×"


def median(values: Sequence[float]) -> float:
    """The middle of what was measured."""
    return statistics.median(values)


def share(values: Sequence[float], percent: int) -> float:
    """The value that so many per cent of the values do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * percent // 100) - 1)]
