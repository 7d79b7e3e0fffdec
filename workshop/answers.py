"""The learner's answers: what their journal of changes adds up to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from workshop.journal import (
    Change,
    Damaged,
    NotSaved,
    Parts,
    Scalar,
    append,
    read_line,
    reason,
    write_line,
)

__all__ = ["FILE_NAME", "Answers", "Parts", "Scalar", "rows"]
FILE_NAME = "my-answers.jsonl"


class Answers:
    """The answers in one journal file.

    Reading never changes the file. `put` appends one line and returns when the disk has it.
    Several processes may hold the same file: each append adds to what the others wrote.
    """

    def __init__(self, file: Path, clock: Callable[[], datetime] | None = None) -> None:
        self.file = file
        self._clock = clock or (lambda: datetime.now(UTC))
        self._forget()
        self.refresh()

    def _forget(self) -> None:
        self.changes: list[Change] = []
        self.damaged: list[Damaged] = []
        self._now: dict[str, Parts] = {}
        self._read_to = 0
        self._lines = 0
        self._inode = 0
        self.unreadable = False

    def refresh(self) -> set[str]:
        """Read what has been appended since the last look; return the exercises that changed."""
        try:
            with self.file.open("rb") as journal:
                found = os.fstat(journal.fileno())
                before = dict(self._now)
                replaced = found.st_size < self._read_to or found.st_ino != self._inode
                if replaced:
                    self._forget()
                    self._inode = found.st_ino
                journal.seek(self._read_to)
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
                self.damaged.append(Damaged(self._lines, str(error)))
                continue
            self.changes.append(change)
            apply(change, self._now)
            changed.add(change.exercise)
        self._read_to += len(whole) + len(ended)
        return changed

    def get(self, exercise: str) -> Parts:
        """The parts answered so far; empty means not answered."""
        return dict(self._now.get(exercise, {}))

    def __iter__(self) -> Iterator[str]:
        return iter([name for name, parts in self._now.items() if parts])

    def put(self, exercise: str, parts: Mapping[str, Scalar | None]) -> datetime:
        """Append one change and return when it was made, once the disk has it.

        Raises:
            NotSaved: the disk is full, the file is read-only, or the system refused otherwise.
        """
        change = Change(self._clock(), exercise, dict(parts))
        try:
            append(self.file, write_line(change))
        except OSError as error:
            raise NotSaved(reason(error), error) from error
        self.refresh()
        return change.when

    def undo(self, exercise: str) -> Mapping[str, Scalar | None]:
        """The change that would take back the exercise's last one; empty where there is none.

        An undo is itself appended by the caller, so the former answer stays in the history.
        """
        own = [change for change in self.changes if change.exercise == exercise]
        if not own:
            return {}
        past: dict[str, Parts] = {}
        for change in own[:-1]:
            apply(change, past)
        former = past.get(exercise, {})
        return {part: former.get(part) for part in own[-1].parts}

    def as_of(self, when: datetime) -> dict[str, Parts]:
        """Every exercise's parts as they stood at a moment."""
        past: dict[str, Parts] = {}
        for change in self.changes:
            if change.when <= when:
                apply(change, past)
        return past


def apply(change: Change, answers: dict[str, Parts]) -> None:
    """Bring one change into `answers`."""
    parts = answers.setdefault(change.exercise, {})
    for part, value in change.parts.items():
        if value is None:
            parts.pop(part, None)
        else:
            parts[part] = value


def rows(parts: Mapping[str, Scalar]) -> list[tuple[str, Parts]]:
    """A ledger's rows in the learner's order: each row's id and its columns.

    Parts are named `row.column`; the part `order` lists row ids, and rows it does not
    name come last in the order in which they were begun.
    """
    found: dict[str, Parts] = {}
    for name, value in parts.items():
        row, dot, column = name.partition(".")
        if dot and row:
            found.setdefault(row, {})[column] = value
    wished = str(parts.get("order", "")).split()
    order = [row for row in dict.fromkeys(wished) if row in found]
    return [(row, found[row]) for row in [*order, *(row for row in found if row not in order)]]
