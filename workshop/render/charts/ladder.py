"""Goals as rungs on a line of time, those that lead to a longer goal tied to it by a rail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workshop.render.blocks import Picture
from workshop.render.charts.canvas import LARGE, LEADING, SMALL, WIDTH, Canvas, Caption, Ink, Mark
from workshop.render.charts.legend import legend
from workshop.render.charts.lettering import width, wrap
from workshop.render.charts.scale import Scale, step
from workshop.render.charts.timeline import years

_RAIL = 9
_LEFT = 30
_MOST_LINES = 4
_TRACK = 34  # from the last line of a label to where the next rung begins


@dataclass(frozen=True)
class Rung:
    """One goal, marked on `day` with the text `shown`; `tied` ones follow their long goal.

    `cells` are what its row of the table holds after its label.
    """

    label: str
    day: date | None
    shown: str
    long: bool = False
    tied: bool = False
    cells: tuple[str, ...] = ()


def ladder(
    rungs: Sequence[Rung], today: date, words: Mapping[str, str], caption: Caption
) -> Picture:
    """Draw a track from today to the farthest day for each rung, with a mark on its day.

    `words` name `today` and the marks: `long`, `short` and `past`, for a day that is over.
    """
    canvas = Canvas()
    entries: tuple[tuple[Mark, Ink, str, bool], ...] = (
        ("diamond", "wanted", words["long"], any(one.long for one in rungs)),
        ("dot", "now", words["short"], not all(one.long for one in rungs)),
        ("ring", "quiet", words["past"], any(_past(one, today) for one in rungs)),
    )
    top = legend(canvas, [(m, ink, word) for m, ink, word, used in entries if used], 4) + 6
    start = years(today)
    last = max((years(one.day) for one in rungs if one.day), default=start)
    scale = Scale(start, max(last, start + 1), _LEFT + 6, WIDTH - 14)
    bottom = top + sum(_high(one) for one in rungs)
    marked = _years(canvas, scale, bottom, words["today"])
    _rails(canvas, rungs, top)
    y = top
    for one in rungs:
        # The years are drawn between the labels, so that no line runs through a text.
        for x in marked:
            canvas.line(x, y + len(_lines(one)) * LEADING + 6, x, y + _high(one), "line")
        _draw(canvas, scale, one, y, today)
        y += _high(one)
    return canvas.finish(bottom + 26, caption, [(one.label, *one.cells) for one in rungs])


def _past(one: Rung, today: date) -> bool:
    return one.day is not None and one.day < today


def _lines(one: Rung) -> tuple[str, ...]:
    return wrap(one.label, LARGE, WIDTH - _LEFT - width(one.shown, LARGE) - 20, _MOST_LINES)


def _high(one: Rung) -> float:
    return len(_lines(one)) * LEADING + _TRACK


def _years(canvas: Canvas, scale: Scale, foot: float, today: str) -> list[float]:
    """Write the years along the foot, and today where the line begins; return their places."""
    canvas.text(scale.left, foot + 18, today, ink="quiet")
    marked, taken = [scale.left], scale.left + width(today, SMALL) + 12
    every = max(1, int(step(scale.high - scale.low, 6)))
    for year in range(-int(-scale.low // every) * every, int(scale.high) + 1, every):
        x, room = scale.at(year), width(str(year), SMALL) / 2
        if year >= scale.low:
            marked.append(x)
            if x - room > taken:
                canvas.text(x, foot + 18, str(year), ink="quiet", anchor="middle")
    return marked


def _rails(canvas: Canvas, rungs: Sequence[Rung], top: float) -> None:
    """Draw a rail up from each tied rung to the long goal that it leads to."""
    y = foot = head = top
    heads: set[float] = set()
    for one in rungs:
        middle = y + LEADING - 5
        if one.tied:
            canvas.line(_RAIL, foot, _RAIL, middle, "wanted", 3)
            canvas.line(_RAIL, middle, _LEFT - 6, middle, "wanted", 3)
            heads.add(head)
        elif one.long:
            head = middle
        foot = middle
        y += _high(one)
    for at in sorted(heads):
        canvas.mark("up", _RAIL, at + 1, 8, "wanted")


def _draw(canvas: Canvas, scale: Scale, one: Rung, y: float, today: date) -> None:
    lines = _lines(one)
    for place, line in enumerate(lines, 1):
        canvas.text(_LEFT, y + place * LEADING, line, size=LARGE, bold=one.long)
    canvas.text(WIDTH, y + LEADING, one.shown, ink="quiet", anchor="end", size=LARGE)
    y += len(lines) * LEADING + 14
    canvas.line(scale.left, y, scale.right, y, "line", 2)
    if one.day is None:
        return
    x, ink = scale.at(years(one.day)), _ink(one, today)
    canvas.line(scale.left, y, x, y, ink, 4)
    if _past(one, today):
        canvas.mark("ring", x, y, 6, ink)
    else:
        canvas.mark("diamond" if one.long else "dot", x, y, 8 if one.long else 6, ink)


def _ink(one: Rung, today: date) -> Ink:
    if _past(one, today):
        return "quiet"
    return "wanted" if one.long else "now"
