"""Moves by weighted marks: their sums, how often each comes out on top, and what would flip it.

Sum of a move = Σ weight × mark, exact; a mark that is missing counts as the middle of the scale.
Chance: in each of 2,000 draws (`random.Random`, seed 20261122) the weights are a Dirichlet draw and
every mark is moved by up to half a point; a missing mark is anything from 0 to 4. Where the order
is known the Dirichlet's parameters are n, n−1 … 1, whose mean is the rank-sum weights, and the draw
is sorted so that the order holds; where it is not, all are 1 and nothing is sorted. Rank-sum:
Stillwell, Seaver & Edwards (1981); random weights that keep a rank order: Butler, Jia & Dyer
(1997), Simulation techniques for the sensitivity analysis of multi-criteria decision models,
European Journal of Operational Research 103(3), 531–546.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, log
from random import Random

Marks = tuple[float | None, ...]
LOW, MIDDLE, HIGH = 0, 2, 4
SEED, DRAWS, SLIP = 20261122, 2000, 0.5


@dataclass(frozen=True)
class MarkFlip:
    """One mark changed by a point: were `move` at `to` on `value`, `leader` would lead alone."""

    move: int
    value: int
    to: float
    leader: int


@dataclass(frozen=True)
class WeightFlip:
    """One weight changed: were `value` to weigh `percent` of all, `leader` would lead."""

    value: int
    percent: int
    leader: int


def total(marks: Marks, weights: Sequence[Fraction]) -> Fraction:
    """Return the weighted sum of a move's marks."""
    full = (Fraction(MIDDLE if mark is None else mark) for mark in marks)
    return sum((mark * weight for mark, weight in zip(full, weights, strict=True)), Fraction(0))


def leaders(moves: Sequence[Marks], weights: Sequence[Fraction]) -> list[int]:
    """Return the moves with the highest sum."""
    sums = [total(marks, weights) for marks in moves]
    return [at for at, each in enumerate(sums) if each == max(sums)]


def beaten(moves: Sequence[Marks], ordered: bool) -> tuple[list[float], list[list[float]]]:
    """Return the share of draws that each move tops, and in which the first beats the second."""
    chance, values = Random(SEED).random, len(moves[0])  # noqa: S311 - nothing is kept secret
    tops = [0] * len(moves)
    beats = [[0] * len(moves) for _ in moves]
    shapes = range(values, 0, -1) if ordered else [1] * values
    for _ in range(DRAWS):
        # Gamma draws of whole shapes, in no need of their sum: only the order of moves counts.
        weights = [-sum(log(1 - chance()) for _ in range(shape)) for shape in shapes]
        if ordered:
            weights.sort(reverse=True)
        sums = []
        for marks in moves:
            full = 0.0
            for mark, weight in zip(marks, weights, strict=True):
                slip = chance()  # one for each cell, blank or not: a mark changes no other draw
                full += weight * (HIGH * slip if mark is None else mark + 2 * SLIP * slip - SLIP)
            sums.append(full)
        tops[sums.index(max(sums))] += 1
        for row, one in zip(beats, sums, strict=True):
            for at, other in enumerate(sums):
                row[at] += one > other
    return [n / DRAWS for n in tops], [[n / DRAWS for n in row] for row in beats]


def mark_flips(moves: Sequence[Marks], weights: Sequence[Fraction]) -> list[MarkFlip]:
    """Return every change of one mark by a point that puts another move alone in the lead.

    Those of the weightiest value come first; every mark and both directions are tried.
    """
    [first] = leaders(moves, weights)
    found = []
    for move, marks in enumerate(moves):
        for value, mark in enumerate(marks):
            for to in () if mark is None else (mark - 1, mark + 1):
                changed = (*marks[:value], to, *marks[value + 1 :])
                after = leaders([*moves[:move], changed, *moves[move + 1 :]], weights)
                if LOW <= to <= HIGH and len(after) == 1 and after != [first]:
                    found.append(MarkFlip(move, value, to, after[0]))
    return sorted(found, key=lambda one: (-weights[one.value], one.move))


def weight_flip(moves: Sequence[Marks], weights: Sequence[Fraction]) -> WeightFlip | None:
    """Return the smallest change of one weight, in whole percent, that changes the leader.

    With the others kept in proportion the lead over a rival is a straight line in the weight:
    lead(w) = w·d + (1 − w)·rest. It ends at w = rest ÷ (rest − d).
    """
    [first] = leaders(moves, weights)
    found: list[tuple[Fraction, WeightFlip]] = []
    for value, weight in enumerate(weights):
        for percent in set(crossings(moves, weights, first, value)):
            shared = Fraction(percent, 100)
            others = [
                one * (1 - shared) / (1 - weight) if at != value else shared
                for at, one in enumerate(weights)
            ]
            after = leaders(moves, others)
            if after != [first] and len(after) == 1:
                found.append((abs(shared - weight), WeightFlip(value, percent, after[0])))
    return min(found, key=lambda one: (one[0], one[1].value), default=(None, None))[1]


def crossings(
    moves: Sequence[Marks], weights: Sequence[Fraction], first: int, value: int
) -> list[int]:
    """Return the whole percents just past the points where the lead over a rival ends."""
    found: list[int] = []
    weight = weights[value]
    for rival, marks in enumerate(moves):
        if rival == first or weight == 1:
            continue
        ahead, behind = (MIDDLE if m[value] is None else m[value] for m in (moves[first], marks))
        apart = Fraction(ahead or 0) - Fraction(behind or 0)
        lead = total(moves[first], weights) - total(marks, weights)
        rest = (lead - weight * apart) / (1 - weight)
        if rest == apart:
            continue
        ends = 100 * rest / (rest - apart)
        past = floor(ends) + 1 if ends > 100 * weight else ceil(ends) - 1
        found += [past] if 0 <= past <= 100 else []
    return found
