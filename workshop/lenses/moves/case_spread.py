"""How the learner sorted a case's cards, what to ask the other person, and the case in figures.

What the case calls its occupations content says (`case.before`, `case.lead`), and the country's
table of examples which ones these are. Figures are percentiles of employees' yearly wages.
"""

from __future__ import annotations

from collections import Counter

from workshop.lenses._answered import text
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _rise
from workshop.lenses.pay._wage_range import Wages, wages
from workshop.reference import Occupation
from workshop.render.blocks import Block, Items, Note, Paragraph, Picture, Source
from workshop.render.charts.canvas import Caption
from workshop.render.charts.ranges import Point, Range, ranges

CASE = ("before", "lead")
PROMPTS = 3


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how many cards lie in each bin, what to ask in a pair, the claim, and the figures."""
    says, labels = given.says, given.labels["cards"]
    placed = sorted_cards(given)
    if not placed:
        return (Paragraph(says("waiting"), "quiet"),)
    counts = Counter(placed.values())
    bins = [one for one in labels if one in counts]
    return (
        Paragraph(reading(counts, given), "key"),
        Paragraph(says("pair.title")),
        Items(prompts(placed, bins, given)),
        Note(says("claim.text"), says("claim.title")),
        *case(given),
    )


def sorted_cards(given: Given) -> dict[str, str]:
    """Return each placed card and its bin, in content's order; both must have a label."""
    cards, labels = given.parts["cards"], given.labels["cards"]
    return {card: text(cards, card) for card in labels if text(cards, card) in labels}


def reading(counts: Counter[str], given: Given) -> str:
    """Return the key sentence: how many cards lie in each bin."""
    says, amounts, labels = given.says, given.amounts, given.labels["cards"]
    count = amounts.number(counts.total())
    if counts.total() == 1:
        return says("one", bin=labels[next(iter(counts))])
    if len(counts) == 1:
        return says("same", count=count, bin=labels[next(iter(counts))])
    under = [
        says("under", count=amounts.number(counts[one]), bin=label)
        for one, label in labels.items()
        if one in counts
    ]
    return says("spread", count=count, bins=listed(under, amounts))


def prompts(placed: dict[str, str], bins: list[str], given: Given) -> tuple[str, ...]:
    """Return a question about the first card of each bin, for the other person."""
    labels = given.labels["cards"]
    first = [next(card for card, lies in placed.items() if lies == one) for one in bins]
    return tuple(
        given.says("pair.prompt", card=labels[card], bin=labels[placed[card]])
        for card in first[:PROMPTS]
    )


def case(given: Given) -> tuple[Block, ...]:
    """Build what employees earn in the case's first steps; nothing where there is no figure."""
    says = given.says
    found = [given.reference.example(says(f"case.{step}")) for step in CASE]
    known = [one for one in found if one is not None and one.covered]
    steps = [(one, paid) for one in known if (paid := wages(one, given))]
    if not steps:
        return ()
    blocks: list[Block] = [Paragraph(says("case.title")), picture(steps, given)]
    if len(steps) == len(CASE) and steps[0][1].high > steps[1][1].low:
        blocks.append(Paragraph(says("case.overlap")))
    sources = dict.fromkeys(one.wage_source for one in known)
    return (
        *blocks,
        Paragraph(says("case.no-figure")),
        *_rise.since(given),
        Source(says("source", sources="; ".join(filter(None, sources)))),
    )


def picture(steps: list[tuple[Occupation, Wages]], given: Given) -> Picture:
    """Draw the range of each step's wages on one scale."""
    says = given.says

    def drawn(one: Occupation, paid: Wages) -> Range:
        low, median, high = (
            Point(value, paid.written(value)) for value in (paid.low, paid.median, paid.high)
        )
        return Range(one.title, low, median, high, open_ended=paid.high in paid.capped)

    rows = [drawn(*step) for step in steps]
    facts = [
        says("picture.fact", title=r.label, low=r.low.shown, median=r.middle.shown,
             high=r.high.shown)
        for r in rows
    ]  # fmt: skip
    columns = ("column.work", "column.low", "column.middle", "column.high")
    return ranges(rows, Caption(says("picture.title"), " ".join(facts), tuple(map(says, columns))))


LENS = Lens(
    draw=draw,
    reads={"cards": ()},
    says=(
        *("waiting", "one", "same", "spread", "under", "pair.title", "pair.prompt"),
        *("claim.title", "claim.text", *(f"case.{step}" for step in CASE), "case.title"),
        *_rise.SINCE,
        *("case.overlap", "case.no-figure", "per.year", "per.hour", "least", "source"),
        *("picture.title", "picture.fact"),
        *("column.work", "column.low", "column.middle", "column.high"),
    ),
)
