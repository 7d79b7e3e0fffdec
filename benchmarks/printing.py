"""The PDF: `workshop export` and `nbconvert --to worksheet` against nbconvert's webpdf."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks import memory, people, webpdf
from benchmarks.row import Row, by, median, seconds
from benchmarks.serving import alone

NOTEBOOK = "01_job_or_career.ipynb"
SECTION = "job-or-career"
ROUNDS = 5
ENGINES = ("export", "worksheet", "webpdf")


def measure(rounds: int = ROUNDS) -> dict[str, Any]:
    """Seconds and bytes of one section's PDF, a different participant each time, by turns."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        webpdf.offer_chromium(home / "browsers")
        books = [executed(home / name, name) for name in people.names()]
        cold: dict[str, list[float]] = {engine: [] for engine in ENGINES}
        work: dict[str, list[float]] = {engine: [] for engine in ENGINES}
        size: dict[str, list[float]] = {engine: [] for engine in ENGINES}
        for number in range(rounds + 1):
            book = books[number % len(books)]
            for engine in ENGINES:
                took, worked, wrote = command(engine, book)
                print(f"  {engine}, cold: {took:.2f} s, {wrote} bytes", flush=True)
                if number:  # the first round reads the disk
                    cold[engine].append(took)
                    work[engine].append(worked)
                    size[engine].append(wrote)
        room = {engine: median([held(engine, one) for one in books[:3]]) for engine in ENGINES}
        warm = in_process(books)
    return {
        "cold": {engine: median(values) for engine, values in cold.items()},
        "cold CPU": {engine: median(values) for engine, values in work.items()},
        "warm": {engine: median(values[1:]) for engine, values in warm.items()},
        "bytes": {engine: median(values) for engine, values in size.items()},
        "memory": room,
        "warm n": len(books) - 1,
    }


def executed(folder: Path, person: str) -> Path:
    """A person's workbook, its notebook run once: a notebook with outputs is what webpdf prints."""
    people.workbook(folder, person)
    nbconvert("--execute", "--to", "notebook", "--inplace", folder=folder)
    return folder


def nbconvert(*options: str, folder: Path) -> None:
    """`jupyter nbconvert` on the folder's notebook."""
    command = [sys.executable, "-m", "nbconvert", *options, NOTEBOOK]
    env = alone(folder) | {"PLAYWRIGHT_BROWSERS_PATH": os.environ[webpdf.BROWSERS]}
    subprocess.run(command, cwd=folder / people.EDITION, env=env, check=True, capture_output=True)


def command(engine: str, folder: Path) -> tuple[float, float, int]:
    """One whole process; returns its seconds, its seconds at work and the PDF's bytes."""
    file = folder / people.EDITION / NOTEBOOK.replace(".ipynb", ".pdf")
    file.unlink(missing_ok=True)
    begun, worked = time.perf_counter(), work_of_children()
    words, where, env = called(engine, folder, file)
    subprocess.run(words, cwd=where, env=env, check=True, capture_output=True)
    return time.perf_counter() - begun, work_of_children() - worked, file.stat().st_size


def called(engine: str, folder: Path, file: Path) -> tuple[list[str], Path, dict[str, str]]:
    """An engine's command, where it runs, and its environment."""
    if engine == "export":
        words = [sys.executable, "-m", "workshop", "export", "--section", SECTION]
        return [*words, "--folder", str(folder), "--to", str(file)], folder, alone(folder)
    env = alone(folder) | {"PLAYWRIGHT_BROWSERS_PATH": os.environ[webpdf.BROWSERS]}
    words = [sys.executable, "-m", "nbconvert", "--to", engine, *webpdf.OPTIONS[engine], NOTEBOOK]
    return words, folder / people.EDITION, env


def held(engine: str, folder: Path) -> float:
    """Bytes that one whole run of an engine holds at most."""
    words, where, env = called(engine, folder, folder / "memory.pdf")
    return memory.run(words, cwd=where, env=env)


def work_of_children() -> float:
    """CPU seconds of all processes begun here and ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def in_process(books: list[Path]) -> dict[str, list[float]]:
    """Seconds of each participant's PDF in this process, the first of each engine included."""

    from workshop.documents import Request, export
    from workshop.notebook.exporters import WorksheetExporter
    from workshop.notebook.workbook import Workbook

    def exported(folder: Path) -> None:
        export.make(Workbook.at(folder / people.EDITION).responses, asked=Request(section=SECTION))

    def converted(exporter: Any) -> Callable[[Path], None]:
        return lambda folder: exporter.from_filename(str(folder / people.EDITION / NOTEBOOK))

    engines: dict[str, Callable[[Path], None]] = {
        "export": exported,
        "worksheet": converted(WorksheetExporter()),  # type: ignore[no-untyped-call]
        "webpdf": converted(webpdf.exporter()),
    }
    taken: dict[str, list[float]] = {engine: [] for engine in engines}
    for folder in books:
        for engine, make in engines.items():
            begun = time.perf_counter()
            make(folder)
            taken[engine].append(time.perf_counter() - begun)
    return taken


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """Cold and warm, by our two doors, with sizes."""
    made = []
    for state, how in (
        ("cold", f"whole process, median of {ROUNDS} by turns"),
        ("cold CPU", "CPU time of the same runs, which a busy machine changes less"),
        ("warm", f"in process, another participant each time, median of {found['warm n']}"),
    ):
        peer = found[state]["webpdf"]
        for engine, door in (("export", "`workshop export`"), ("worksheet", "`--to worksheet`")):
            ours = found[state][engine]
            told = f"{how}; peer: `jupyter nbconvert --to webpdf`, same executed notebook"
            made.append(
                Row(f"PDF {state}, {door}", seconds(ours), told, seconds(peer), by(ours, peer))
            )
    ours, peer = found["bytes"]["export"], found["bytes"]["webpdf"]
    size = Row("PDF size", kilo(ours), "median of the cold runs", kilo(peer), by(ours, peer))
    ours, peer = found["memory"]["export"], found["memory"]["webpdf"]
    told = "highest sum of PSS of the command and its children, median of 3; peer as above"
    room = Row("PDF memory, `workshop export`", mega(ours), told, mega(peer), by(ours, peer))
    return (*made, size, room)


def mega(size: float) -> str:
    """Bytes as MB."""
    return f"{size / 1e6:.0f} MB"


def kilo(size: float) -> str:
    """Bytes as kB."""
    return f"{size / 1000:.0f} kB"
