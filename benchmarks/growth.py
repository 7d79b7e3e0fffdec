"""What a save costs with one answer in the file, and with 20,000 changes in it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.row import Row, by, median, seconds, share
from workshop.storage.answers import Answers
from workshop.storage.journal import Change, write_line

CHANGES = 20_000
SAVES = 300
EXERCISES = 60


def measure(changes: int = CHANGES, saves: int = SAVES) -> dict[str, float]:
    """Seconds of a save and of opening the file, by how much is in it; saves by turns."""
    with tempfile.TemporaryDirectory() as folder:
        files = {"few": Path(folder) / "few.jsonl", "many": Path(folder) / "many.jsonl"}
        Answers(files["few"]).put("e0", {"text": "x" * 40})
        fill(files["many"], changes)
        found: dict[str, float] = {"bytes": float(files["many"].stat().st_size)}
        opened: dict[str, Answers] = {}
        for name, file in files.items():
            begun = time.perf_counter()
            opened[name] = Answers(file)
            found[f"{name} open"] = time.perf_counter() - begun
        taken: dict[str, list[float]] = {name: [] for name in files}
        for number in range(saves):
            for name, answers in opened.items():
                begun = time.perf_counter()
                answers.put("e1", {"text": f"a text of a learner, {number}"})
                taken[name].append(time.perf_counter() - begun)
    for name, values in taken.items():
        found |= {f"{name} p50": median(values), f"{name} p95": share(values, 95)}
    return found


def fill(file: Path, changes: int) -> None:
    """Write a journal as years of use would leave it, without waiting for the disk each time."""
    one = Answers(file)
    when = one.put("e0", {"text": "x" * 40})
    with file.open("ab") as journal:
        for number in range(changes - 1):
            parts = {f"p{number % 12}": f"a text of a learner, {number}"}
            journal.write(write_line(Change(when, f"e{number % EXERCISES}", parts)) + b"\n")


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """Saving and opening."""
    size = f"{found['bytes'] / 1e6:.1f} MB"
    how = f"`Answers.put` with fsync, p50 (p95) of {SAVES}, by turns; peer: a file with one answer"
    both = {
        name: f"{seconds(found[f'{name} p50'])} ({seconds(found[f'{name} p95'])})"
        for name in ("few", "many")
    }
    return (
        Row(
            f"Save with {CHANGES:,} changes in the file ({size})",
            both["many"],
            how,
            both["few"],
            by(found["many p50"], found["few p50"]),
        ),
        Row(
            f"Open a file with {CHANGES:,} changes",
            seconds(found["many open"]),
            "`Answers(file)`, once; peer: a file with one answer",
            seconds(found["few open"]),
        ),
    )
