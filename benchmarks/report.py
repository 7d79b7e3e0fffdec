"""What was measured, kept as JSON by benchmark, and the table made from it."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks import browser
from benchmarks.row import Row

HERE = Path(__file__).parent
FIGURES = HERE / "results.json"
TABLE = HERE / "RESULTS.md"
PEERS = (
    "jupyterlab",
    "ipywidgets",
    "anywidget",
    "nbconvert",
    "pandas",
    "typst",
    "playwright",
    "fastapi",
    "uvicorn",
    "sqlalchemy",
    "psycopg",
)
HEAD = """\
# Results

Written by `python3 start.py run python -m benchmarks`; `docs/benchmarks.md` says what each line
means and what it leaves out. Figures are medians unless they say otherwise. Ours and the peer's
were taken in one run, by turns. A ratio is ours by the peer's: below 1 is better. Trust the ratios
more than the values: the machine was shared, and `load` says how many processes wanted its cores.

| What | Ours | Peer | Ratio | How measured | Machine | Date |
|---|---|---|---|---|---|---|
"""


def keep(name: str, found: Mapping[str, Any], load: float) -> None:
    """Put one benchmark's figures beside the others'; `load` is what the machine ran meanwhile."""
    figures = kept()
    figures[name] = {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": f"{machine()}, load {load:.0f}",
        "versions": {peer: version(peer) for peer in PEERS},
        "found": dict(found),
    }
    FIGURES.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")


def kept() -> dict[str, Any]:
    """The figures of every benchmark that has been run."""
    read: dict[str, Any] = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
    return read


def load() -> float:
    """How many processes wanted a core in the last minute, ours included."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")


def machine() -> str:
    """What was measured on, and nothing that names it."""
    python = platform.python_version()
    cores = f"{os.cpu_count()} shared cores"
    return f"{platform.system()}, {cores}, Python {python}, {browser.version()}"


def write(rows: Mapping[str, Iterable[Row]]) -> str:
    """Write the table; return it."""
    figures = kept()
    lines = [
        line(row, figures[name]["machine"], figures[name]["date"])
        for name, of_one in rows.items()
        for row in of_one
    ]
    versions = {peer: v for one in figures.values() for peer, v in one["versions"].items()}
    told = ", ".join(f"{peer} {versions[peer]}" for peer in PEERS if peer in versions)
    text = f"{HEAD}{''.join(lines)}\nWith {told}.\n"
    TABLE.write_text(text, "utf-8")
    return text


def line(row: Row, on: str, date: str) -> str:
    """One row of Markdown."""
    cells = (row.what, row.ours, row.peer, row.ratio, row.how, on, date)
    return "| " + " | ".join(cells) + " |\n"
