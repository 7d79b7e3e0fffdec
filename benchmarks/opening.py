"""From the command to the first live exercise: `workshop start` against stock `jupyter lab`."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from benchmarks import browser, people, serving
from benchmarks.row import Row, by, median, seconds

ROUNDS = 5
NOTEBOOK = "en/00_start_here.ipynb"


def measure(rounds: int = ROUNDS) -> dict[str, Any]:
    """Seconds from the command to "Saved", by turns; a first round of each is not counted."""
    taken: dict[str, list[float]] = {"workshop": [], "stock": []}
    clicks = {"workshop": 0, "stock": 0}
    for number in range(rounds + 1):
        for name in taken:
            with tempfile.TemporaryDirectory() as home, browser.page() as page:
                took, clicks[name] = {"workshop": by_us, "stock": by_stock}[name](Path(home), page)
            print(f"  {name}: {took:.1f} s, {clicks[name]} clicks", flush=True)
            if number:
                taken[name].append(took)
    return {**{name: median(all_of) for name, all_of in taken.items()}, "clicks": clicks}


def by_us(home: Path, page: Page) -> tuple[float, int]:
    """The workshop's own command, on a folder that is not there yet."""
    begun = time.perf_counter()
    with serving.workshop(home) as address:
        page.goto(address, wait_until="commit")
        browser.first_save(page)
        return time.perf_counter() - begun, 0


def by_stock(home: Path, page: Page) -> tuple[float, int]:
    """JupyterLab as it comes; a robot presses Run All as soon as the notebook can be run."""
    people.workbook(home / "workbook")
    begun = time.perf_counter()
    with serving.stock_lab(home, NOTEBOOK) as address:
        page.goto(address, wait_until="commit")
        clicks = run_all(page)
        browser.first_save(page)
        return time.perf_counter() - begun, clicks


def run_all(page: Page) -> int:
    """Press Run, then Run All Cells; returns the clicks."""
    page.locator(".jp-Notebook .jp-Cell").first.wait_for()
    # Pressed before a kernel is there, JupyterLab asks for one; before it is idle, runs nothing.
    page.locator(".jp-KernelName", has_text="Python").wait_for()
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator("[data-command='runmenu:run-all']:not(.lm-mod-disabled)").click()
    return 2


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """Seconds and clicks."""
    ours, stock, clicks = found["workshop"], found["stock"], found["clicks"]
    how = (
        f"`workshop start` against `jupyter lab` and Run All pressed by a robot, to the first"
        f" choice that Python calls saved; cold profile each, median of {ROUNDS} by turns"
    )
    return (
        Row("Command → first live exercise", seconds(ours), how, seconds(stock), by(ours, stock)),
        Row("… clicks needed", str(clicks["workshop"]), "the same runs", str(clicks["stock"])),
    )
