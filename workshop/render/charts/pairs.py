"""Two views of each thing as two marks on one scale: neither comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, SMALL, WIDTH, Canvas, Caption, Ink, Mark
from workshop.render.charts.legend import legend
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale

_MARKS: tuple[tuple[Mark, Ink], ...] = (("square", "c1"), ("ring", "c2"))


@dataclass(frozen=True)
class Pair:
    """A thing and its two places on the scale, drawn and written; either may be missing."""

    label: str
    values: tuple[float | None, float | None]
    shown: tuple[str, str]


def pairs(
    rows: Sequence[Pair],
    ends: tuple[float, float],
    edges: tuple[str, str],
    words: tuple[str, str],
    caption: Caption,
) -> Picture:
    """Draw a square and a ring (named by `words`) on a line from `ends[0]` to `ends[1]`."""
    canvas, scale = Canvas(), Scale(*ends)
    named = [(*mark, word) for mark, word in zip(_MARKS, words, strict=True)]
    y = legend(canvas, named, 4) + 14
    canvas.text(0, y, edges[0], ink="quiet")
    canvas.text(WIDTH, y, edges[1], ink="quiet", anchor="end")
    for row in rows:
        y += 6
        room = _numbers(canvas, row, y + LEADING)
        for line in wrap(row.label, LARGE, room, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        y += 18
        _draw(canvas, scale, row, y)
        y += 14
    return canvas.finish(y, caption, [(row.label, *row.shown) for row in rows])


def _numbers(canvas: Canvas, row: Pair, y: float) -> float:
    """Write each number after its mark, flush right; return the room left for the label."""
    x = float(WIDTH)
    for (mark, ink), shown in zip(reversed(_MARKS), reversed(row.shown), strict=True):
        if shown:
            canvas.text(x, y, shown, size=LARGE, anchor="end", bold=True)
            x -= min(width(shown, LARGE), WIDTH / 4) + 12
            canvas.mark(mark, x, y - 5, 5, ink)
            x -= SMALL + 4
    return x


def _draw(canvas: Canvas, scale: Scale, row: Pair, y: float) -> None:
    first, second = (None if one is None else scale.at(one) for one in row.values)
    canvas.line(0, y, WIDTH, y, "line", 2)
    for end in (scale.low, (scale.low + scale.high) / 2, scale.high):
        canvas.line(scale.at(end), y - 5, scale.at(end), y + 5, "quiet")
    if first is not None and second is not None:
        canvas.line(first, y, second, y, "quiet", 4)
    together = first == second
    if first is not None:
        canvas.mark("square", first, y, 12 if together else 9, _MARKS[0][1])
    if second is not None:
        # Drawn last and smaller where the two are one, so that both are seen.
        canvas.mark("ring", second, y, 5 if together else 7, _MARKS[1][1])
