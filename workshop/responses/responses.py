"""The answers read against an edition: each exercise's parts, with what earlier answers fill in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from workshop import paths
from workshop.content import facilitator
from workshop.content.loader import read_edition
from workshop.content.schema import Edition
from workshop.exercises import Exercise
from workshop.lenses._ranked import ranked
from workshop.reference import Reference
from workshop.reference.countries import Countries
from workshop.responses.history import History
from workshop.responses.prefill import Filling, emptied
from workshop.responses.settings import Settings
from workshop.storage.answers import FILE_NAME, Answers, Parts

STATE = "_state"


@dataclass(frozen=True)
class Responses:
    """An edition and the answers given to it.

    Responses ── own · parts · shown · answered · decided   what an exercise holds
              ├─ settings   country, currency, sample person, path
              ├─ reference  the tables of the country where the learner works
              └─ history    earlier versions
    """

    edition: Edition
    answers: Answers
    countries: Callable[[str], Reference] = field(default_factory=Countries)
    today: Callable[[], date] = date.today

    @classmethod
    def at(cls, notebooks: Path) -> Responses:
        """Read the answers that lie one folder up from the notebooks of the edition so named."""
        folder = notebooks.resolve()
        known = folder.name in paths.editions()
        edition, answers = (folder.name, folder.parent) if known else ("en", folder)
        return cls.of(edition, answers / FILE_NAME)

    @classmethod
    def of(cls, edition: str, answers: Path) -> Responses:
        """Read a file of answers against an edition, as whoever leads there has it."""
        return cls(read_edition(edition).led(facilitator.near(answers.parent)), Answers(answers))

    @cached_property
    def settings(self) -> Settings:
        """The learner's settings, read anew whenever they are asked for."""
        exercise = self.edition.exercise
        return Settings(
            self.edition,
            lambda name: self.parts(exercise(name)),
            lambda name: self.own(exercise(name)),
        )

    @property
    def country(self) -> str:
        """The country whose tables are used: the learner's, else the edition's proposal."""
        return self.settings.country or self.edition.country

    @property
    def reference(self) -> Reference:
        """The tables of the country where the learner works."""
        return self.countries(self.country)

    @cached_property
    def history(self) -> History:
        """The earlier versions of these answers."""
        return History(self.answers, self.today)

    def until(self, when: datetime) -> Responses:
        """Read the answers as they stood at a moment, on that day."""
        day = when.astimezone().date()
        return replace(self, answers=self.answers.until(when), today=lambda: day)

    def own(self, exercise: Exercise) -> Parts:
        """Read the parts that the learner gave here, and the state where they chose one."""
        parts = self.answers.get(exercise.id)
        state = parts.pop(STATE, "")
        normalized = exercise.normalize(parts)
        return {**normalized, STATE: state} if state in ("skipped", "private") else normalized

    def filling(self, exercise: Exercise) -> Filling:
        """Return what earlier answers fill in, with what the learner gave and cleared here."""
        kept_parts = emptied(exercise, self.answers.get(exercise.id)) | self.own(exercise)
        return Filling(exercise, kept_parts, self.answered, self.reference)

    def parts(self, exercise: Exercise) -> Parts:
        """Read the learner's own parts, over those carried from earlier answers."""
        return self.filling(exercise).parts()

    def shown(self, exercise: Exercise) -> Parts:
        """Read what the page shows: the parts, and the rows that are offered to change."""
        return self.filling(exercise).shown()

    def answered(self, name: str) -> Parts:
        """Read an exercise by its id; empty where the learner skipped it or keeps it private."""
        parts = self.parts(self.edition.exercise(name))
        return {} if parts.pop(STATE, "") else self.edition.exercise(name).known(parts)

    def with_labels(self, exercise: Exercise) -> Exercise:
        """Return the exercise with the labels that earlier answers give it and the areas here."""
        labels = {}
        for name, address in exercise.label_sources().items():
            source, _, place = address.partition("#")
            known = self.edition.exercise(source).labels()
            order = ranked(self.answered(source), known)
            for one in order[int(place) - 1 : int(place)]:
                labels[name] = re.split("[:：]", known[one])[0].strip()
        placed = exercise.with_areas(self._areas, self.own(exercise))
        return placed.with_labels(labels)

    def _areas(self, within: str | None) -> dict[str, str]:
        return {one.code: one.name for one in self.reference.areas(within)}

    def decided(self, exercise: Exercise) -> bool:
        """Tell whether the learner has answered all of an exercise, or chosen not to."""
        own = self.own(exercise)
        if own.get(STATE):
            return True
        return bool(own) and exercise.completion(self.parts(exercise)) >= 1
