"""Ranges with their middle marked, and the learner's own place among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import INSET, LARGE, LEADING, SMALL, WIDTH, Canvas, Caption
from workshop.render.charts.lettering import fit, width, wrap
from workshop.render.charts.scale import Scale

_BAR = 22


@dataclass(frozen=True)
class Point:
    """A value, and how it is written."""

    value: float
    shown: str


@dataclass(frozen=True)
class Range:
    """A named range; `open_ended` where `high` is only known to be at least that much."""

    label: str
    low: Point
    middle: Point
    high: Point
    own: Point | None = None
    open_ended: bool = False


def ranges(rows: Sequence[Range], caption: Caption) -> Picture:
    """Draw bars from low to high on one scale that starts at zero."""
    most = max((point.value for row in rows for point in _points(row)), default=1)
    canvas, scale, y = Canvas(), Scale(0, most * 1.04), 0.0
    for row in rows:
        for line in wrap(row.label, LARGE, WIDTH, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        y = _draw(canvas, scale, row, y + LEADING) + 12
    canvas.line(0, y, WIDTH, y, "line")
    table = [(row.label, *(point.shown for point in _points(row))) for row in rows]
    return canvas.finish(
        y + 2, caption, [(*row, *[""] * (len(caption.columns) - len(row))) for row in table]
    )


def _points(row: Range) -> tuple[Point, ...]:
    return (row.low, row.middle, row.high) + ((row.own,) if row.own else ())


def _draw(canvas: Canvas, scale: Scale, row: Range, y: float) -> float:
    low, middle, high = (scale.at(point.value) for point in (row.low, row.middle, row.high))
    canvas.text(middle, y, row.middle.shown, anchor="middle", bold=True)
    y += 6
    canvas.line(0, y + _BAR / 2, WIDTH, y + _BAR / 2, "line", 2)
    canvas.box(low, y, max(high - low, 2), _BAR, "accent-soft", "accent")
    if row.open_ended:
        canvas.mark("right", min(high + 8, WIDTH - 8), y + _BAR / 2, 8, "accent")
    canvas.line(middle, y - 2, middle, y + _BAR + 2, "ink", 4)
    if row.own:
        canvas.mark("diamond", scale.at(row.own.value), y + _BAR / 2, 10, "now")
    y += _BAR + 16
    if high - low > width(row.low.shown, SMALL) + width(row.high.shown, SMALL) + 12:
        canvas.text(low, y, row.low.shown, ink="quiet")
        canvas.text(high, y, row.high.shown, ink="quiet", anchor="end")
    else:
        both = f"{row.low.shown} – {row.high.shown}"
        canvas.text((low + high) / 2, y, both, ink="quiet", anchor="middle")
    if row.own:
        y += LEADING
        room = WIDTH - 2 * INSET - 20
        wide = width(fit(row.own.shown, SMALL, room), SMALL)
        left = min(max(scale.at(row.own.value) - wide / 2, INSET + 20), WIDTH - INSET - wide)
        canvas.mark("diamond", left - 12, y - 5, 6, "now")
        canvas.text(left, y, fit(row.own.shown, SMALL, room), bold=True)
    return y
