"""Arrows from where something is now to where it is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, WIDTH, Canvas, Caption
from workshop.render.charts.legend import legend
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale

# A shorter arrow has no room for a head between its two marks.
_HEAD = 30


@dataclass(frozen=True)
class Arrow:
    """A thing on a scale, now and as wanted; one of the two may be missing."""

    label: str
    now: float | None
    wanted: float | None
    shown: tuple[str, str]


def arrows(
    rows: Sequence[Arrow], ends: tuple[float, float], words: tuple[str, str], caption: Caption
) -> Picture:
    """Draw a ring for now, a diamond for wanted (named by `words`), and an arrow between them."""
    canvas, scale = Canvas(), Scale(*ends)
    y = legend(canvas, (("ring", "now", words[0]), ("diamond", "wanted", words[1])), 4)
    for row in rows:
        both_values = " → ".join(text for text in row.shown if text)
        room = WIDTH - width(both_values, LARGE) - 16
        y += 4
        for line in wrap(row.label, LARGE, room, 3):
            y += LEADING
            canvas.text(0, y, line, size=LARGE)
        canvas.text(WIDTH, y, both_values, size=LARGE, anchor="end", bold=True)
        y += 20
        _draw(canvas, scale, row, y)
        y += 16
    return canvas.finish(y, caption, [(row.label, *row.shown) for row in rows])


def _draw(canvas: Canvas, scale: Scale, row: Arrow, y: float) -> None:
    canvas.line(0, y, WIDTH, y, "line", 2)
    now = None if row.now is None else scale.at(row.now)
    wanted = None if row.wanted is None else scale.at(row.wanted)
    if now is not None and wanted is not None and now != wanted:
        towards = 1 if wanted > now else -1
        canvas.line(now, y, wanted, y, "wanted", 4)
        for slant in (-1, 1) if abs(wanted - now) > _HEAD else ():
            canvas.line(wanted - towards * 11, y, wanted - towards * 19, y + slant * 8, "wanted", 3)
    if wanted is not None:
        canvas.mark("diamond", wanted, y, 9, "wanted")
    if now is not None:
        # Drawn last and smaller, so that both are seen where nothing is to change.
        canvas.mark("ring", now, y, 6 if now != wanted else 4, "now")
