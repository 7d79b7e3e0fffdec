"""Stretches of time, one under another, so that overlaps and gaps are seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, WIDTH, Canvas, Caption, Mark
from workshop.render.charts.legend import legend
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale, step

_BAR = 16
_DAYS = 365.2425


@dataclass(frozen=True)
class Stretch:
    """A named stretch; one `going_on` has no end yet, `mark` is drawn where it begins.

    `cells` are what its row of the table holds after its name.
    """

    label: str
    start: date
    end: date
    going_on: bool = False
    mark: Mark | None = None
    cells: tuple[str, ...] = ()


def years(day: date) -> float:
    """Return a day as a year with its fraction: the middle of 2020 is about 2020.5."""
    return day.year + (day - date(day.year, 1, 1)).days / _DAYS


def timeline(
    rows: Sequence[Stretch], marks: Sequence[tuple[Mark, str]], caption: Caption
) -> Picture:
    """Draw a bar for each stretch on one line of years; `marks` get a legend at the top."""
    canvas = Canvas()
    top = legend(canvas, [(mark, "c1", word) for mark, word in marks], 4)
    first = min((years(row.start) for row in rows), default=2000.0)
    last = max((years(row.end) for row in rows), default=first)
    scale = Scale(first, max(last, first + 1), 1, WIDTH - 22)
    bottom = top + sum(_high(row) for row in rows)
    _years(canvas, scale, top, bottom)
    y = top
    for row in rows:
        _draw(canvas, scale, row, y)
        y += _high(row)
    return canvas.finish(bottom + 26, caption, [(row.label, *row.cells) for row in rows])


def _lines(row: Stretch) -> tuple[str, ...]:
    return wrap(row.label, LARGE, WIDTH, 2)


def _high(row: Stretch) -> float:
    return len(_lines(row)) * LEADING + _BAR + 16


def _years(canvas: Canvas, scale: Scale, top: float, bottom: float) -> None:
    every = max(1, int(step(scale.high - scale.low, 6)))
    for year in range(-int(-scale.low // every) * every, int(scale.high) + 1, every):
        if year >= scale.low:
            canvas.line(scale.at(year), top, scale.at(year), bottom, "line")
            canvas.text(scale.at(year), bottom + 18, str(year), ink="quiet", anchor="middle")


def _draw(canvas: Canvas, scale: Scale, row: Stretch, y: float) -> None:
    left, right = scale.at(years(row.start)), scale.at(years(row.end))
    wide = max(right - left, 4)
    for line in _lines(row):
        y += LEADING
        # A label begins at its bar, or as far left as it must to stay on the sheet.
        x = min(left, WIDTH - width(line, LARGE))
        canvas.veil(x, y - 15, width(line, LARGE), LEADING)
        canvas.text(x, y, line, size=LARGE)
    y += 6
    canvas.box(left, y, wide, _BAR, "accent-soft", "c1")
    if row.mark:
        canvas.mark(row.mark, left + 8, y + _BAR / 2, 6, "c1")
    if row.going_on:
        canvas.mark("right", left + wide + 6, y + _BAR / 2, 8, "c1")
