"""Up to three marks on one line, for each of several things, joined where they lie apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, WIDTH, Canvas, Caption, Ink, Mark
from workshop.render.charts.legend import legend
from workshop.render.charts.lettering import wrap
from workshop.render.charts.scale import Scale

# From back to front: each is smaller than the one behind it, so that marks in one place are seen.
_MARKS: tuple[tuple[Mark, Ink, float], ...] = (
    ("diamond", "wanted", 11),
    ("square", "c4", 8),
    ("ring", "now", 7),
)
_NESTED, _NEAR = 4, 12  # the ring's size inside another mark, and how near that has to be


@dataclass(frozen=True)
class Dumbbell:
    """A thing, its marks from back to front (None where one is missing) and its table row."""

    label: str
    values: tuple[float | None, float | None, float | None]
    cells: tuple[str, ...]


def dumbbells(
    rows: Sequence[Dumbbell],
    stops: Sequence[float],
    ends: tuple[str, str],
    words: tuple[str, str, str],
    caption: Caption,
) -> Picture:
    """Draw each label above its line, with a tick at each of `stops`; `words` name the marks.

    A mark that no row has is left out of the words at the top.
    """
    canvas, scale = Canvas(), Scale(stops[0], stops[-1])
    used = [any(row.values[at] is not None for row in rows) for at in range(3)]
    named = [(*mark[:2], word) for mark, word in zip(_MARKS, words, strict=True)]
    y = legend(canvas, [entry for entry, there in zip(named, used, strict=True) if there], 4) + 14
    canvas.text(0, y, ends[0], ink="quiet")
    canvas.text(WIDTH, y, ends[1], ink="quiet", anchor="end")
    y += 4
    for row in rows:
        y += 4
        for line in wrap(row.label, LARGE, WIDTH, 2):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        y += 18
        canvas.line(scale.left, y, scale.right, y, "line", 2)
        for stop in stops:
            canvas.line(scale.at(stop), y - 5, scale.at(stop), y + 5, "quiet")
        places = [None if value is None else scale.at(value) for value in row.values]
        there = [place for place in places if place is not None]
        if there:
            canvas.line(min(there), y, max(there), y, "quiet", 4)
        for (mark, ink, size), place in zip(_MARKS, places, strict=True):
            if place is not None:
                crowded = mark == "ring" and any(abs(place - one) < _NEAR for one in there[:-1])
                canvas.mark(mark, place, y, _NESTED if crowded else size, ink)
        y += 16
    return canvas.finish(y, caption, [(row.label, *row.cells) for row in rows])
