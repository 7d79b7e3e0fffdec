"""Bars told apart by pattern as well as by colour, and the line that says what each stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from workshop.render.charts.canvas import SMALL, WIDTH, Canvas, Ink
from workshop.render.charts.lettering import width

Pattern = Literal["solid", "striped", "open"]

BAR = 14
_STRIPE = 6


def pattern_bar(
    canvas: Canvas, x: float, y: float, wide: float, pattern: Pattern, ink: Ink = "c1"
) -> None:
    """Draw one bar to the right of `x`; none without a width."""
    if wide <= 0:
        return
    canvas.box(x, y, wide, BAR, ink if pattern == "solid" else "paper", ink)
    if pattern == "striped":
        for stripe in range(1, int(wide // _STRIPE), 2):
            canvas.box(x + stripe * _STRIPE, y, _STRIPE, BAR, ink)


def pattern_legend(
    canvas: Canvas, patterns: Sequence[tuple[Pattern, str]], ink: Ink = "c1"
) -> float:
    """Draw each pattern with its words at the top; return where the next thing may begin."""
    x, y = 1.0, 4.0
    for pattern, word in patterns:
        wide = 52 + width(word, SMALL)
        if x > 1 and x + wide > WIDTH:
            x, y = 1.0, y + BAR + 10
        pattern_bar(canvas, x, y, 36, pattern, ink)
        canvas.text(x + 44, y + 12, word, ink="quiet")
        x += wide + 12
    return y + BAR + 6 if patterns else 0
