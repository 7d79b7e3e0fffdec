"""An edition as frozen dataclasses: its sections, exercises, lenses, words and sample people."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from workshop.amounts import Amounts
from workshop.answers import Parts
from workshop.kinds import Exercise
from workshop.words import Words

Made = TypeVar("Made")


class UnknownExercise(KeyError):
    """No exercise or lens has this id; the text names the nearest."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class LensUse:
    """A lens as content uses it: which exercise plays which role, and its sentences."""

    id: str
    lens: str
    title: str
    reads: Mapping[str, str]
    says: Words


@dataclass(frozen=True)
class Section:
    """One section of the workshop and its exercises in order."""

    id: str
    title: str
    minutes: float
    exercises: Mapping[str, Exercise]
    lenses: Mapping[str, LensUse]


@dataclass(frozen=True)
class Person:
    """A fictional sample person with answers to every exercise."""

    id: str
    name: str
    story: str
    answers: Mapping[str, Parts]


@dataclass(frozen=True)
class Edition:
    """A language and an audience: all that the workshop asks and says."""

    name: str
    title: str
    locale: str
    currency: str
    currency_from: str
    sample_from: str
    path_from: str
    sections: Mapping[str, Section]
    words: Words
    people: Mapping[str, Person] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The BCP 47 language of the page (`en`)."""
        return self.locale.partition("_")[0]

    @property
    def amounts(self) -> Amounts:
        """How this edition writes numbers, money and days."""
        return Amounts(self.locale, self.currency)

    def settings(self) -> set[str]:
        """The exercises in which the learner sets currency, sample person and path."""
        addresses = (self.currency_from, self.sample_from, self.path_from)
        return {address.partition(".")[0] for address in addresses}

    def exercise(self, name: str) -> Exercise:
        """One exercise by its id."""
        return self._one(
            name, {k: v for s in self.sections.values() for k, v in s.exercises.items()}
        )

    def lens(self, name: str) -> LensUse:
        """One lens by its id."""
        return self._one(name, {k: v for s in self.sections.values() for k, v in s.lenses.items()})

    def section(self, name: str) -> Section:
        """One section by its id."""
        return self._one(name, self.sections)

    def _one(self, name: str, known: Mapping[str, Made]) -> Made:
        if name in known:
            return known[name]
        near = ", ".join(difflib.get_close_matches(name, known, cutoff=0.5)) or ", ".join(known)
        raise UnknownExercise(f"{self.name}: no {name!r}; there is {near}")
