"""The moves on the learner's own marks: how often each tops, near-ties, and what would flip it.

The sums, the draws and the search are in `_choice.py`. Two moves are too close to tell apart where
the leading one beats the other in fewer than two of three draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from workshop.lenses._listing import listed
from workshop.lenses._ranked import ranked, weights
from workshop.lenses.lens import Given, Lens
from workshop.lenses.moves import _choice
from workshop.lenses.moves._moves import ON, UP, VALUES, Move, moves
from workshop.render.blocks import Block, Items, Paragraph, Picture, Source
from workshop.render.charts.bars import Bar, bars
from workshop.render.charts.canvas import Caption

CLOSE = 1 / 3
ROUND = 5
TOLD = 2  # changed marks that are told


@dataclass(frozen=True)
class Table:
    """The moves with marks, the values that count and their weights."""

    moves: tuple[Move, ...]
    marks: tuple[_choice.Marks, ...]
    values: tuple[str, ...]
    weights: tuple[Fraction, ...]
    ordered: bool


def table(given: Given) -> Table:
    """Return the moves with at least one mark, on the values in the learner's order.

    Without an order all values that are marked anywhere count the same.
    """
    found = moves(given.parts["moves"], given.says("unnamed"))
    order = ranked(given.parts["values"], given.labels["values"])
    used = [
        at
        for at in range(len(VALUES))
        if (at < len(order) if order else any(one.marks[at] is not None for one in found))
    ]
    labels = given.labels["moves"]
    named = tuple(labels.get(VALUES[at], VALUES[at]) for at in used)
    kept = [one for one in found if any(one.marks[at] is not None for at in used)]
    equal = [Fraction(1, len(used)) for _ in used]
    return Table(
        tuple(kept),
        tuple(tuple(one.marks[at] for at in used) for one in kept),
        named,
        tuple(weights(order[: len(used)]).values() if order else equal),
        bool(order),
    )


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the leader or the near-tie in words, the chances as bars, and what would flip it."""
    says, found = given.says, table(given)
    if len(found.moves) < 2:
        return (*limits(given), Paragraph(says("waiting"), "quiet"))
    tops, beats = _choice.beaten(found.marks, found.ordered)
    first = _choice.leaders(found.marks, found.weights)
    blank = any(mark is None for marks in found.marks for mark in marks)
    return (
        *limits(given),
        Paragraph(reading(found, first, tops, beats, given), "key"),
        picture(found, tops, given),
        Paragraph(says("flip.title")),
        Items(flips(found, first, given)),
        Paragraph(counted(found, given), "quiet"),
        *((Paragraph(says("blank"), "quiet"),) if blank else ()),
        Source(says("method")),
    )


def limits(given: Given) -> tuple[Paragraph, ...]:
    """Name the options that break one of the learner's limits, before any fit."""
    says = given.says
    found = [one for one in moves(given.parts["moves"], says("unnamed")) if one.breaks]
    if not found:
        return ()
    named = listed((says("quote", move=one.name) for one in found), given.amounts)
    return (Paragraph(says("limits", moves=named), "key"),)


def reading(
    found: Table, first: list[int], tops: Sequence[float], beats: list[list[float]], given: Given
) -> str:
    """Return the key sentence: which move leads and how often, or which are too close to tell."""
    says, lead = given.says, first[0]
    rivals = [at for at in range(len(found.moves)) if at != lead]
    near = sorted([lead, *(at for at in rivals if at in first or beats[at][lead] >= CLOSE)])
    if len(near) == 1:
        chance = about(tops[lead], given)
        return says("reading", move=found.moves[lead].name, chance=chance)
    named = [says("quote", move=found.moves[at].name) for at in near]
    key = "all-close" if len(near) == len(found.moves) > 2 else "close"
    return says(key, moves=listed(named, given.amounts))


def about(share: float, given: Given) -> str:
    """Format a share of draws to the nearest five percent, never as nothing and never as all."""
    percent, amounts = ROUND * round(100 * share / ROUND), given.amounts
    if percent <= 0:
        return given.says("chance.under", percent=amounts.percent(ROUND))
    if percent >= 100:
        return given.says("chance.over", percent=amounts.percent(100 - ROUND))
    return given.says("chance.about", percent=amounts.percent(percent))


def picture(found: Table, tops: Sequence[float], given: Given) -> Picture:
    """Draw a bar for each move: how often it comes out on top, and the marks it carries."""
    says, amounts = given.says, given.amounts

    def bar(move: Move, share: float) -> Bar:
        told = says("signs", up=amounts.number(move.up), on=amounts.number(move.on))
        return Bar(move.name, 100 * share, about(share, given), note=told)

    drawn = [bar(move, share) for move, share in zip(found.moves, tops, strict=True)]
    facts = listed((says("picture.fact", move=b.label, chance=b.shown) for b in drawn), amounts)
    columns = (says("column.move"), says("column.chance"), says("column.signs"))
    caption = Caption(says("picture.title"), says("picture.alt", facts=facts), columns)
    return bars(drawn, caption, full=100)


def flips(found: Table, first: list[int], given: Given) -> tuple[str, ...]:
    """Return, in words, the smallest changes that put another move in the lead."""
    says, amounts = given.says, given.amounts
    if len(first) > 1:
        named = [says("quote", move=found.moves[at].name) for at in first]
        return (says("flip.level", moves=listed(named, amounts)),)
    told = []
    for mark in _choice.mark_flips(found.marks, found.weights)[:TOLD]:
        told.append(
            says(
                "flip.own" if mark.move == mark.leader else "flip.mark",
                move=found.moves[mark.move].name,
                value=found.values[mark.value],
                mark=amounts.number(mark.to, 1),
                leader=found.moves[mark.leader].name,
            )
        )
    if weight := _choice.weight_flip(found.marks, found.weights):
        now = float(100 * found.weights[weight.value])
        told.append(
            says(
                "flip.more" if weight.percent > now else "flip.less",
                value=found.values[weight.value],
                now=amounts.percent(now),
                percent=amounts.percent(weight.percent),
                leader=found.moves[weight.leader].name,
            )
        )
    return tuple(told) or (says("flip.none", move=found.moves[first[0]].name),)


def counted(found: Table, given: Given) -> str:
    """Return a sentence on what each value weighs."""
    if not found.ordered:
        return given.says("equal")
    weighed = zip(found.values, found.weights, strict=True)
    told = [
        given.says("weight", value=value, percent=given.amounts.percent(float(100 * weight)))
        for value, weight in weighed
    ]
    return given.says("weights", weights=listed(told, given.amounts))


LENS = Lens(
    draw=draw,
    reads={
        "moves": ("name", "target", "limits", *VALUES, *UP, *ON),
        "values": (),
    },
    says=(
        *("waiting", "unnamed", "reading", "close", "all-close", "quote", "chance.about"),
        *("chance.under", "chance.over", "signs", "picture.title", "picture.alt", "picture.fact"),
        *("column.move", "column.chance", "column.signs", "flip.title", "flip.level", "flip.own"),
        *("flip.mark", "flip.more", "flip.less", "flip.none", "equal", "weight", "weights"),
        *("blank", "method", "limits"),
    ),
)  # fmt: skip
