"""Compare: a few are picked, then this or that, pair by pair, until their order is clear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from workshop.exercises import paper
from workshop.exercises.choices import Choices
from workshop.exercises.exercise import Exercise, Refused
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Items
from workshop.storage.answers import Parts, Scalar
from workshop.storage.ranking import pairs, ranking


@dataclass(frozen=True, kw_only=True)
class Compare(Exercise):
    """A kind in which `most` of `items` are picked and put in order; `details` are longer texts.

    Parts: `item` = true where it is picked, and `a.b` = the id put first, `a` before `b` in
    content. A pair of which one was let go is kept, and counts again once both are picked.
    """

    items: Mapping[str, str]
    most: int
    details: Mapping[str, str] = field(default_factory=dict)

    name: ClassVar[str] = "compare"

    def __post_init__(self) -> None:
        self.choices.check("items")

    @classmethod
    def styles(cls) -> tuple[Path, ...]:
        return (Path(__file__).parents[1] / "choices.css", *super().styles())

    @property
    def choices(self) -> Choices:
        """The items to pick from."""
        return Choices(self.items, self.details, self.most)

    def pairs(self) -> dict[str, tuple[str, str]]:
        """Return every pair that may be asked, by its part."""
        return {".".join(pair): pair for pair in pairs(tuple(self.items))}

    def part_names(self) -> tuple[str, ...]:
        return (*self.items, *self.pairs())

    def labels(self) -> Mapping[str, str]:
        return self.items

    def validate(self, part: str, raw: Any, amounts: Amounts) -> Scalar:
        pair = self.pairs().get(part)
        if pair is None:
            return self.choices.validate(part, raw)
        if not isinstance(raw, str) or raw not in pair:
            raise Refused("refused.choice")
        return raw

    def normalize(self, parts: Parts) -> Parts:
        firsts = {
            part: parts[part] for part, pair in self.pairs().items() if parts.get(part) in pair
        }
        return {**self.choices.normalize(parts), **firsts}

    def picked(self, parts: Parts) -> tuple[str, ...]:
        """Return what was picked, in content's order."""
        return tuple(self.choices.normalize(parts))

    def completion(self, parts: Parts) -> float:
        """Return the share decided: the picking is one half, the order the other."""
        picked = self.picked(parts)
        return (len(picked) + len(ranking(picked, parts))) / (2 * self.most)

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a list of what was picked, in the learner's order once it is clear."""
        picked = self.picked(parts)
        order = ranking(picked, parts)
        clear = len(order) == len(picked)
        lines = tuple(self.items[one] for one in (order if clear else picked))
        return (Items(lines, ordered=clear and len(lines) > 1),) if lines else ()

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a box to tick before each item, and a table for the order of those ticked."""
        places = [str(n + 1) for n in range(self.most)]
        return (
            paper.ticks(self.choices.told()),
            paper.grid((words("handout.place"), words("compare.order")), places),
        )

    def cut_out(self) -> tuple[str, ...]:
        return tuple(self.items.values())

    def asks(self) -> dict[str, Any]:
        return {"items": self.choices.asks(), "most": self.most}
