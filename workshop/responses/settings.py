"""What the learner has settled that decides how all else is shown: where, in what money, how."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.content.schema import Edition, Person, Way
from workshop.exercises import Exercise
from workshop.exercises.fields.field import UNSAID
from workshop.i18n.formats import Amounts
from workshop.responses.prefill import Answered


@dataclass(frozen=True)
class Settings:
    """An edition's settings as the learner has answered them.

    `answered` is with what earlier answers fill in; `given`, which needs no tables, without.
    """

    edition: Edition
    answered: Answered
    given: Answered

    def value(self, address: str) -> str:
        """Look up one part by its address in content, `exercise.part`; empty if not answered."""
        exercise, _, part = address.partition(".")
        return str(self.answered(exercise).get(part, ""))

    @property
    def country(self) -> str:
        """The country where the learner works, by its ISO 3166 code; empty where they don't say."""
        exercise, _, part = self.edition.country_from.partition(".")
        given = self.given(exercise)
        code = "" if given.get("_state") else str(given.get(part, ""))
        return "" if code == UNSAID else code

    @property
    def amounts(self) -> Amounts:
        """The amounts in the learner's currency; until they name one, in their country's.

        Figures are read as they are written where they work.
        """
        amounts, country = self.edition.amounts, self.country
        if country:
            amounts = amounts.within(country)
        currency = self.value(self.edition.currency_from)
        return amounts.using(currency) if currency else amounts

    @property
    def person(self) -> Person | None:
        """The sample person whose answers serve as examples: the one chosen, else the first."""
        people, chosen = self.edition.people, self.value(self.edition.sample_from)
        return people.get(chosen) if chosen else next(iter(people.values()), None)

    @property
    def path(self) -> Way:
        """The path the learner chose; the first that content names, until they choose."""
        paths = self.edition.paths
        return paths.get(self.value(self.edition.path_from)) or next(iter(paths.values()))

    def includes(self, exercise: Exercise) -> bool:
        """Tell whether an exercise is on the path the learner chose; all are on the full one."""
        return exercise.short_path or self.value(self.edition.path_from) != "short"
