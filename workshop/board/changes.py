"""How far a group's marks have moved: the mean of each person's own change, and how sure that is.

Each person's second mark less their first (a paired difference), averaged, with the 95 %
confidence interval of Student's t (Student 1908, Biometrika 6(1), 1–25). People are never ranked,
and no group is set beside another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from workshop.board.policy import Snapshot
from workshop.board.questions import Question
from workshop.content.schema import Edition
from workshop.render.blocks import Block, Paragraph
from workshop.render.charts.canvas import Caption
from workshop.render.charts.moves import Move, moves

SURE = 0.95


@dataclass(frozen=True)
class Change:
    """The mean change in points, its interval, and the number of people behind it."""

    mean: float
    low: float
    high: float
    people: int

    @property
    def way(self) -> str:
        """The direction: up or down where the interval excludes zero, else unsure."""
        if self.low > 0:
            return "up"
        return "down" if self.high < 0 else "unsure"


def change(counts: Mapping[str, int]) -> Change | None:
    """Return the mean change from counts by points moved; None for fewer than three people."""
    counted = [(int(points), count) for points, count in counts.items() if count]
    people = sum(count for _, count in counted)
    if people < 3:
        return None
    mean = sum(points * count for points, count in counted) / people
    squares = sum(count * (points - mean) ** 2 for points, count in counted)
    half = quantile(people - 1) * sqrt(squares / (people - 1) / people)
    return Change(mean, mean - half, mean + half, people)


def quantile(freedom: int) -> float:
    """Return Student's t for a two-sided 95 % interval; within 1 % from three degrees of freedom.

    The expansion about the normal quantile (Abramowitz & Stegun 1964, 26.7.5).
    """
    if freedom == 2:
        return 4.303
    z, v = NormalDist().inv_cdf((1 + SURE) / 2), float(freedom)
    return (
        z
        + (z**3 + z) / (4 * v)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * v**3)
        + (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * v**4)
    )


def blocks(question: Question, snapshot: Snapshot, edition: Edition) -> Iterator[Block]:
    """Yield one picture of all statements, and how to read it."""
    words, number = edition.words, edition.amounts.number

    def signed(points: float) -> str:
        figure = number(points, 1)
        return f"+{figure}" if points >= 0.05 else figure.replace("-", "−")

    rows = []
    for item, counts in snapshot.items.items():
        moved = change(counts) if item in question.items else None
        if moved:
            figures = {
                "mean": signed(moved.mean),
                "low": signed(moved.low),
                "high": signed(moved.high),
            }
            texts = (
                figures["mean"],
                words("board.between", **figures),
                words(f"board.{moved.way}"),
            )
            rows.append(Move(question.items[item], (moved.low, moved.mean, moved.high), texts))
    if not rows:
        return
    facts = "; ".join(f"{row.label} {row.shown[0]}, {row.shown[1]}" for row in rows)
    columns = tuple(words(f"board.column-{one}") for one in ("sentence", "mean", "between", "way"))
    alt = words("board.alt", title=question.title, facts=facts)
    yield moves(rows, Caption(question.title, alt, columns))
    yield Paragraph(words("board.sure"), "quiet")
