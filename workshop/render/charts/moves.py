"""Changes about a zero in the middle: a mark for each, and how far it may lie to either side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import INSET, LARGE, LEADING, WIDTH, Canvas, Caption
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale


@dataclass(frozen=True)
class Move:
    """A change in points: low, middle and high; as written: middle, interval and direction."""

    label: str
    values: tuple[float, float, float]
    shown: tuple[str, str, str]


def moves(rows: Sequence[Move], caption: Caption) -> Picture:
    """Draw changes on one scale, as wide to the left of zero as to the right."""
    far = max([1.0, *(abs(value) for row in rows for value in row.values)]) * 1.05
    canvas, scale, y = Canvas(), Scale(-far, far, INSET, WIDTH - INSET), 4.0
    for row in rows:
        y += 6
        for line in wrap(row.label, LARGE, WIDTH - width(row.shown[0], LARGE) - 20, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        canvas.text(WIDTH, y, row.shown[0], size=LARGE, anchor="end", bold=True)
        y += 16
        low, middle, high = map(scale.at, row.values)
        canvas.line(INSET, y, WIDTH - INSET, y, "line", 2)
        canvas.line(scale.at(0), y - 8, scale.at(0), y + 8, "ink", 2)
        canvas.line(low, y, high, y, "accent", 6)
        canvas.mark("diamond", middle, y, 9, "ink")
        y += LEADING
        canvas.text(0, y, f"{row.shown[1]} · {row.shown[2]}", ink="quiet")
        y += 8
    return canvas.finish(y + 2, caption, [(row.label, *row.shown) for row in rows])
