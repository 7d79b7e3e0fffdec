"""Intervals on one scale from zero: where a result most likely lies, open where it has no end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import INSET, LARGE, LEADING, SMALL, WIDTH, Canvas, Caption
from workshop.render.charts.hatch import full, halves, striped
from workshop.render.charts.lettering import fit, width, wrap
from workshop.render.charts.scale import Scale

_BAR = 18
_ARROW = 24


@dataclass(frozen=True)
class Interval:
    """Three values from low to high, as drawn and as written.

    A value beyond `top` is drawn as an arrow off the sheet. `notes` stand under the bar; the
    last of them is the last column of the table.
    """

    label: str
    values: tuple[float, float, float]
    shown: tuple[str, str, str]
    notes: tuple[str, ...] = ()


Tick = tuple[float, str]


def intervals(
    rows: Sequence[Interval],
    top: float,
    ticks: Sequence[Tick],
    words: tuple[str, str],
    caption: Caption,
) -> Picture:
    """Draw bars full from low to middle, striped to high (`words`), on one scale to `top`."""
    canvas, scale = Canvas(), Scale(0, top, right=WIDTH - INSET - _ARROW)
    y = halves(canvas, words, "c1")
    for row in rows:
        y += 6
        middle_text = fit(row.shown[1], LARGE, WIDTH / 2)
        canvas.text(WIDTH, y + LEADING, middle_text, size=LARGE, anchor="end", bold=True)
        for line in wrap(row.label, LARGE, WIDTH - width(middle_text, LARGE) - 16, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        y += 8
        _draw(canvas, scale, row, y)
        y += _BAR
        for line in row.notes:
            y += LEADING - 2
            canvas.text(0, y, line, ink="quiet")
        y += 8
    y = axis(canvas, scale, ticks, y)
    return canvas.finish(y, caption, [(row.label, *row.shown, *row.notes[-1:]) for row in rows])


def axis(canvas: Canvas, scale: Scale, ticks: Sequence[Tick], y: float) -> float:
    """Draw the scale with its ticks; a word that would touch the one before is left out."""
    y += 4
    canvas.line(0, y, WIDTH, y, "quiet")
    free = -float(WIDTH)
    for value, word in ticks:
        x, wide = scale.at(value), width(word, SMALL)
        canvas.line(x, y, x, y + 6, "quiet")
        if x - wide / 2 >= free and wide < WIDTH / 3:
            canvas.text(x, y + 22, word, ink="quiet", anchor="middle")
            free = x + wide / 2 + 10
    return y + 28


def _draw(canvas: Canvas, scale: Scale, row: Interval, y: float) -> None:
    canvas.line(0, y + _BAR / 2, WIDTH, y + _BAR / 2, "line", 2)
    low, middle, high = (scale.at(min(value, scale.high)) for value in row.values)
    end = scale.right if row.values[2] > scale.high else max(high, low + 2)
    if row.values[0] <= scale.high:
        full(canvas, low, y, middle - low, _BAR, "c1")
        striped(canvas, middle, y, end - middle, _BAR, "c1")
    if row.values[1] <= scale.high:
        canvas.line(middle, y - 3, middle, y + _BAR + 3, "ink", 4)
    if row.values[2] > scale.high:
        canvas.mark("right", scale.right + _ARROW / 2, y + _BAR / 2, 9, "c1")
