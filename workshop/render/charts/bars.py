"""Bars on one scale from zero, told apart by pattern as well as by colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, SMALL, WIDTH, Canvas, Caption
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.patterns import BAR, Pattern, pattern_bar, pattern_legend
from workshop.render.charts.scale import Scale

__all__ = ["Bar", "Pattern", "bars"]


@dataclass(frozen=True)
class Bar:
    """A named length, as drawn and as written, with a `note` under it."""

    label: str
    value: float
    shown: str
    pattern: Pattern = "solid"
    note: str = ""


def bars(
    rows: Sequence[Bar],
    caption: Caption,
    *,
    patterns: Sequence[tuple[Pattern, str]] = (),
    full: float = 0,
) -> Picture:
    """Draw bars with their labels above; `full` is the sheet's length if no bar is longer.

    `patterns` are said in words at the top. The table has the label, the length and the note.
    """
    canvas = Canvas()
    scale = Scale(0, max([full, *(row.value for row in rows)]) or 1, 0, WIDTH - 2)
    y = pattern_legend(canvas, patterns)
    for row in rows:
        y += 5
        room = WIDTH - width(row.shown, LARGE) - 16
        for line in wrap(row.label, LARGE, room, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        canvas.text(WIDTH, y, row.shown, size=LARGE, anchor="end", bold=True)
        y += 6
        canvas.line(0, y + BAR, WIDTH, y + BAR, "line")
        pattern_bar(canvas, 1, y, scale.at(row.value), row.pattern)
        y += BAR
        for line in wrap(row.note, SMALL, WIDTH, 2) if row.note else ():
            y += LEADING - 3
            canvas.text(0, y, line, ink="quiet")
        y += 6
    table = [(row.label, row.shown, row.note)[: len(caption.columns)] for row in rows]
    return canvas.finish(y, caption, table)
