"""Things that are not measured alike: a dot for each, on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, WIDTH, Canvas, Caption
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale


@dataclass(frozen=True)
class Gauge:
    """A thing on its own scale: its place (None while unknown), as written, and the ends' words."""

    label: str
    value: float | None
    shown: str
    ends: tuple[float, float]
    words: tuple[str, str]


def gauges(rows: Sequence[Gauge], caption: Caption) -> Picture:
    """Draw each label above its own line, with the words of its two ends below."""
    canvas, y = Canvas(), 0.0
    for row in rows:
        y += 8
        room = WIDTH - width(row.shown, LARGE) - 16
        for line in wrap(row.label, LARGE, room, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        canvas.text(WIDTH, y, row.shown, size=LARGE, anchor="end", bold=True)
        y += 18
        scale = Scale(*row.ends)
        canvas.line(scale.left, y, scale.right, y, "line", 2)
        for end in row.ends:
            canvas.line(scale.at(end), y - 6, scale.at(end), y + 6, "quiet", 2)
        if row.value is not None:
            canvas.mark("dot", scale.at(row.value), y, 7, "accent")
        y += 26
        canvas.text(0, y, row.words[0], ink="quiet")
        canvas.text(WIDTH, y, row.words[1], ink="quiet", anchor="end")
        y += 8
    return canvas.finish(y, caption, [(row.label, row.shown) for row in rows])
