"""Bars to the left and right of a middle line: what takes and what gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, SMALL, WIDTH, Canvas, Caption, Ink
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.patterns import BAR, Pattern, pattern_bar, pattern_legend
from workshop.render.charts.scale import Scale


@dataclass(frozen=True)
class Side:
    """A named length to one side of zero, as drawn and as written; `cells` fill its table row."""

    label: str
    value: float
    shown: str
    pattern: Pattern = "solid"
    cells: tuple[str, ...] = ()


def diverging(
    rows: Sequence[Side],
    end: float,
    words: tuple[str, str],
    caption: Caption,
    *,
    patterns: Sequence[tuple[Pattern, str]] = (),
) -> Picture:
    """Draw each label above its bar, on a scale from `-end` to `end`; `words` name the sides."""
    canvas, scale = Canvas(), Scale(-end, end, 2, WIDTH - 2)
    y = pattern_legend(canvas, patterns, "ink") + 16
    middle = scale.at(0)
    canvas.text(0, y, f"← {words[0]}", ink="quiet")
    canvas.text(WIDTH, y, f"{words[1]} →", ink="quiet", anchor="end")
    y += 6
    for row in rows:
        y += 4
        room = WIDTH - width(row.shown, SMALL) - 16
        for line in wrap(row.label, LARGE, room, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        canvas.text(WIDTH, y, row.shown, anchor="end", bold=True)
        y += 6
        place = scale.at(row.value)
        canvas.line(0, y + BAR, WIDTH, y + BAR, "line")
        ink: Ink = "c1" if row.value > 0 else "c2"
        pattern_bar(canvas, min(place, middle), y, abs(place - middle), row.pattern, ink)
        canvas.line(middle, y - 2, middle, y + BAR + 2, "ink", 3)
        y += BAR + 6
    return canvas.finish(y, caption, [(row.label, *row.cells) for row in rows])
