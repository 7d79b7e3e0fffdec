"""A strip of dots: several statements on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, WIDTH, Canvas, Caption
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale


@dataclass(frozen=True)
class Dot:
    """A statement, its place on the scale, and that place as written."""

    label: str
    value: float
    shown: str


def dots(
    rows: Sequence[Dot], ends: tuple[float, float], words: tuple[str, str], caption: Caption
) -> Picture:
    """Draw each statement above a line from `ends[0]` to `ends[1]`; `words` name the ends."""
    canvas, scale, y = Canvas(), Scale(*ends), 16.0
    canvas.text(0, y, words[0], ink="quiet")
    canvas.text(WIDTH, y, words[1], ink="quiet", anchor="end")
    y += 12
    for row in rows:
        room = WIDTH - width(row.shown, LARGE) - 16
        for line in wrap(row.label, LARGE, room, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        canvas.text(WIDTH, y, row.shown, size=LARGE, anchor="end", bold=True)
        y += 16
        canvas.line(0, y, WIDTH, y, "line", 2)
        for end in (*ends, sum(ends) / 2):
            canvas.line(scale.at(end), y - 5, scale.at(end), y + 5, "quiet")
        canvas.mark("dot", scale.at(row.value), y, 7, "accent")
        y += 14
    return canvas.finish(y, caption, [(row.label, row.shown) for row in rows])
