"""`from workshop import Workbook` against `import ipywidgets`, in fresh interpreters."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping
from typing import Any

from benchmarks.row import Row, by, median, seconds
from benchmarks.serving import ROOT

ROUNDS = 15
STATEMENTS = {
    "python": "pass",
    "workshop": "import workshop",
    "workbook": "import workshop; from workshop import Workbook",
    "ipywidgets": "import ipywidgets",
}


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """Seconds from the interpreter's start to its end, by what it imports."""
    taken: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for number in range(rounds + 1):
        for name, statement in STATEMENTS.items():
            begun = time.perf_counter()
            subprocess.run([sys.executable, "-c", statement], cwd=ROOT, check=True)
            if number:  # the first round reads the disk
                taken[name].append(time.perf_counter() - begun)
    return {name: median(values) for name, values in taken.items()}


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """The door alone, and the whole workbook."""
    bare, peer = found["python"], found["ipywidgets"]
    how = f"whole process, median of {ROUNDS}; bare `python -c pass` is {seconds(bare)}"
    return tuple(
        Row(f"`{statement}`", seconds(found[name]), how, seconds(peer), by(found[name], peer))
        for name, statement in (
            ("workshop", "import workshop"),
            ("workbook", "from workshop import Workbook"),
        )
    )
