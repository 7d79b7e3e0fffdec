"""Which cards the learner thinks could be either, a job or a career."""

from __future__ import annotations

from workshop.lenses._answered import text
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Items, Paragraph

EITHER = "either"


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how many cards could be either, and which."""
    says, amounts = given.says, given.amounts
    cards, labels = given.parts["cards"], given.labels["cards"]
    placed = [card for card in labels if text(cards, card) and text(cards, card) in labels]
    either = [card for card in placed if cards[card] == EITHER]
    if not placed:
        return (Paragraph(says("waiting"), "quiet"),)
    counts = {"count": amounts.number(len(either)), "placed": amounts.number(len(placed))}
    key = "none" if not either else "one" if len(either) == 1 else "some"
    key = "all" if len(either) == len(placed) > 1 else key
    return (
        Paragraph(says(key, **counts), "key"),
        *((Items(tuple(labels[card] for card in either)),) if either else ()),
        Paragraph(says("why"), "quiet"),
    )


LENS = Lens(
    draw=draw,
    reads={"cards": ()},
    says=("waiting", "none", "one", "some", "all", "why"),
)
