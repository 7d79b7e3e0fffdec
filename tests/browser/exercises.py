"""An exercise on the page as a person meets it, and what the page said of each change."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lab import PATIENCE_MS, Lab
from playwright.sync_api import Locator, Page
from watching import Watched

from workshop.storage.answers import FILE_NAME, Answers, Parts

START = "en/00_start_here.ipynb"
SECOND = "en/01_job_or_career.ipynb"
SCROLLER = ".jp-WindowedPanel-outer"

LISTEN = Path(__file__).with_name("listen.js").read_text("utf-8")
HAS_SAID = """([exercise, since, pattern]) => window.said.slice(since).some(
    ([on, text]) => on === exercise && new RegExp(pattern).test(text))"""
SAVED = r"^Saved \d{1,2}:\d{2}"


def open_notebook(watched: Watched, lab: Lab, notebook: str) -> Page:
    """Open a notebook and wait until its last cell stands."""
    page = watched.open(lab, notebook)
    page.locator(".ws-take-home").wait_for(timeout=PATIENCE_MS)
    page.evaluate(LISTEN)
    return page


def open_again(watched: Watched) -> Page:
    """Load the page anew."""
    watched.page.reload()
    watched.wait_until_live()
    watched.page.locator(".ws-take-home").wait_for(timeout=PATIENCE_MS)
    watched.page.evaluate(LISTEN)
    return watched.page


def exercise(page: Page, name: str) -> Locator:
    return page.locator(f"[data-exercise='{name}']")


def lens(page: Page, name: str) -> Locator:
    return page.locator(f"[data-lens='{name}']")


def status(page: Page, name: str) -> Locator:
    return exercise(page, name).locator(".ws-exercise-foot .ws-status")


def stop(page: Page, item: int, value: int) -> Locator:
    """One mark on the scale of a statement of the first page's baseline."""
    row = exercise(page, "baseline").locator(".ws-rate-item").nth(item)
    return row.locator(f".ws-rate-stop:has(input[value='{value}'])")


def wait_for_mark(page: Page, item: int, value: int, patience_ms: int = PATIENCE_MS) -> None:
    """Wait until the mark is the one chosen."""
    chosen = stop(page, item, value).locator("input:checked")
    chosen.wait_for(state="attached", timeout=patience_ms)


@contextmanager
def saying(page: Page, name: str, pattern: str = SAVED) -> Iterator[None]:
    """What is done inside is answered by the exercise's mark with a text like `pattern`."""
    since = page.evaluate("window.said.length")
    yield
    page.wait_for_function(HAS_SAID, arg=[name, since, pattern])


def kept(lab: Lab, name: str) -> Parts:
    """What the file holds of an exercise."""
    return Answers(lab.folder / FILE_NAME).get(name)


def until(page: Page, holds: Callable[[], Any], what: str | Callable[[], str] = "") -> Any:
    """Wait until `holds` is true, while the page goes on; returns what it gave.

    `what` tells a failure what was waited for, and may say so only then.
    """
    end = time.monotonic() + PATIENCE_MS / 1000
    pause = 25
    while not (found := holds()):
        if time.monotonic() >= end:
            raise AssertionError(f"waited in vain: {what() if callable(what) else what or holds}")
        # Looking costs the page time too, so looks grow apart.
        pause = min(2 * pause, 400)
        page.wait_for_timeout(pause)
    return found


def forget(folder: Path) -> None:
    """Begin anew."""
    (folder / FILE_NAME).unlink(missing_ok=True)
