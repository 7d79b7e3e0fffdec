"""The journal on disk: one JSON line a change, appended and never rewritten."""

from __future__ import annotations

import errno
import json
import math
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Scalar = str | float | bool
Parts = dict[str, Scalar]

SCHEMA = 1
TEXTS = re.compile(rb'"(?:[^"\\]|\\.)*"')
NAMES = re.compile(rb'("(?:[^"\\]|\\.)*")(:?)')
WHAT, PARTS = b'"x":', b'"p":{'  # where a line says what was answered, and how


class Newer(ValueError):
    """A line that a later version of the workshop wrote."""


class NotSaved(Exception):
    """A change the disk did not take; `reason` is `full`, `read-only` or `other`."""

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
    raw: bytes = b""


def still_lost(damaged: list[Damaged], change: Change, raw: bytes) -> list[Damaged]:
    """Return the damaged lines that a later change, and its line, do not make good.

    A line that was cut short is made good by one that goes on as it does, or that says all its
    parts again.
    """
    return [one for one in damaged if not makes_good(one.raw, change, raw)]


def makes_good(half: bytes, change: Change, raw: bytes) -> bool:
    """Tell whether a later change contains all that can be read in a line that was cut short."""
    _, cut, what = half.partition(WHAT)
    _, _, again = raw.partition(WHAT)
    exercise, named, parts = what.partition(PARTS)
    if not cut or not named:
        return False
    if again.startswith(what):
        return True
    names = {json.loads(name) for name, colon in NAMES.findall(parts) if colon}
    same = exercise.rstrip(b",") == json.dumps(change.exercise, ensure_ascii=False).encode()
    return same and bool(names) and names <= set(change.parts)


def write_line(change: Change) -> bytes:
    """Format a change as one line of JSON, without its line end."""
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
    if nests(raw):
        raise ValueError("not a change to an answer")
    try:
        line: Any = json.loads(raw.decode("utf-8"))
        version, when = line["v"], datetime.fromisoformat(line["t"])
        exercise, parts = line["x"], line["p"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ValueError(f"not a whole line: {type(error).__name__}") from error
    if isinstance(version, int) and version > SCHEMA:
        raise Newer(f"written by a later version: {version!r:.20}")
    if version not in range(1, SCHEMA + 1):
        raise ValueError(f"written by another version: {version!r:.20}")
    sound = isinstance(exercise, str) and isinstance(parts, dict) and when.tzinfo is not None
    if not sound or not all(is_scalar(value) for value in parts.values()):
        raise ValueError("not a change to an answer")
    return Change(when, exercise, parts)


def nests(raw: bytes) -> bool:
    """Tell whether a line opens more than the two objects a change has, outside its texts.

    Asked before JSON is parsed: in Pyodide a deeply nested line would end the interpreter.
    """
    opened = raw.count(b"{") + raw.count(b"[")
    return opened > 2 and len(re.findall(rb"[{\[]", TEXTS.sub(b"", raw))) > 2


def is_scalar(value: object) -> bool:
    """Tell whether a value may stand in an answer (`None` takes a part away)."""
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, str | bool | int)


def append(file: Path, line: bytes) -> None:
    """Add one line to the end of a file and wait until the disk has it.

    Where the file was replaced meanwhile (its earlier versions were forgotten), the line goes
    into the new one as well.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    while not append_once(file, line):
        continue


def append_once(file: Path, line: bytes) -> bool:
    """Add one line to the file at a path; return whether that file still lies there."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
    journal = os.open(file, flags, 0o600)
    try:
        size = os.fstat(journal).st_size
        if size and not ends_a_line(journal, size):
            line = b"\n" + line
        line += b"\n"
        written = 0
        try:
            while written < len(line):
                written += os.write(journal, line[written:])
            os.fsync(journal)
        except OSError:
            take_back(journal, size, written)
            raise
        # Asked while it is open, so that its inode's number cannot have been given away.
        return file.exists() and os.path.samestat(file.stat(), os.fstat(journal))
    finally:
        os.close(journal)


def take_back(journal: int, size: int, written: int) -> None:
    """Remove half a line that the disk did not take, unless somebody wrote behind it."""
    with suppress(OSError):
        if written and os.fstat(journal).st_size == size + written:
            os.ftruncate(journal, size)


def ends_a_line(journal: int, size: int) -> bool:
    """Tell whether the last byte ends a line, so that a half-written one costs only itself."""
    os.lseek(journal, size - 1, os.SEEK_SET)
    return os.read(journal, 1) == b"\n"


def reason(error: OSError) -> str:
    """Return the reason for an error that the learner can do something about."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return "full"
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return "read-only"
    return "other"
