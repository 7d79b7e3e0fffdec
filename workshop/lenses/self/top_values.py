"""What matters most, in the learner's order, with the weights that only the order gives.

`_ranked.py` has the weights' formula and source.
"""

from __future__ import annotations

from workshop.lenses._listing import listed
from workshop.lenses._ranked import ranked, weights
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Items, Paragraph, Picture
from workshop.render.charts.bars import Bar, bars
from workshop.render.charts.canvas import Caption
from workshop.storage.ranking import known, pairs

TOLD = 3


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the order in words and as bars; while it is open, what is settled and what is not."""
    says, parts, labels = given.says, given.parts["values"], given.labels["values"]
    picked = [one for one in labels if parts.get(one) is True]
    if not picked:
        return (Paragraph(says("waiting"), "quiet"),)
    order = ranked(parts, labels)
    if not order:
        return open_order(picked, given)
    if len(order) == 1:
        return (Paragraph(says("one", first=name(order[0], given)), "key"),)
    first, *others = (name(one, given) for one in order)
    sentence = says("reading", first=first, others=listed(others, given.amounts))
    return (
        Paragraph(sentence, "key"),
        picture(order, given),
        Paragraph(says("weights", count=given.amounts.number(len(order))), "quiet"),
        Paragraph(says("later"), "quiet"),
    )


def name(one: str, given: Given) -> str:
    """Return a value's short name: what stands before the colon."""
    return given.labels["values"][one].partition(":")[0].strip()


def open_order(picked: list[str], given: Given) -> tuple[Block, ...]:
    """Draw what was picked, what already comes first, and which pairs are still level."""
    says, amounts = given.says, given.amounts
    behind = known(picked, given.parts["values"])
    level = [
        says("pair", one=name(one, given), other=name(other, given))
        for one, other in pairs(picked)
        if other not in behind[one] and one not in behind[other]
    ]
    first = [one for one in picked if len(behind[one] - {one}) == len(picked) - 1]
    sentence = says("open", names=listed((name(one, given) for one in picked), amounts))
    blocks: list[Block] = [Paragraph(sentence, "key")]
    if len(first) == 1:
        blocks.append(Paragraph(says("first", first=name(first[0], given))))
    if level:
        blocks += [
            Paragraph(says("level", count=amounts.number(len(level)))),
            Items(tuple(level[:TOLD])),
        ]
    return tuple(blocks)


def picture(order: list[str], given: Given) -> Picture:
    """Draw a bar for each value, as long as its weight."""
    says, amounts, labels = given.says, given.amounts, given.labels["values"]
    value_bars = [
        Bar(labels[one], float(weight), amounts.percent(float(weight * 100)))
        for one, weight in weights(order).items()
    ]
    facts = (says("picture.fact", name=bar.label, weight=bar.shown) for bar in value_bars)
    caption = Caption(
        says("picture.title"),
        says("picture.alt", facts=listed(facts, amounts)),
        (says("column.value"), says("column.weight")),
    )
    return bars(value_bars, caption)


LENS = Lens(
    draw=draw,
    reads={"values": ()},
    says=(
        *("waiting", "open", "first", "level", "pair", "one", "reading", "weights", "later"),
        *("picture.title", "picture.alt", "picture.fact", "column.value", "column.weight"),
    ),
)
