"""One line that says what each mark in a picture stands for."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.render.charts.canvas import SMALL, WIDTH, Canvas, Ink, Mark
from workshop.render.charts.lettering import width

_GAP = 22
_LINE = 22


def legend(canvas: Canvas, entries: Sequence[tuple[Mark, Ink, str]], top: float) -> float:
    """Draw marks with their words from `top` on; return where the next thing may begin."""
    x, y = 0.0, top
    for mark, ink, word in entries:
        wide = 28 + width(word, SMALL)
        if x > 0 and x + wide > WIDTH:
            x, y = 0.0, y + _LINE
        canvas.mark(mark, x + 8, y + 8, 6, ink)
        canvas.text(x + 22, y + 13, word, ink="quiet")
        x += wide + _GAP
    return y + _LINE if entries else top
