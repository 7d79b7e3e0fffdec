"""A few stops on a line for each of several things, with a note on what stands behind each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, SMALL, WIDTH, Canvas, Caption
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale

_NOTE = 17


@dataclass(frozen=True)
class Stop:
    """A thing, the stop it has reached (None where unsaid), and a note under it."""

    label: str
    at: float | None
    shown: str
    note: str = ""


def stops(
    rows: Sequence[Stop], places: Sequence[float], words: tuple[str, str], caption: Caption
) -> Picture:
    """Draw each thing above its line of `places`, small to large; `words` name the ends."""
    canvas, scale, y = Canvas(), Scale(places[0], places[-1]), 16.0
    canvas.text(0, y, words[0], ink="quiet")
    canvas.text(WIDTH, y, words[1], ink="quiet", anchor="end")
    y += 8
    for row in rows:
        room = WIDTH - width(row.shown, LARGE) - 16
        for line in wrap(row.label, LARGE, room, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        canvas.text(WIDTH, y, row.shown, size=LARGE, anchor="end", bold=True)
        y += 16
        canvas.line(0, y, WIDTH, y, "line", 2)
        for place in places:
            canvas.line(scale.at(place), y - 5, scale.at(place), y + 5, "quiet")
        if row.at is not None:
            canvas.mark("dot", scale.at(row.at), y, 7, "accent")
        y += 8
        for line in wrap(row.note, SMALL, WIDTH, 2) if row.note else ():
            y += _NOTE
            canvas.text(0, y, line, ink="quiet")
        y += 12
    return canvas.finish(y, caption, [(row.label, row.shown, row.note) for row in rows])
