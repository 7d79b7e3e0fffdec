"""Several things on the same gauges, each with a mark of its own shape and line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, SMALL, WIDTH, Canvas, Caption, Ink, Mark
from workshop.render.charts.legend import legend
from workshop.render.charts.lettering import fit, wrap
from workshop.render.charts.scale import Scale

_LANE = 19
MARKS: tuple[tuple[Mark, Ink], ...] = (
    *(("dot", "c1"), ("diamond", "c2"), ("square", "c3")),
    *(("up", "c4"), ("down", "c5"), ("ring", "c6")),
)


@dataclass(frozen=True)
class Profile:
    """A gauge with each thing's value (None where unsaid) as drawn and as written."""

    label: str
    values: tuple[float | None, ...]
    shown: tuple[str, ...]


def profiles(
    names: Sequence[str],
    rows: Sequence[Profile],
    ends: tuple[float, float],
    words: tuple[str, str],
    caption: Caption,
) -> Picture:
    """Draw one line for each thing under each gauge, so that equal marks are all seen.

    There is room for as many things as there are `MARKS`; `words` name the two ends.
    """
    canvas, scale = Canvas(), Scale(*ends, right=WIDTH - 44)
    labels = [fit(name, SMALL, WIDTH - 30) for name in names]
    y = legend(canvas, [(*mark, name) for mark, name in zip(MARKS, labels, strict=False)], 4) + 16
    canvas.text(0, y, words[0], ink="quiet")
    canvas.text(WIDTH - 33, y, words[1], ink="quiet", anchor="end")
    y += 6
    for row in rows:
        y += 6
        for line in wrap(row.label, LARGE, WIDTH, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        y += 14
        for (mark, ink), value, shown in zip(MARKS, row.values, row.shown, strict=False):
            canvas.line(0, y, WIDTH - 33, y, "line", 2)
            if value is not None:
                canvas.mark(mark, scale.at(value), y, 6, ink)
            canvas.text(WIDTH, y + 5, shown, anchor="end", bold=True)
            y += _LANE
        y -= 4
    return canvas.finish(y + 2, caption, [(row.label, *row.shown) for row in rows])
