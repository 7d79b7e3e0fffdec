"""The contract of a kind of exercise.

    Exercise ── what every exercise states; one frozen dataclass a kind, filled from TOML
      ├ Rate       statements on one scale, once or twice (now, wanted)
      ├ Sort       cards into bins
      ├ Estimate   stances and guesses with a confidence
      ├ Form       named fields
      ├ Ledger     rows the learner adds, edits, reorders and removes
      ├ Pick       one of a list, or up to a number of it
      ├ Compare    this or that, pair by pair, until the order of what was picked is clear
      ├ Allocate   hours or percent, shared out among named things
      └ Write      a text in the learner's own words

A kind's file holds its fields, what it accepts and its readout; its view is the `.js`
(and `.css`) of the same name beside it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Literal, Self

from workshop.exercises.carried import NOTHING, Carried
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block
from workshop.storage.answers import Parts, Scalar

Ingredient = Literal[
    "written exercise", "interpretation", "world of work", "modelling", "building support"
]

# The areas of a country by code: the widest ones for None, else those that lie within one.
Areas = Callable[[str | None], Mapping[str, str]]


class Refused(Exception):
    """Input that an exercise does not accept; `word` names the sentence, `places` fills it.

    `readings` are the numbers that it may stand for, for the learner to choose from.
    """

    def __init__(self, word: str, *, readings: tuple[float, ...] = (), **places: str) -> None:
        super().__init__(word)
        self.word = word
        self.places = places
        self.readings = readings


@dataclass(frozen=True, kw_only=True)
class Exercise(ABC):
    """An exercise as content states it; every kind adds its own fields.

    `source` says whose wording it is and under which licence; `minutes` is the time it takes;
    `lenses` are the ids of the lenses drawn beneath it; `printed` is false for settings, which
    no worksheet shows; `carried` says what it starts from.
    """

    id: str
    title: str
    prompt: str
    source: str
    minutes: float
    ingredients: tuple[Ingredient, ...]
    hint: str = ""
    lenses: tuple[str, ...] = ()
    short_path: bool = False
    printed: bool = True
    carried: Carried = NOTHING

    name: ClassVar[str]

    @classmethod
    def styles(cls) -> tuple[Path, ...]:
        """Return the style sheets of the kind's view."""
        return (Path(__file__).parent / cls.name / f"{cls.name}.css",)

    @abstractmethod
    def part_names(self) -> tuple[str, ...]:
        """Return the parts a lens may read (a ledger gives its columns)."""

    @abstractmethod
    def labels(self) -> Mapping[str, str]:
        """Return what the learner sees for each id used in parts: items, cards, bins, options."""

    def sources(self) -> set[str]:
        """Return the earlier exercises that it follows: filled in from them or named after them."""
        named = {address.partition("#")[0] for address in self.label_sources().values()}
        return self.carried.sources() | named

    def label_sources(self) -> Mapping[str, str]:
        """Return the fields whose label is an earlier answer: field = `exercise#place`."""
        return {}

    def with_labels(self, labels: Mapping[str, str]) -> Self:
        """Return the exercise with these labels for such fields."""
        return self

    def with_areas(self, areas: Areas, parts: Parts) -> Self:
        """Return the exercise with the areas to choose from where the learner works."""
        return self

    @abstractmethod
    def validate(self, part: str, raw: Any, amounts: Amounts) -> Scalar:
        """Return what is kept of what the view sent for one part (never empty).

        Raises:
            Refused: the part is unknown or the input is not of its kind; names the sentence.
        """

    @abstractmethod
    def normalize(self, parts: Parts) -> Parts:
        """Return the parts that still belong to this exercise, whatever an older file holds."""

    def known(self, parts: Parts) -> Parts:
        """Return the parts that a lens reads: those that the learner knows."""
        return parts

    @abstractmethod
    def completion(self, parts: Parts) -> float:
        """Return how much of it is decided, from 0 to 1."""

    def open(self, parts: Parts, words: Words) -> tuple[str, ...]:
        """Return what is still to be answered, in order and by its label; `()` if none is named."""
        return ()

    @abstractmethod
    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build the blocks of the kept answer, without its heading; `()` if there is none."""

    @abstractmethod
    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a form to fill in by hand, without the exercise's heading and prompt."""

    def cut_out(self) -> tuple[str, ...]:
        """Return what a room without screens can cut out and move about; `()` if nothing."""
        return ()

    @abstractmethod
    def asks(self) -> dict[str, Any]:
        """Return what the view needs besides title and prompt, as JSON."""
