"""A tornado: how far one result moves as each input moves alone, the widest first."""

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
class Swing:
    """An input, and the least and greatest result that it alone leads to, as written."""

    label: str
    least: float
    greatest: float
    shown: tuple[str, str]


def tornado(
    rows: Sequence[Swing],
    middle: float,
    named: str,
    top: float,
    words: tuple[str, str],
    caption: Caption,
) -> Picture:
    """Draw bars about the middle (`named`): full below it, striped above; past `top` an arrow."""
    canvas, scale = Canvas(), Scale(0, top, right=WIDTH - INSET - _ARROW)
    y = halves(canvas, words, "c1") + LEADING
    x = scale.at(min(middle, top))
    canvas.text(x, y, named, anchor="middle", bold=True)
    for row in rows:
        y += 8
        for line in wrap(row.label, LARGE, WIDTH, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        y += 8
        _draw(canvas, scale, row, x, y)
        y = _ends(canvas, row, y + _BAR + 17)
    return canvas.finish(y + 8, caption, [(row.label, *row.shown) for row in rows])


def _draw(canvas: Canvas, scale: Scale, row: Swing, x: float, y: float) -> None:
    canvas.line(0, y + _BAR / 2, WIDTH, y + _BAR / 2, "line", 2)
    left = min(scale.at(min(row.least, scale.high)), x)
    right = max(scale.at(min(row.greatest, scale.high)), x)
    full(canvas, left, y, x - left, _BAR, "c1")
    striped(canvas, x, y, right - x, _BAR, "c1")
    canvas.line(x, y - 5, x, y + _BAR + 5, "ink", 4)
    if row.greatest > scale.high:
        canvas.mark("right", scale.right + _ARROW / 2, y + _BAR / 2, 9, "c1")


def _ends(canvas: Canvas, row: Swing, y: float) -> float:
    """Write the two ends on one line, or on two where one is too short."""
    least, greatest = (fit(text, SMALL, WIDTH) for text in row.shown)
    canvas.text(0, y, least, ink="quiet")
    if width(least, SMALL) + width(greatest, SMALL) + 16 > WIDTH:
        y += LEADING - 2
    canvas.text(WIDTH, y, greatest, ink="quiet", anchor="end")
    return y
