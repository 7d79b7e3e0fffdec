"""The learner's one file: an append-only journal of every change, and the answers it adds up to."""

from __future__ import annotations

import errno
import json
import math
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Scalar = str | float | bool
Parts = dict[str, Scalar]

FILE_NAME = "my-answers.jsonl"
SCHEMA = 1


class NotSaved(Exception):  # noqa: N818 - a state the learner is told of, not a programming error
    """The disk took no change; `reason` is `full`, `read-only` or `other`."""

    def __init__(self, reason: str, error: OSError) -> None:
        super().__init__(str(error))
        self.reason = reason


@dataclass(frozen=True)
class Change:
    """One line of the journal: when, which exercise, which parts (`None` takes a part away)."""

    when: datetime
    exercise: str
    parts: Mapping[str, Scalar | None]


@dataclass(frozen=True)
class Damaged:
    """A line that could not be read: its number, counted from 1, and why. It stays in the file."""

    line: int
    why: str


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


def write_line(change: Change) -> bytes:
    """A change as one line of JSON, without its line end."""
    line = {
        "v": SCHEMA,
        "t": change.when.astimezone(UTC).isoformat(timespec="milliseconds"),
        "x": change.exercise,
        "p": dict(change.parts),
    }
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "replace")


def read_line(raw: bytes) -> Change:
    """Read one line of the journal.

    Raises:
        ValueError: the line is not a change this version can read; the text says why.
    """
    try:
        line: Any = json.loads(raw.decode("utf-8"))
        version, when = line["v"], datetime.fromisoformat(line["t"])
        exercise, parts = line["x"], line["p"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ValueError(f"not a whole line: {type(error).__name__}") from error
    if version != SCHEMA:
        raise ValueError(f"written by another version: {version!r:.20}")
    sound = isinstance(exercise, str) and isinstance(parts, dict) and when.tzinfo is not None
    if not sound or not all(is_scalar(value) for value in parts.values()):
        raise ValueError("not a change to an answer")
    return Change(when, exercise, parts)


def is_scalar(value: object) -> bool:
    """Whether a value may stand in an answer (`None` takes a part away)."""
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, str | bool | int)


def append(file: Path, line: bytes) -> None:
    """Add one line to the end of a file and wait until the disk has it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
    journal = os.open(file, flags, 0o600)
    try:
        size = os.fstat(journal).st_size
        if size and not ends_a_line(journal, size):
            line = b"\n" + line
        line += b"\n"
        while line:
            line = line[os.write(journal, line) :]
        os.fsync(journal)
    finally:
        os.close(journal)


def ends_a_line(journal: int, size: int) -> bool:
    """Whether the file's last byte ends a line, so that a half-written one costs only itself."""
    os.lseek(journal, size - 1, os.SEEK_SET)
    return os.read(journal, 1) == b"\n"


def reason(error: OSError) -> str:
    """Name what the learner can do something about."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return "full"
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return "read-only"
    return "other"


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
