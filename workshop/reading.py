"""What the answers say: each exercise's kept parts and readout, each lens, and the progress."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from workshop.amounts import Amounts
from workshop.answers import Answers, Parts
from workshop.blocks import Block, Paragraph
from workshop.edition import Edition, LensUse, Person, Section
from workshop.kinds import Exercise
from workshop.lenses import LENSES
from workshop.lenses.lens import Given
from workshop.reference import Reference

STATE = "_state"


@dataclass(frozen=True)
class Progress:
    """How many exercises are decided, of how many on the learner's path."""

    done: int
    all: int


@dataclass(frozen=True)
class Reading:
    """An edition and the answers given to it."""

    edition: Edition
    answers: Answers
    reference: Reference = field(default_factory=Reference)
    today: Callable[[], date] = date.today

    def parts(self, exercise: Exercise) -> Parts:
        """The kept parts, and the state where the learner chose one."""
        parts = self.answers.get(exercise.id)
        state = parts.pop(STATE, "")
        kept = exercise.keep(parts)
        return {**kept, STATE: state} if state in ("skipped", "private") else kept

    def amounts(self) -> Amounts:
        """The edition's amounts in the learner's currency."""
        currency = self.setting(self.edition.currency_from)
        return self.edition.amounts.using(currency) if currency else self.edition.amounts

    def sample(self) -> Person | None:
        """The sample person whose answers stand as examples: the one chosen, else the first."""
        people, chosen = self.edition.people, self.setting(self.edition.sample_from)
        return people.get(chosen) if chosen else next(iter(people.values()), None)

    def example(self, exercise: Exercise) -> tuple[Block, ...]:
        """The sample person's answer, with their story and in their currency."""
        person = self.sample()
        if person is None:
            return ()
        words, (source, _, part) = self.edition.words, self.edition.currency_from.partition(".")
        currency = str(person.answers.get(source, {}).get(part, self.edition.currency))
        parts = exercise.keep(dict(person.answers.get(exercise.id, {})))
        told = words("frame.example-of", name=person.name, story=person.story)
        amounts = self.edition.amounts.using(currency)
        return (Paragraph(told, "quiet"), *exercise.readout(parts, words, amounts))

    def setting(self, address: str) -> str:
        """One part by its address in content, `exercise.part`; empty where it is not answered."""
        exercise, _, part = address.partition(".")
        return str(self.parts(self.edition.exercise(exercise)).get(part, ""))

    def readout(self, exercise: Exercise, parts: Parts | None = None) -> tuple[Block, ...]:
        """The answer as blocks; `()` where there is none."""
        parts = self.parts(exercise) if parts is None else dict(parts)
        words = self.edition.words
        if state := parts.pop(STATE, ""):
            return (Paragraph(words(f"state.{state}"), "quiet"),)
        return exercise.readout(parts, words, self.amounts()) if parts else ()

    def lens(self, use: LensUse) -> tuple[Block, ...]:
        """One lens over the answers as they are now."""
        given: dict[str, Parts] = {}
        labels: dict[str, Mapping[str, str]] = {}
        for role, name in use.reads.items():
            exercise = self.edition.exercise(name)
            parts = self.parts(exercise)
            given[role] = {} if parts.pop(STATE, "") else parts
            labels[role] = exercise.labels()
        return LENSES[use.lens].draw(
            Given(given, labels, use.says, self.amounts(), self.reference, self.today())
        )

    def decided(self, exercise: Exercise) -> bool:
        """Whether the learner has answered all of it, or chosen not to."""
        parts = self.parts(exercise)
        return bool(parts.pop(STATE, "")) or exercise.done(parts) >= 1

    def on_path(self, exercise: Exercise) -> bool:
        """Whether the exercise is on the path the learner chose; all are on the full one."""
        return exercise.short_path or self.setting(self.edition.path_from) != "short"

    def progress(self, section: Section) -> Progress:
        """The decisions made in one section."""
        own = [one for one in section.exercises.values() if self.on_path(one)]
        return Progress(sum(map(self.decided, own)), len(own))
