"""Pick: one of a list, or up to a number of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from workshop.exercises import paper
from workshop.exercises.choices import Choices
from workshop.exercises.exercise import Exercise
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Items
from workshop.storage.answers import Parts


@dataclass(frozen=True, kw_only=True)
class Pick(Exercise):
    """A kind in which `least` to `most` of `options` are picked; `details` are longer texts.

    Parts: `option` = true.
    """

    options: Mapping[str, str]
    most: int
    least: int = 1
    details: Mapping[str, str] = field(default_factory=dict)

    name: ClassVar[str] = "pick"

    def __post_init__(self) -> None:
        self.choices.check("options")
        if not 1 <= self.least <= self.most:
            raise ValueError("least: expected 1 to most")

    @classmethod
    def styles(cls) -> tuple[Path, ...]:
        return (Path(__file__).parents[1] / "choices.css",)

    @property
    def choices(self) -> Choices:
        """The options to pick from."""
        return Choices(self.options, self.details, self.most)

    def part_names(self) -> tuple[str, ...]:
        return tuple(self.options)

    def labels(self) -> Mapping[str, str]:
        return self.options

    def validate(self, part: str, raw: Any, amounts: Amounts) -> bool:
        return self.choices.validate(part, raw)

    def normalize(self, parts: Parts) -> Parts:
        return self.choices.normalize(parts)

    def completion(self, parts: Parts) -> float:
        return min(1.0, len(self.normalize(parts)) / self.least)

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a list of what was picked, in content's order."""
        picked = tuple(self.options[one] for one in self.normalize(parts))
        return (Items(picked),) if picked else ()

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a box to tick before each option."""
        return (paper.ticks(self.choices.told()),)

    def cut_out(self) -> tuple[str, ...]:
        return tuple(self.options.values())

    def asks(self) -> dict[str, Any]:
        return {"options": self.choices.asks(), "most": self.most, "least": self.least}
