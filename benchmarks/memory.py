"""How much memory a command and all its children hold at most, shared pages counted by share."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

EVERY = 0.02  # seconds between looks


def run(command: Sequence[str], *, cwd: Path | None, env: Mapping[str, str]) -> float:
    """Run a command to its end; return the highest sum of PSS of its processes seen, in bytes."""
    with subprocess.Popen(
        command, cwd=cwd, env=dict(env), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        ended = threading.Event()
        highest = [0]

        def watch() -> None:
            while not ended.wait(EVERY):
                highest[0] = max(highest[0], sum(map(pss, tree(process.pid))))

        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            if process.wait():
                raise subprocess.CalledProcessError(process.returncode, list(command))
        finally:
            ended.set()
            watcher.join()
    return float(highest[0])


def tree(pid: int) -> list[int]:
    """A process and all beneath it."""
    found, left = [], [pid]
    while left:
        found.append(one := left.pop())
        try:
            tasks = Path(f"/proc/{one}/task").iterdir()
            for task in tasks:
                left += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def pss(pid: int) -> int:
    """A process's proportional set size in bytes; 0 once it is gone."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return 1024 * sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:"))
