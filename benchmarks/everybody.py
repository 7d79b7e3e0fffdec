"""A room's worksheets: `workshop export --all` on both cores against the same on one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks import people
from benchmarks.row import Row, by, seconds
from benchmarks.serving import alone
from workshop.storage.answers import FILE_NAME

COUNT = 200


def measure(count: int = COUNT) -> dict[str, Any]:
    """Seconds for the whole worksheet of each of `count` people, by number of cores."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        names = people.names()
        for name in names:
            people.workbook(home / "known" / name, name)
        for number in range(count):
            one = home / "room" / f"{number:03}"
            one.mkdir(parents=True)
            shutil.copy(home / "known" / names[number % len(names)] / FILE_NAME, one)
        cores = sorted(os.sched_getaffinity(0))
        took = {str(used): export(home, set(cores[:used])) for used in (1, len(cores))}
        made = len(list((home / "out").glob("*.pdf")))
    return {"count": count, "took": took, "made": made, "cores": len(cores)}


def export(home: Path, cores: set[int]) -> float:
    """Seconds of the command, kept to some cores."""
    shutil.rmtree(home / "out", ignore_errors=True)
    command = [sys.executable, "-m", "workshop", "export", "--all", str(home / "room")]
    begun = time.perf_counter()
    with subprocess.Popen(
        [*command, "--to", str(home / "out")],
        env=alone(home),
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, cores),
    ) as process:
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - begun


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """All cores against one."""
    ours, peer = found["took"][str(found["cores"])], found["took"]["1"]
    told = f"whole worksheets, {found['made']} files; peer: the same command kept to one core"
    what = f"{found['count']} worksheets on {found['cores']} cores"
    return (Row(what, seconds(ours), told, seconds(peer), by(ours, peer)),)
