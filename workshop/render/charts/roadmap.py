"""Ninety days on a line from today, each thing to do a bar that ends on its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import INSET, LARGE, LEADING, SMALL, WIDTH, Canvas, Caption
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale

DAYS = 90
_BAR = 12
_NOTE = 18
_LATER = 34  # what lies beyond the last day ends in an arrow, in a strip of its own


@dataclass(frozen=True)
class Mark:
    """A thing to do: in how many days (None without a day), as written, with a note under it.

    `cells` are what its row of the table holds after its name and its day.
    """

    label: str
    days: int | None
    shown: str
    note: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Post:
    """A day on the line: in how many days, with two short lines of words."""

    days: int
    name: str
    date: str


def roadmap(rows: Sequence[Mark], posts: Sequence[Post], caption: Caption) -> Picture:
    """Draw posts at the top; then each thing, its bar from today to its day, and its note.

    A diamond ends a bar on its day, an arrow one that goes on beyond the last post. A ring at
    today is for a day that has passed; without a day there is only a line.
    """
    canvas, scale = Canvas(), Scale(0, DAYS, INSET, WIDTH - _LATER)
    top = _posts(canvas, scale, posts)
    bottom = top + sum(_high(row) for row in rows)
    for post in posts:
        canvas.line(scale.at(post.days), top, scale.at(post.days), bottom, "line")
    y = top
    for row in rows:
        _draw(canvas, scale, row, y)
        y += _high(row)
    return canvas.finish(bottom + 4, caption, [(row.label, row.shown, *row.cells) for row in rows])


def _posts(canvas: Canvas, scale: Scale, posts: Sequence[Post]) -> float:
    for post in posts:
        x = scale.at(post.days)
        canvas.text(x, 16, post.name, anchor="middle", bold=True)
        canvas.text(x, 34, post.date, ink="quiet", anchor="middle")
    return 44.0


def _lines(row: Mark) -> tuple[str, ...]:
    return wrap(row.label, LARGE, WIDTH - width(row.shown, LARGE) - 20, 2)


def _notes(row: Mark) -> tuple[str, ...]:
    return wrap(row.note, SMALL, WIDTH, 2) if row.note else ()


def _high(row: Mark) -> float:
    return len(_lines(row)) * LEADING + _BAR + 20 + len(_notes(row)) * _NOTE + 10


def _draw(canvas: Canvas, scale: Scale, row: Mark, y: float) -> None:
    y += 4
    wide = width(row.shown, LARGE)
    canvas.veil(WIDTH - wide, y + 4, wide, LEADING)
    canvas.text(WIDTH, y + LEADING, row.shown, size=LARGE, anchor="end", bold=True)
    for line in _lines(row):
        y += LEADING
        canvas.veil(0, y - 16, width(line, LARGE), LEADING + 1)
        canvas.text(0, y, line, size=LARGE)
    y += 10
    _bar(canvas, scale, row.days, y + _BAR / 2)
    y += _BAR + 6
    for line in _notes(row):
        canvas.veil(0, y, width(line, SMALL), _NOTE)
        y += _NOTE
        canvas.text(0, y - 4, line, ink="quiet")


def _bar(canvas: Canvas, scale: Scale, days: int | None, y: float) -> None:
    start, end = scale.at(0), scale.at(DAYS)
    canvas.line(start, y, end, y, "line", 2)
    if days is None:
        return
    if days < 0:
        canvas.mark("ring", start, y, 6, "c1")
        return
    stop = WIDTH - 14 if days > DAYS else scale.at(days)
    canvas.box(start, y - _BAR / 2, max(stop - start, 1), _BAR, "accent-soft", "c1")
    canvas.mark("right" if days > DAYS else "diamond", stop, y, 8, "c1")
