"""Write: a text in the learner's own words, with a guide to its length and a way to begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from workshop.exercises.exercise import Exercise, Refused
from workshop.exercises.fields import STYLES, Field, record
from workshop.exercises.fields.validation import take_text
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Lines, Said
from workshop.storage.answers import Parts

TEXT = "text"
LONGEST = 10_000
FEWEST_LINES, WORDS_A_LINE = 4, 7


@dataclass(frozen=True, kw_only=True)
class Write(Exercise):
    """A kind that takes a text of up to `most` characters.

    `guide` is a good length in words, which nobody is held to; `starter` is how one could begin,
    and is no answer as long as nothing follows it. Part: `text`.
    """

    starter: str = ""
    guide: int = 0
    most: int = 2000

    name: ClassVar[str] = "write"

    def __post_init__(self) -> None:
        if not 1 <= self.most <= LONGEST:
            raise ValueError(f"most: expected 1 to {LONGEST}")
        if not 0 <= self.guide <= self.most:
            raise ValueError("guide: expected words that most has room for")
        if len(self.starter) >= self.most:
            raise ValueError("starter: expected a text that leaves room for more")

    @classmethod
    def styles(cls) -> tuple[Path, ...]:
        """Return the fields' style sheets, then its own."""
        return (*STYLES, *super().styles())

    @property
    def box(self) -> Field:
        """The field behind the box."""
        return Field(type="text", label="", long=True, wide=True, max=self.most)

    def part_names(self) -> tuple[str, ...]:
        return (TEXT,)

    def labels(self) -> Mapping[str, str]:
        return {TEXT: self.title}

    def validate(self, part: str, raw: Any, amounts: Amounts) -> str:
        if part != TEXT or not isinstance(raw, str):
            raise Refused("refused.part")
        return take_text(self.box, raw, amounts)

    def normalize(self, parts: Parts) -> Parts:
        """Return the text, even one longer than is accepted now."""
        text = parts.get(TEXT)
        return {TEXT: text} if isinstance(text, str) and text.strip() else {}

    def completion(self, parts: Parts) -> float:
        text = str(self.normalize(parts).get(TEXT, "")).strip()
        return float(text not in ("", self.starter.strip()))

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build the text alone: the exercise's own heading stands above it."""
        written = self.normalize(parts)
        return (Said("", str(written[TEXT])),) if written else ()

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a way to begin, and lines for a text of the guide's length."""
        begin = words("write.starter", starter=self.starter.strip()) if self.starter else ""
        return (Lines(begin, max(FEWEST_LINES, round(self.guide / WORDS_A_LINE))),)

    def asks(self) -> dict[str, Any]:
        """Return how to begin, the length that is good, and the box's field."""
        box = record.ask(TEXT, self.box)
        return {"starter": self.starter.strip(), "guide": self.guide, "box": box}
