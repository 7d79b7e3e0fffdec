"""1,000 times `kill -9` of a process that is saving: how many confirmed answers are lost."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.row import Row
from workshop.storage.answers import Answers

ROUNDS = 1_000
# One child a round: it confirms each change on its standard output once `put` has returned.
WRITER = """
import sys
from pathlib import Path
from workshop.storage.answers import Answers
answers = Answers(Path(sys.argv[1]))
n = 0
while True:
    answers.put(sys.argv[2], {f"p{n}": "x" * 40})
    sys.stdout.write(f"{n}\\n")
    sys.stdout.flush()
    n += 1
"""


def measure(rounds: int = ROUNDS) -> dict[str, int]:
    """Kill `rounds` writers after a random number of confirmed changes."""
    chance = random.Random(1)
    found = {"rounds": rounds, "confirmed": 0, "lost": 0, "half-written lines": 0}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            # A new file now and then keeps the benchmark from measuring its own growth.
            file = Path(folder) / f"{number // 50}.jsonl"
            command = [sys.executable, "-S", "-c", WRITER, str(file), f"r{number}"]
            writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            assert writer.stdout is not None
            told = "".join(writer.stdout.readline() for _ in range(chance.randint(1, 40)))
            writer.kill()
            told += writer.stdout.read()
            writer.wait()
            writer.stdout.close()
            kept = Answers(file).get(f"r{number}")
            expected = told.count("\n")
            assert expected, "the writer never began"
            found["confirmed"] += expected
            found["lost"] += sum(f"p{n}" not in kept for n in range(expected))
        for file in Path(folder).iterdir():
            found["half-written lines"] += len(Answers(file).damaged)
    return found


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """Answers lost, of those that were confirmed."""
    how = (
        f"{found['rounds']:,} writers killed with SIGKILL after 1 to 40 saves;"
        f" {found['confirmed']:,} saves confirmed; half-written lines set aside:"
        f" {found['half-written lines']}"
    )
    return (Row("Answers lost by `kill -9` during saves", str(found["lost"]), how),)
