"""Bars beside a line: which of them reach it, and how far the others come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, SMALL, WIDTH, Canvas, Caption
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale

_BAR = 14
_STRIPE = 6
_NOTE = 17
# The sheet holds at least a quarter more than the line, and at most twice as much.
_LEAST, _MOST = 1.25, 2.0


@dataclass(frozen=True)
class Level:
    """A named share of the line, where 1 reaches it, with a `note` under it."""

    label: str
    value: float
    shown: str
    note: str = ""


def levels(rows: Sequence[Level], line: str, words: tuple[str, str], caption: Caption) -> Picture:
    """Draw a bar for each level, and one line named `line` through all of them.

    A filled bar reaches the line and a striped one stops short of it, as `words` say. What is
    longer than the sheet ends in an arrow.
    """
    canvas = Canvas()
    most = min(max([_LEAST, *(row.value for row in rows)]), _MOST)
    scale = Scale(0, most, 0, WIDTH - 2)
    mark = scale.at(1)
    y = _legend(canvas, words) + LEADING
    canvas.text(mark, y, line, anchor="middle", bold=True)
    y += 2
    for row in rows:
        y += 6
        for text in wrap(row.label, LARGE, WIDTH - width(row.shown, LARGE) - 16, 2):
            y += LEADING
            canvas.text(0, y, text, size=LARGE)
        canvas.text(WIDTH, y, row.shown, size=LARGE, anchor="end", bold=True)
        y += 6
        canvas.line(0, y + _BAR, WIDTH, y + _BAR, "line")
        _bar(canvas, 0, y, scale.at(row.value), row.value >= 1)
        if row.value > most:
            canvas.mark("right", WIDTH - 8, y + _BAR / 2, 6, "paper")
        canvas.line(mark, y - 1, mark, y + _BAR + 4, "ink", 3)
        y += _BAR + 2
        for text in wrap(row.note, SMALL, WIDTH, 2) if row.note else ():
            y += _NOTE
            canvas.text(0, y, text, ink="quiet")
        y += 6
    return canvas.finish(y, caption, [(row.label, row.shown, row.note) for row in rows])


def _bar(canvas: Canvas, x: float, y: float, wide: float, reaches: bool) -> None:
    if wide <= 0:
        return
    canvas.box(x, y, wide, _BAR, "c1" if reaches else "paper", "c1")
    for stripe in range(0 if reaches else int(wide // _STRIPE)):
        if stripe % 2:
            canvas.box(x + stripe * _STRIPE, y, _STRIPE, _BAR, "c1")


def _legend(canvas: Canvas, words: tuple[str, str]) -> float:
    x, y = 1.0, 4.0
    for reaches, word in zip((True, False), words, strict=True):
        wide = 52 + width(word, SMALL)
        if x > 1 and x + wide > WIDTH:
            x, y = 1.0, y + _BAR + 10
        _bar(canvas, x, y, 36, reaches)
        canvas.text(x + 44, y + 12, word, ink="quiet")
        x += wide + 12
    return y + _BAR + 4
