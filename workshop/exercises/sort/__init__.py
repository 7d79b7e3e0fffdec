"""Sort: cards into bins, without marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from workshop.exercises import paper
from workshop.exercises.exercise import Exercise, Refused
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Heading, Items
from workshop.storage.answers import Parts


@dataclass(frozen=True, kw_only=True)
class Sort(Exercise):
    """A kind in which `cards` are sorted into `bins`; `after` is shown once a card lies there.

    Parts: card id = bin id.
    """

    bins: Mapping[str, str]
    cards: Mapping[str, str]
    after: Mapping[str, str] = field(default_factory=dict)

    name: ClassVar[str] = "sort"

    def __post_init__(self) -> None:
        if len(self.bins) < 2:
            raise ValueError("bins: expected at least two")
        if not self.cards:
            raise ValueError("cards: expected at least one")
        stray = ", ".join(sorted(set(self.after) - set(self.cards)))
        if stray:
            raise ValueError(f"after: no card {stray}")

    def part_names(self) -> tuple[str, ...]:
        return tuple(self.cards)

    def labels(self) -> Mapping[str, str]:
        return {**self.bins, **self.cards}

    def validate(self, part: str, raw: Any, amounts: Amounts) -> str:
        if part not in self.cards:
            raise Refused("refused.part")
        if not isinstance(raw, str) or raw not in self.bins:
            raise Refused("refused.choice")
        return raw

    def normalize(self, parts: Parts) -> Parts:
        return {card: parts[card] for card in self.cards if parts.get(card) in self.bins}

    def completion(self, parts: Parts) -> float:
        return len(self.normalize(parts)) / len(self.cards)

    def open(self, parts: Parts, words: Words) -> tuple[str, ...]:
        """Return the cards not yet sorted."""
        sorted_cards = self.normalize(parts)
        return tuple(label for card, label in self.cards.items() if card not in sorted_cards)

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a heading for each bin that holds something, and its cards in content's order."""
        sorted_cards = self.normalize(parts)
        blocks: list[Block] = []
        for bin_id, label in self.bins.items():
            in_bin = tuple(
                self.cards[card] for card, chosen in sorted_cards.items() if chosen == bin_id
            )
            if in_bin:
                blocks += [Heading(label, 3), Items(in_bin)]
        return tuple(blocks)

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a ring for each bin beside each card."""
        return (paper.rings("", list(self.bins.values()), self.cards.values()),)

    def cut_out(self) -> tuple[str, ...]:
        return tuple(self.cards.values())

    def asks(self) -> dict[str, Any]:
        bins = [{"id": one, "label": label} for one, label in self.bins.items()]
        cards = [
            {"id": card, "label": label, "after": self.after.get(card, "")}
            for card, label in self.cards.items()
        ]
        return {"bins": bins, "cards": cards}
