"""Two fills told apart without colour: a full box and a striped one."""

from __future__ import annotations

from workshop.render.charts.canvas import SMALL, WIDTH, Canvas, Ink
from workshop.render.charts.lettering import width

_STRIPE = 6


def striped(canvas: Canvas, x: float, y: float, wide: float, high: float, ink: Ink) -> None:
    """Draw an outlined box with upright stripes."""
    if wide <= 0:
        return
    canvas.box(x, y, wide, high, "paper", ink)
    for stripe in range(1, int(wide // _STRIPE), 2):
        canvas.box(x + stripe * _STRIPE, y, _STRIPE, high, ink)


def full(canvas: Canvas, x: float, y: float, wide: float, high: float, ink: Ink) -> None:
    """Draw a filled box."""
    if wide > 0:
        canvas.box(x, y, wide, high, ink, ink)


def halves(canvas: Canvas, words: tuple[str, str], ink: Ink) -> float:
    """Draw a legend for a full and a striped box; return where the next thing may begin."""
    x, y = 1.0, 4.0
    for draw, word in zip((full, striped), words, strict=True):
        wide = 52 + width(word, SMALL)
        if x > 1 and x + wide > WIDTH:
            x, y = 1.0, y + 24
        draw(canvas, x, y, 36, 14, ink)
        canvas.text(x + 44, y + 12, word, ink="quiet")
        x += wide + 12
    return y + 20
