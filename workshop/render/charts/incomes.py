"""Incomes from zero, whole up to where they are sure and striped beyond; others beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, SMALL, WIDTH, Canvas, Caption
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale

_BAR, _THIN, _STRIPE = 18, 9, 5


@dataclass(frozen=True)
class Income:
    """A named amount from `low` to `high` and one `beside` it, each as drawn and as written.

    `cells` are what its row of the table holds after its name.
    """

    label: str
    low: float
    middle: float
    high: float
    shown: str
    beside: float = 0
    beside_shown: str = ""
    cells: tuple[str, ...] = ()


def incomes(rows: Sequence[Income], words: tuple[str, str, str], caption: Caption) -> Picture:
    """Draw a bar for each: solid up to `low`, striped to `high`, and a thin open one beside it.

    `words` say what these three are; those that no row has are left out.
    """
    canvas = Canvas()
    most = max([0.0, *(one for row in rows for one in (row.high, row.beside))])
    scale = Scale(0, most or 1, 1, WIDTH - 1)
    ranged, beside = any(row.low < row.high for row in rows), any(row.beside > 0 for row in rows)
    y = _legend(canvas, [True, ranged, beside], words)
    for row in rows:
        y += 4
        room = WIDTH - width(row.shown, LARGE) - 16
        for line in wrap(row.label, LARGE, room, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        canvas.text(WIDTH, y, row.shown, size=LARGE, anchor="end", bold=True)
        y = _draw(canvas, scale, row, y + 6)
    table = [(row.label, *row.cells) for row in rows]
    return canvas.finish(y, caption, table)


def _draw(canvas: Canvas, scale: Scale, row: Income, y: float) -> float:
    low, middle, high = (scale.at(value) for value in (row.low, row.middle, row.high))
    canvas.line(0, y + _BAR, WIDTH, y + _BAR)
    if row.high > row.low:
        _striped(canvas, low, y, high - low)
    if low > scale.left:
        canvas.box(scale.left, y, low - scale.left, _BAR, "c1")
    if row.high > row.low:
        canvas.line(middle, y - 3, middle, y + _BAR + 3, "ink", 4)
    y += _BAR
    if row.beside > 0:
        y += 5
        canvas.box(scale.left, y, max(scale.at(row.beside) - scale.left, 2), _THIN, "paper", "c1")
        y += _THIN
    for line in wrap(row.beside_shown, SMALL, WIDTH, 2) if row.beside_shown else ():
        y += LEADING - 3
        canvas.text(0, y, line, ink="quiet")
    return y + 8


def _striped(canvas: Canvas, x: float, y: float, wide: float) -> None:
    canvas.box(x, y, wide, _BAR, "paper", "c1")
    for stripe in range(1, int(wide // _STRIPE), 2):
        canvas.box(x + stripe * _STRIPE, y, min(_STRIPE, wide - stripe * _STRIPE), _BAR, "c1")


def _legend(canvas: Canvas, used: Sequence[bool], words: Sequence[str]) -> float:
    x, y = 1.0, 4.0
    for place, word in enumerate(words):
        if not used[place]:
            continue
        wide = 46 + width(word, SMALL)
        if x > 1 and x + wide > WIDTH:
            x, y = 1.0, y + LEADING + 2
        if place == 0:
            canvas.box(x, y, 32, _BAR - 4, "c1")
        elif place == 1:
            _striped(canvas, x, y - 2, 32)
        else:
            canvas.box(x, y + 3, 32, _THIN, "paper", "c1")
        canvas.text(x + 40, y + 12, word, ink="quiet")
        x += wide + 14
    return y + _BAR
