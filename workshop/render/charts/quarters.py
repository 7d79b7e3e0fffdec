"""A map of people about oneself: four quarters by where they are from, rings by how close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LEADING, SMALL, WIDTH, Canvas, Caption, Ink, Mark
from workshop.render.charts.legend import legend
from workshop.render.charts.lettering import fit, width, wrap

_RINGS = (84, 138, 188)
_SEATS = (2, 4, 5)  # people that have room in one quarter of each ring
_MARKS: tuple[tuple[Mark, Ink], ...] = (("dot", "accent"), ("square", "c2"), ("diamond", "c3"))
_NAME = 58
_TURNS = ((-1, -1), (1, -1), (-1, 1), (1, 1))


@dataclass(frozen=True)
class Person:
    """A person: the name as drawn, the quarter from 0 to 3, and the ring from 0 (close) to 2."""

    name: str
    quarter: int
    ring: int
    cells: tuple[str, ...]


def quarters(
    people: Sequence[Person],
    names: tuple[str, str, str, str],
    rings: tuple[str, str, str],
    me: str,
    caption: Caption,
) -> Picture:
    """Draw the map; a full ring of a quarter counts who else is there, and the table has all."""
    canvas, most = Canvas(), _RINGS[-1]
    marks = [(mark, ink, word) for (mark, ink), word in zip(_MARKS, rings, strict=True)]
    top = legend(canvas, marks, 4) + 2 * LEADING
    x, y = WIDTH / 2, top + most
    for ring in reversed(_RINGS):
        canvas.mark("ring", x, y, ring, "line")
    canvas.line(x - most, y, x + most, y, "line", 2)
    canvas.line(x, y - most, x, y + most, "line", 2)
    for quarter, name in enumerate(names):
        _corner(canvas, quarter, name, top, y + most)
        for ring in range(len(_RINGS)):
            there = [one for one in people if (one.quarter, one.ring) == (quarter, ring)]
            _seat(canvas, there, quarter, ring, (x, y))
    wide = width(me, SMALL) + 10
    canvas.veil(x - wide / 2, y - 11, wide, 22)
    canvas.text(x, y + 5, me, anchor="middle", bold=True)
    return canvas.finish(y + most + 2 * LEADING, caption, [one.cells for one in people])


def _corner(canvas: Canvas, quarter: int, name: str, top: float, bottom: float) -> None:
    right, below = quarter % 2, quarter // 2
    lines = wrap(name, SMALL, 170, 2)
    y = bottom + 14 if below else top - 10
    y -= 0 if below else LEADING * (len(lines) - 1)
    for at, line in enumerate(lines):
        side = WIDTH if right else 0
        canvas.text(
            side, y + at * LEADING, line, ink="quiet", anchor="end" if right else "start", bold=True
        )


def _seat(
    canvas: Canvas, there: list[Person], quarter: int, ring: int, middle: tuple[float, float]
) -> None:
    if not there:
        return
    names = [one.name for one in there]
    if len(names) > _SEATS[ring]:
        shown_count = _SEATS[ring] - 1
        names = [*names[:shown_count], f"+{len(names) - shown_count}"]
    inner = _RINGS[ring - 1] if ring else 36
    reach = (inner + _RINGS[ring]) / 2 - 4
    across, down = _TURNS[quarter]
    for at, name in enumerate(names):
        angle = pi / 2 * (at + 0.5) / len(names)
        x = middle[0] + across * reach * cos(angle)
        y = middle[1] + down * reach * sin(angle) - 4
        fitted = fit(name, SMALL, _NAME)
        wide = width(fitted, SMALL)
        canvas.veil(x - wide / 2 - 1, y + 7, wide + 2, 14)
        canvas.text(x, y + 19, fitted, anchor="middle", bold=True)
        if not name.startswith("+"):
            canvas.mark(_MARKS[ring][0], x, y, 6, _MARKS[ring][1])
