"""The 168 hours of a week as squares; each run of hours bears the number of a thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, SMALL, WIDTH, Canvas, Caption, Ink
from workshop.render.charts.lettering import width, wrap

DAY, WEEK = 24, 168
_SIDE = (WIDTH - 4) / DAY
_HIGH = 20.0
_ROWS = 10  # a sum beyond the week is drawn, but not without end
# Fill and the ink upon it, in turn: neighbours differ in grey as well.
_TONES: tuple[tuple[Ink, Ink], ...] = (("c1", "paper"), ("accent-soft", "ink"), ("paper", "ink"))


@dataclass(frozen=True)
class Thing:
    """A thing that takes hours: how many at each time (or None), and how that is written."""

    label: str
    hours: tuple[float | None, ...]
    shown: tuple[str, ...]


def week(things: Sequence[Thing], times: Sequence[str], caption: Caption) -> Picture:
    """Draw seven rows of 24 hours for each time, then the things by number."""
    canvas, y = Canvas(), 0.0
    for place, time in enumerate(times):
        hours = [thing.hours[place] for thing in things]
        if any(hours):
            y = _grid(canvas, time, [hour or 0 for hour in hours], y + LEADING)
    y = _list(canvas, things, times, y + 8)
    return canvas.finish(y, caption, [(thing.label, *thing.shown) for thing in things])


def _grid(canvas: Canvas, time: str, hours: Sequence[float], y: float) -> float:
    canvas.text(0, y, time, size=LARGE, bold=True)
    y += 8
    drawn = min(max(WEEK, round(sum(hours))), _ROWS * DAY)
    rows = -(-drawn // DAY)
    canvas.box(1, y, DAY * _SIDE, WEEK / DAY * _HIGH, "surface", "line")
    begun = 0.0
    for place, hour in enumerate(hours):
        _run(canvas, place, round(begun), min(round(begun + hour), drawn), y)
        begun += hour
    for column in range(1, DAY):
        canvas.line(1 + column * _SIDE, y, 1 + column * _SIDE, y + rows * _HIGH, "paper", 1.5)
    if rows > WEEK // DAY:
        canvas.line(0, y + WEEK / DAY * _HIGH, WIDTH, y + WEEK / DAY * _HIGH, "now", 4)
    return y + rows * _HIGH + 6


def _run(canvas: Canvas, place: int, first: int, last: int, y: float) -> None:
    """Draw the squares from `first` to before `last`, a piece for each row they lie in."""
    fill, ink = _TONES[place % len(_TONES)]
    while first < last:
        row, column = divmod(first, DAY)
        end = min(last, (row + 1) * DAY)
        x, top = 1 + column * _SIDE, y + row * _HIGH
        canvas.box(x + 1, top + 1, (end - first) * _SIDE - 2, _HIGH - 2, fill, "c1")
        canvas.text(x + _SIDE / 2, top + 15, str(place + 1), ink=ink, anchor="middle")
        first = end


def _list(canvas: Canvas, things: Sequence[Thing], times: Sequence[str], y: float) -> float:
    wide = max([60.0, *(width(one, SMALL) for thing in things for one in thing.shown)])
    wide = min(max([wide, *(width(time, SMALL) for time in times)]), WIDTH / 4) + 16
    y += LEADING
    for place, time in enumerate(reversed(times)):
        canvas.text(WIDTH - place * wide, y, time, ink="quiet", anchor="end")
    for number, thing in enumerate(things):
        y += 8
        fill, ink = _TONES[number % len(_TONES)]
        canvas.box(1, y, _SIDE, _HIGH - 2, fill, "c1")
        canvas.text(1 + _SIDE / 2, y + 14, str(number + 1), ink=ink, anchor="middle")
        for place, shown in enumerate(reversed(thing.shown)):
            canvas.text(WIDTH - place * wide, y + 14, shown, anchor="end", bold=True)
        room = WIDTH - len(times) * wide - _SIDE - 12
        for line in wrap(thing.label, SMALL, room, 2):
            canvas.text(_SIDE + 10, y + 14, line)
            y += LEADING - 3
    return y + 6
