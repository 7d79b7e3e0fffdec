"""What the answers say: each exercise's kept parts and readout, each lens, and the progress."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from workshop import paths as places
from workshop.content import facilitator
from workshop.content.loader import read_edition
from workshop.content.schema import Edition, LensUse, Person, Way
from workshop.exercises import Exercise
from workshop.i18n.formats import Amounts
from workshop.lenses import LENSES
from workshop.lenses._ranked import ranked
from workshop.lenses.lens import Given
from workshop.reference import Reference
from workshop.render.blocks import Block, Paragraph
from workshop.responses.prefill import Answered, Filling, emptied
from workshop.responses.work_periods import turns
from workshop.storage.answers import FILE_NAME, Answers, Parts

STATE = "_state"
# No exercise: which of the earlier versions the learner compares with.
VERSION = "_version"


@dataclass(frozen=True)
class Responses:
    """An edition and the answers given to it."""

    edition: Edition
    answers: Answers
    reference: Reference = field(default_factory=Reference)
    today: Callable[[], date] = date.today

    @classmethod
    def at(cls, notebooks: Path) -> Responses:
        """Read the answers that lie one folder up from the notebooks of the edition so named."""
        folder = notebooks.resolve()
        known = folder.name in places.editions()
        edition, answers = (folder.name, folder.parent) if known else ("en", folder)
        return cls.of(edition, answers / FILE_NAME)

    @classmethod
    def of(cls, edition: str, answers: Path) -> Responses:
        """Read a file of answers against an edition, as whoever leads there has it."""
        return cls(read_edition(edition).led(facilitator.near(answers.parent)), Answers(answers))

    def own(self, exercise: Exercise) -> Parts:
        """The kept parts that the learner gave here, and the state where they chose one."""
        parts = self.answers.get(exercise.id)
        state = parts.pop(STATE, "")
        kept = exercise.normalize(parts)
        return {**kept, STATE: state} if state in ("skipped", "private") else kept

    def filling(self, exercise: Exercise) -> Filling:
        """What earlier answers fill in, beside what the learner gave and cleared here."""
        held = emptied(exercise, self.answers.get(exercise.id)) | self.own(exercise)
        return Filling(exercise, held, self._answered, self.reference)

    def parts(self, exercise: Exercise) -> Parts:
        """The learner's own parts, over those carried from earlier answers."""
        return self.filling(exercise).parts()

    def shown(self, exercise: Exercise) -> Parts:
        """What stands on screen: the parts, and the rows that are offered to change."""
        return self.filling(exercise).shown()

    def with_labels(self, exercise: Exercise, answered: Answered | None = None) -> Exercise:
        """The exercise with each label that an earlier answer gives, up to its colon."""
        labels = {}
        for name, address in exercise.label_sources().items():
            source, _, place = address.partition("#")
            known = self.edition.exercise(source).labels()
            order = ranked((answered or self._answered)(source), known)
            for one in order[int(place) - 1 : int(place)]:
                labels[name] = re.split("[:：]", known[one])[0].strip()
        return exercise.with_labels(labels)

    def _answered(self, name: str) -> Parts:
        parts = self.parts(self.edition.exercise(name))
        return {} if parts.pop(STATE, "") else parts

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
        parts = exercise.normalize(dict(person.answers.get(exercise.id, {})))
        told = words("frame.example-of", name=person.name, story=person.story)
        amounts = self.edition.amounts.using(currency)
        worn = self.with_labels(exercise, lambda name: dict(person.answers.get(name, {})))
        return (Paragraph(told, "quiet"), *worn.readout(parts, words, amounts))

    def setting(self, address: str) -> str:
        """One part by its address in content, `exercise.part`; empty where it is not answered."""
        exercise, _, part = address.partition(".")
        return str(self.parts(self.edition.exercise(exercise)).get(part, ""))

    def readout(self, exercise: Exercise, parts: Parts | None = None) -> tuple[Block, ...]:
        """The answer as blocks; `()` where the learner gave none."""
        if parts is None:
            parts = self.parts(exercise) if self.own(exercise) else {}
        parts = dict(parts)
        words = self.edition.words
        if state := parts.pop(STATE, ""):
            return (Paragraph(words(f"state.{state}"), "quiet"),)
        worn = self.with_labels(exercise)
        return worn.readout(parts, words, self.amounts()) if parts else ()

    def lens(self, use: LensUse) -> tuple[Block, ...]:
        """One lens over the answers as they are now."""
        given: dict[str, Parts] = {}
        labels: dict[str, Mapping[str, str]] = {}
        for role, name in use.reads.items():
            given[role] = self._answered(name)
            labels[role] = self.with_labels(self.edition.exercise(name)).labels()
        lens = LENSES[use.lens]
        made = Given(given, labels, use.says, self.amounts(), self.reference, self.today())
        return lens.draw(self._looking_back(made, use) if lens.looks_back else made)

    def versions(self) -> list[datetime]:
        """The ends of the stretches of work before this one, each a version named by its day."""
        return turns((change.when for change in self.answers.changes), self.today())

    def since(self) -> datetime | None:
        """The version that now is compared with: the one chosen, else the latest."""
        known = self.versions()
        chosen = self.answers.get(VERSION).get("day", "")
        days = {version.astimezone().date().isoformat(): version for version in known}
        return days.get(str(chosen)) or (known[-1] if known else None)

    def past(self, when: datetime) -> Responses:
        """What the answers said at a moment, on that day."""
        day = when.astimezone().date()
        return replace(self, answers=self.answers.until(when), today=lambda: day)

    def _looking_back(self, given: Given, use: LensUse) -> Given:
        """The same, with what was answered at the end of the stretch of work before this one.

        What is carried follows what its source said then.
        """
        changes = self.answers.changes
        last = {change.exercise: change.when for change in changes}
        changed = {
            role: last[name].astimezone().date() for role, name in use.reads.items() if name in last
        }
        since = self.since()
        if since is None:
            return replace(given, changed=changed)
        past = self.past(since)
        then = {role: past._answered(name) for role, name in use.reads.items()}
        return replace(given, then=then, since=since, changed=changed)

    def decided(self, exercise: Exercise) -> bool:
        """Whether the learner has answered all of it, or chosen not to."""
        own = self.own(exercise)
        return bool(own.get(STATE)) or (
            bool(own) and exercise.completion(self.parts(exercise)) >= 1
        )

    def on_path(self, exercise: Exercise) -> bool:
        """Whether the exercise is on the path the learner chose; all are on the full one."""
        return exercise.short_path or self.setting(self.edition.path_from) != "short"

    def path(self) -> Way:
        """The path the learner chose; the first that content names, until they choose."""
        paths = self.edition.paths
        return paths.get(self.setting(self.edition.path_from)) or next(iter(paths.values()))
