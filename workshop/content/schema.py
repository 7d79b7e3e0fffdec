"""An edition as frozen dataclasses: its sections, exercises, lenses, words and sample people."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from workshop.content.countries import CountryWords
from workshop.content.facilitator import Facilitator
from workshop.exercises import Exercise
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.reference import Reference
from workshop.storage.answers import Parts

Made = TypeVar("Made")


class UnknownExercise(KeyError):
    """An id that no exercise or lens has; the text names the nearest."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class LensUse:
    """A lens as content uses it: which exercise plays which role, and its sentences.

    One that is `printed` stands at the end of its section's worksheet, beneath no exercise.
    """

    id: str
    lens: str
    title: str
    reads: Mapping[str, str]
    says: Words
    printed: bool = False


@dataclass(frozen=True)
class Section:
    """One section of the workshop and its exercises in order."""

    id: str
    title: str
    exercises: Mapping[str, Exercise]
    lenses: Mapping[str, LensUse]

    @property
    def minutes(self) -> float:
        """About how many minutes its exercises take together."""
        return sum(one.minutes for one in self.exercises.values())


@dataclass(frozen=True)
class PageUse:
    """A page to take home as content words it: its title, its sentences, and what plays which role.

    `reads` names exercises and lenses by role.
    """

    id: str
    title: str
    reads: Mapping[str, str]
    says: Words


@dataclass(frozen=True)
class Person:
    """A fictional sample person with answers to every exercise."""

    id: str
    name: str
    story: str
    answers: Mapping[str, Parts]


@dataclass(frozen=True)
class Way:
    """A way through the workshop: its title, and about how long it takes."""

    title: str
    minutes: float


@dataclass(frozen=True)
class Edition:
    """A language and an audience: all that the workshop asks and says.

    `gathers` are the sections whose notebooks give the whole worksheet, not their own part;
    `compares` is the section that looks back at an earlier version.
    `country` is the one whose figures stand until the learner says, in `country_from`, where they
    work; `countries` are its sentences for those that have some of their own.
    `led_by` is the one who leads a group through it, if anybody does.
    `renamed` leads from what an exercise (`old`) or a part (`exercise.old`) was called to its
    id now.
    """

    name: str
    title: str
    locale: str
    currency: str
    country: str
    country_from: str
    currency_from: str
    sample_from: str
    path_from: str
    gathers: tuple[str, ...]
    compares: str
    renamed: Mapping[str, str]
    paths: Mapping[str, Way]
    sections: Mapping[str, Section]
    words: Words
    people: Mapping[str, Person] = field(default_factory=dict)
    pages: Mapping[str, PageUse] = field(default_factory=dict)
    countries: Mapping[str, CountryWords] = field(default_factory=dict)
    led_by: Facilitator | None = None

    @property
    def language(self) -> str:
        """The BCP 47 language of the page (`en`)."""
        return self.locale.partition("_")[0]

    @property
    def amounts(self) -> Amounts:
        """The edition's way of writing numbers, money and days."""
        return Amounts(self.locale, self.currency)

    def led(self, by: Facilitator | None) -> Edition:
        """Return the edition as somebody leads it: with their name, and in their currency."""
        if by is None:
            return self
        return replace(self, led_by=by, currency=by.currency or self.currency)

    def settings(self) -> set[str]:
        """Return the exercises in which the learner sets country, currency, sample and path."""
        addresses = (self.country_from, self.currency_from, self.sample_from, self.path_from)
        return {address.partition(".")[0] for address in addresses}

    def place(self, exercise: str) -> int:
        """Return the number of the section that holds an exercise, from 0."""
        membership = (exercise in section.exercises for section in self.sections.values())
        return next(number for number, holds in enumerate(membership) if holds)

    def followers(self, changed: set[str]) -> set[str]:
        """Return the exercises filled in from these or named after them, also through others."""
        reached = set(changed)
        for section in self.sections.values():
            for one in section.exercises.values():
                if one.sources() & reached:
                    reached.add(one.id)
        return reached - changed

    def notebook(self, section: str) -> str:
        """Return the file name of a section's notebook."""
        number = list(self.sections).index(section)
        return f"{number:02}_{section.replace('-', '_')}.ipynb"

    def exercise(self, name: str) -> Exercise:
        """Return the exercise with this id."""
        return self._one(
            name, {k: v for s in self.sections.values() for k, v in s.exercises.items()}
        )

    def lens(self, name: str) -> LensUse:
        """Return the lens with this id."""
        return self._one(name, {k: v for s in self.sections.values() for k, v in s.lenses.items()})

    def sentences(self, use: LensUse, reference: Reference, amounts: Amounts) -> Words:
        """Return a lens's sentences in one country, with its own where it has some.

        The places `{country}`, `{currency_name}`, `{publisher}` and `{described}` (whose work the
        tables of skills and related work describe) are filled in every one.
        """
        own, country = self.countries.get(reference.folder.name, CountryWords()), reference.country
        paid = amounts.using(country.currency) if country.currency else amounts
        return use.says.over(
            own.lenses.get(use.id, {}),
            {
                "country": own.name or country.name,
                "currency_name": paid.currency_name,
                "publisher": own.publisher or country.publisher,
                "described": reference.describes,
            },
        )

    def page(self, name: str) -> PageUse:
        """Return the page to take home with this id."""
        return self._one(name, self.pages)

    def section(self, name: str) -> Section:
        """Return the section with this id."""
        return self._one(name, self.sections)

    def _one(self, name: str, known: Mapping[str, Made]) -> Made:
        if name in known:
            return known[name]
        near = ", ".join(difflib.get_close_matches(name, known, cutoff=0.5)) or ", ".join(known)
        raise UnknownExercise(f"{self.name}: no {name!r}; there is {near}")
