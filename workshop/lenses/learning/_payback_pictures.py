"""The pictures of paying back: an interval for each way, and what matters most for one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from workshop.lenses._listing import listed
from workshop.lenses.learning._payback import NEVER, Way, months, percentile, swings
from workshop.lenses.lens import Given
from workshop.lenses.pay._needs import alike
from workshop.render.blocks import Block, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.intervals import Interval, Tick, intervals
from workshop.render.charts.scale import step
from workshop.render.charts.tornado import Swing, tornado

# Twenty years. Nobody can say what pay does beyond them.
FAR = 240
IN_MONTHS = 24  # shorter times are told in months, longer ones in years


def duration(value: float, given: Given) -> str:
    """Format a time in whole months, from two years on in years to one place."""
    says, amounts = given.says, given.amounts
    if value > FAR:
        return says("time.beyond")
    if value < 1:
        return says("time.soon")
    whole = int(Decimal(str(value)).quantize(Decimal(1), ROUND_HALF_UP))
    if whole == 1:
        return says("time.month")
    if whole < IN_MONTHS:
        return says("time.months", count=amounts.number(whole))
    return says("time.years", count=amounts.number(value / 12, 1))


def spread(shown: Sequence[tuple[Way, list[float], str]], given: Given) -> Picture:
    """Draw the 10th, 50th and 90th percentile of each way's tries as one bar."""
    says = given.says
    rows = []
    for way, tries, never in shown:
        low, middle, high = (percentile(tries, percent) for percent in (10, 50, 90))
        durations = tuple(duration(each, given) for each in (low, middle, high))
        ends = says("picture.ends", low=durations[0], high=durations[2])
        shown_as = (durations[0], durations[1], durations[2])
        rows.append(Interval(way.name, (low, middle, high), shown_as, (ends, never)))
    facts = [
        says("picture.fact", name=r.label, low=r.shown[0], middle=r.shown[1], high=r.shown[2])
        for r in rows
    ]
    alt = says("picture.alt", facts=listed(facts, given.amounts))
    columns = ("way", "low", "middle", "high", "never")
    named = Caption(says("picture.title"), alt, tuple(says(f"column.{one}") for one in columns))
    top = scale_end(each for row in rows for each in row.values)
    words = (says("picture.sooner"), says("picture.later"))
    return intervals(rows, top, ticks(top, given), words, named)


def scale_end(values: Iterable[float]) -> float:
    """Return the scale's end, a little beyond the longest time within twenty years."""
    within = [each for each in values if each <= FAR]
    return min(max([*within, 1]) * 1.15, FAR)


def ticks(top: float, given: Given) -> list[Tick]:
    """Return even steps of the scale, in months or in years."""
    if top <= IN_MONTHS:
        every = max(step(top, 5), 1)
        return [
            (at * every, given.says("tick.months", count=given.amounts.number(at * every)))
            for at in range(int(top // every) + 1)
        ]
    every = max(step(top / 12, 5), 1)
    return [
        (at * every * 12, given.says("tick.years", count=given.amounts.number(at * every)))
        for at in range(int(top / 12 // every) + 1)
    ]


def matters(shown: Sequence[tuple[Way, list[float]]], given: Given) -> tuple[Block, ...]:
    """Draw what moves the middle most, for the least certain way whose middle is in reach."""
    reached = [pair for pair in shown if percentile(pair[1], 50) <= FAR]
    if not reached:
        return ()
    way, tries = max(reached, key=lambda pair: doubt(pair[1]))
    middle, says = percentile(tries, 50), given.says
    rows = moved(way, given)
    rows.sort(key=lambda row: min(row.least, FAR) - min(row.greatest, FAR))
    if not rows:
        return ()
    named = says("matters.middle", middle=duration(middle, given))
    facts = [
        says("matters.fact", input=row.label, least=row.shown[0], greatest=row.shown[1])
        for row in rows
    ]
    caption = Caption(
        says("matters.title", name=way.name),
        says("matters.alt", facts=listed(facts, given.amounts)),
        (says("column.input"), says("column.least"), says("column.greatest")),
    )
    top = scale_end(each for row in rows for each in (row.least, row.greatest, middle))
    words = (says("matters.sooner"), says("matters.later"))
    return (
        Paragraph(says("matters.lead", name=way.name, input=rows[0].label)),
        tornado(rows, middle, named, top, words, caption),
    )


def doubt(tries: list[float]) -> tuple[int, float]:
    """Return how unsure a result is: the tries that never pay back, then its width."""
    wide = min(percentile(tries, 90), FAR) - min(percentile(tries, 10), FAR)
    return tries.count(NEVER), wide


def moved(way: Way, given: Given) -> list[Swing]:
    """Return each input's bar: the middle of the tries with it low and with it high."""
    input_bars = []
    for name, both, values in swings(way):
        results = [percentile(months(one), 50) for one in both]
        end_results = zip(ends(name, values, given), results, strict=True)
        sentences = [
            given.says("matters.end", value=value, result=duration(result, given))
            for value, result in end_results
        ]
        # An input that does not change what the page says matters too little to be shown.
        if duration(results[0], given) != duration(results[1], given):
            (least, least_text), (greatest, greatest_text) = sorted(
                zip(results, sentences, strict=True)
            )
            input_bars.append(
                Swing(given.says(f"input.{name}"), least, greatest, (least_text, greatest_text))
            )
    return input_bars


def ends(name: str, values: Sequence[Decimal], given: Given) -> tuple[str, ...]:
    """Format an input at each end of its bar."""
    amounts = given.amounts
    match name:
        case "chance":
            return tuple(amounts.percent(float(value * 100)) for value in values)
        case "months":
            counts = (amounts.number(float(value), 1) for value in values)
            return tuple(given.says("months-long", count=count) for count in counts)
        case _:
            return alike(values, amounts)
