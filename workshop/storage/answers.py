"""The learner's answers: what their journal of changes adds up to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from datetime import UTC, datetime
from pathlib import Path

from workshop.storage.journal import (
    Change,
    Damaged,
    NotSaved,
    Parts,
    Scalar,
    append,
    read_line,
    reason,
    still_lost,
    write_line,
)
from workshop.storage.overwriting import Replaced, follow
from workshop.storage.rows import rows
from workshop.storage.schema import UNDO, CarryingOver

__all__ = ["FILE_NAME", "UNDO", "Answers", "Parts", "Scalar", "rows"]
FILE_NAME = "my-answers.jsonl"


class Answers:
    """The answers in one journal file.

    Responses never changes the file. `put` appends one line and returns when the disk has it.
    Several processes may hold the same file: each append adds to what the others wrote.
    """

    def __init__(self, file: Path, clock: Callable[[], datetime] | None = None) -> None:
        self.file = file
        self._clock = clock or (lambda: datetime.now(UTC))
        self._unseen: set[str] = set()
        self._forget()
        self.refresh()

    @classmethod
    def holding(cls, parts: Mapping[str, Parts]) -> Answers:
        """Return answers that lie in no file, to be read only."""
        answers = cls(Path())
        answers._now = {name: dict(held) for name, held in parts.items()}
        return answers

    def _forget(self) -> None:
        self.changes: list[Change] = []
        self.damaged: list[Damaged] = []
        self._now: dict[str, Parts] = {}
        self._replaced: Replaced = {}
        self._carrying = CarryingOver()
        self.read_to = 0
        self._lines = 0
        self._inode = 0
        self.unreadable = False

    def refresh(self) -> set[str]:
        """Read what has been appended since the last call; return the exercises that changed."""
        changed, self._unseen = self._unseen | self._read(), set()
        return changed

    def read_on(self) -> None:
        """Read what others have appended; the next `refresh` still reports it."""
        self._unseen |= self._read()

    def _read(self) -> set[str]:
        try:
            with self.file.open("rb") as journal:
                stat = os.fstat(journal.fileno())
                before = dict(self._now)
                replaced = stat.st_size < self.read_to or stat.st_ino != self._inode
                if replaced:
                    self._forget()
                    self._inode = stat.st_ino
                journal.seek(self.read_to)
                changed = self._take(journal.read())
        except FileNotFoundError:
            gone = set(self._now)
            self._forget()
            return gone
        except OSError:
            self.unreadable = True
            return set()
        self.unreadable = False
        if replaced:
            return {name for name in {*before, *self._now} if before.get(name) != self.get(name)}
        return changed

    def _take(self, tail: bytes) -> set[str]:
        whole, ended, _ = tail.rpartition(b"\n")
        changed: set[str] = set()
        for raw in whole.split(b"\n") if ended else ():
            self._lines += 1
            if not raw.strip():
                continue
            try:
                change = read_line(raw)
            except ValueError as error:
                self.damaged.append(Damaged(self._lines, str(error), raw))
                continue
            self.damaged = still_lost(self.damaged, change, raw)
            for one in self._carrying.read(change):
                self.changes.append(one)
                follow(one, self._now.get(one.exercise, {}), self._replaced)
                apply(one, self._now)
                changed.add(one.exercise)
        self.read_to += len(whole) + len(ended)
        return changed

    def get(self, exercise: str) -> Parts:
        """Return the parts answered so far; empty means not answered."""
        return dict(self._now.get(exercise, {}))

    def replaced(self, exercise: str) -> Parts:
        """Return what another tab overwrote unseen, until the learner has chosen."""
        return dict(self._replaced.get(exercise, {}))

    def __iter__(self) -> Iterator[str]:
        return iter([name for name, parts in self._now.items() if parts])

    def put(self, exercise: str, parts: Mapping[str, Scalar | None]) -> datetime:
        """Append one change and return when it was made, once the disk has it.

        Raises:
            NotSaved: the disk is full, the file is read-only, or the system refused otherwise.
        """
        change = Change(self.now(), exercise, dict(parts))
        try:
            append(self.file, write_line(change))
        except OSError as error:
            raise NotSaved(reason(error), error) from error
        self._unseen |= self._read() - {exercise}
        return change.when

    def take_in(self, changes: Sequence[Change]) -> None:
        """Append changes made elsewhere, under their own dates, in one go.

        Raises:
            NotSaved: as `put`.
        """
        if not changes:
            return
        try:
            append(self.file, b"\n".join(map(write_line, changes)))
        except OSError as error:
            raise NotSaved(reason(error), error) from error
        self._unseen |= self._read()

    def now(self) -> datetime:
        """Return the current time, by the clock that dates the changes."""
        return self._clock()

    def undo(self, exercise: str) -> Mapping[str, Scalar | None]:
        """Return the change that undoes the last one not yet undone; empty where there is none.

        The caller appends it with `put`: the former answer stays in the history, and the next
        undo goes one step further back. Any other change begins afresh.
        """
        now: dict[str, Parts] = {exercise: {}}
        steps: list[Mapping[str, Scalar | None]] = []
        for change in self.changes:
            if change.exercise != exercise:
                continue
            before = dict(now[exercise])
            apply(change, now)
            if UNDO in change.parts:
                del steps[-1:]
            elif now[exercise] != before:
                steps.append({UNDO: None} | {part: before.get(part) for part in change.parts})
        return steps[-1] if steps else {}

    def as_of(self, when: datetime) -> dict[str, Parts]:
        """Return every exercise's parts as they stood at a moment."""
        past: dict[str, Parts] = {}
        for change in self.changes:
            if change.when <= when:
                apply(change, past)
        return past

    def until(self, when: datetime) -> Answers:
        """Return the answers as they stood at a moment, to be read only."""
        past = copy(self)
        past.changes = [change for change in self.changes if change.when <= when]
        past._now = self.as_of(when)
        return past


def apply(change: Change, answers: dict[str, Parts]) -> None:
    """Apply one change to `answers`."""
    parts = answers.setdefault(change.exercise, {})
    for part, value in change.parts.items():
        if value is None:
            parts.pop(part, None)
        else:
            parts[part] = value
