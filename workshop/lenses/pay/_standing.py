"""Where a wage stands among the employees of an occupation, between published percentiles.

Between two published points the line is straight: p = p₁ + (wage − w₁) ÷ (w₂ − w₁) × (p₂ − p₁).
Below the lowest and above the highest nothing is known but that it lies beyond. Where several
points share one wage, the lowest of them is taken: that many surely earn no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from workshop.reference import Occupation

STEPS = (10, 25, 50, 75, 90)
Basis = Literal["annual", "hourly"]
Place = Literal["within", "above", "below"]


@dataclass(frozen=True)
class Standing:
    """The percent of employees who earn less: about that many, at least that many, or fewer."""

    percent: float
    place: Place


def points(known: Occupation, basis: Basis) -> list[tuple[int, float]]:
    """The published percentiles and their wages; those given only as "or more" are left out."""
    wages: tuple[float | None, ...] = getattr(known, basis)
    return [(step, wage) for step, wage in zip(STEPS, wages, strict=True) if wage is not None]


def standing(wage: float, ladder: list[tuple[int, float]]) -> Standing | None:
    """Tell where a wage stands; None where no point is published."""
    if not ladder:
        return None
    (first, least), (last, most) = ladder[0], ladder[-1]
    if wage < least:
        return Standing(first, "below")
    if wage > most:
        return Standing(last, "above")
    for step, known in ladder:
        if wage == known:
            return Standing(step, "within")
    for (low, under), (high, over) in pairwise(ladder):
        if under < wage < over:
            return Standing(low + (wage - under) / (over - under) * (high - low), "within")
    return None
