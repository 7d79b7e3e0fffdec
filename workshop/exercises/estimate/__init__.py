"""Estimate: stances and guesses, each with a confidence, before any figure is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from workshop.exercises import paper
from workshop.exercises.exercise import Exercise, Refused
from workshop.exercises.scale import Scale, is_number, read_number
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Lines, Table
from workshop.storage.answers import Parts, Scalar

SURE = Scale(50, 100, 10)


@dataclass(frozen=True, kw_only=True)
class Guess:
    """A number to guess, in `unit`, from `min` to `max`; `hint` says what counts."""

    label: str
    min: float
    max: float
    unit: str = ""
    hint: str = ""

    def __post_init__(self) -> None:
        if self.min >= self.max:
            raise ValueError("min: expected a number below max")

    def holds(self, value: object) -> bool:
        """Tell whether a value is a number within the limits."""
        return is_number(value) and self.min <= value <= self.max


@dataclass(frozen=True, kw_only=True)
class Estimate(Exercise):
    """A kind that asks for a stance on each of `claims` and a number for each of `guesses`.

    Parts: `claim` = stance id, `guess` = number, and for both `….sure` = 50 to 100 percent.
    """

    sure: Mapping[str, str]
    stances: Mapping[str, str] = field(default_factory=dict)
    claims: Mapping[str, str] = field(default_factory=dict)
    guesses: Mapping[str, Guess] = field(default_factory=dict)

    name: ClassVar[str] = "estimate"

    def __post_init__(self) -> None:
        if set(self.sure) != {"low", "high"}:
            raise ValueError("sure: expected low and high")
        if not (self.claims or self.guesses):
            raise ValueError("claims: expected at least one, or a guess")
        if self.claims and len(self.stances) < 2:
            raise ValueError("stances: expected at least two")
        if any("." in one for one in (*self.claims, *self.guesses)):
            raise ValueError("claims: expected ids without a dot, here and in guesses")
        if self.claims.keys() & self.guesses.keys():
            raise ValueError("guesses: expected ids other than those of claims")

    def part_names(self) -> tuple[str, ...]:
        asked = (*self.claims, *self.guesses)
        return tuple(part for one in asked for part in (one, f"{one}.sure"))

    def labels(self) -> Mapping[str, str]:
        guesses = {one: guess.label for one, guess in self.guesses.items()}
        return {**self.stances, **self.claims, **guesses}

    def validate(self, part: str, raw: Any, amounts: Amounts) -> Scalar:
        if part not in self.part_names():
            raise Refused("refused.part")
        if part.endswith(".sure"):
            return SURE.validate(raw, amounts)
        if part in self.claims:
            if not isinstance(raw, str) or raw not in self.stances:
                raise Refused("refused.choice")
            return raw
        guess, value = self.guesses[part], read_number(raw, amounts, self.guesses[part].holds)
        if not guess.holds(value):
            low, high = amounts.number(guess.min, 2), amounts.number(guess.max, 2)
            raise Refused("refused.between", low=low, high=high)
        return value

    def normalize(self, parts: Parts) -> Parts:
        return {part: parts[part] for part in self.part_names() if self._holds(part, parts)}

    def _holds(self, part: str, parts: Parts) -> bool:
        value = parts.get(part)
        if part.endswith(".sure"):
            return SURE.holds(value)
        if part in self.claims:
            return isinstance(value, str) and value in self.stances
        return self.guesses[part].holds(value)

    def completion(self, parts: Parts) -> float:
        """Return the share decided: a stance or guess is one half, how sure one is the other."""
        answers = self.normalize(parts)
        asked = [*self.claims, *self.guesses]
        decided = [
            (one in answers) + (one in answers and f"{one}.sure" in answers) for one in asked
        ]
        return sum(decided) / (2 * len(asked))

    def open(self, parts: Parts, words: Words) -> tuple[str, ...]:
        """Return the labels of what has no answer yet, or lacks how sure one is."""
        answers, labels = self.normalize(parts), self.labels()
        sure = {one: words("estimate.sure-open", label=labels[one]) for one in labels}
        return tuple(
            sure[one] if one in answers else labels[one]
            for one in (*self.claims, *self.guesses)
            if one not in answers or f"{one}.sure" not in answers
        )

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a table of the claims with a stance, and one of the guesses made."""
        answers = self.normalize(parts)

        def sure(one: str) -> str:
            value = answers.get(f"{one}.sure")
            return words("estimate.open") if value is None else amounts.percent(float(value))

        def number(one: str, unit: str) -> str:
            value = amounts.number(float(answers[one]), 2)
            return words("estimate.amount", value=value, unit=unit) if unit else value

        claims = tuple(
            (text, self.stances[str(answers[one])], sure(one))
            for one, text in self.claims.items()
            if one in answers
        )
        guesses = tuple(
            (guess.label, number(one, guess.unit), sure(one))
            for one, guess in self.guesses.items()
            if one in answers
        )
        named = (
            ("estimate.claim", "estimate.stance", claims),
            ("estimate.question", "estimate.guess", guesses),
        )
        return tuple(
            Table((words(asked), words(said), words("estimate.sure")), rows, numbers=(2,))
            for asked, said, rows in named
            if rows
        )

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a ring for each stance, then for how sure; a line for each guess."""
        sure = [amounts.percent(SURE.start + n * SURE.step) for n in range(6)]
        blocks: list[Block] = []
        if self.claims:
            claims = self.claims.values()
            blocks.append(paper.rings(words("estimate.claim"), list(self.stances.values()), claims))
            blocks.append(paper.rings(words("estimate.how-sure"), sure, claims))
        for guess in self.guesses.values():
            asked = f"{guess.label} ({guess.unit})" if guess.unit else guess.label
            blocks.append(Lines(f"{asked} · {guess.hint}" if guess.hint else asked, 1))
        if self.guesses:
            labels = [guess.label for guess in self.guesses.values()]
            blocks.append(paper.rings(words("estimate.how-sure"), sure, labels))
        return tuple(blocks)

    def asks(self) -> dict[str, Any]:
        guesses = [
            {"id": one, "label": guess.label, "unit": guess.unit, "hint": guess.hint}
            for one, guess in self.guesses.items()
        ]
        return {
            "stances": [{"id": one, "label": label} for one, label in self.stances.items()],
            "claims": [{"id": one, "label": label} for one, label in self.claims.items()],
            "guesses": guesses,
            "sure": {**SURE.plain(), **self.sure},
        }
