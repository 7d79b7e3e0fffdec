"""Chromium as every benchmark uses it: a fresh profile, nothing fetched in the background."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 120_000


def path() -> str:
    """Where Chromium is on this computer."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        raise SystemExit("The benchmarks need Chromium: sudo apt-get install chromium")
    return found


def version() -> str:
    """`Chromium 156`, for the table."""
    said = subprocess.run([path(), "--version"], capture_output=True, text=True, check=True).stdout
    name, number = said.split()[:2]
    return f"{name} {number.partition('.')[0]}"


@contextmanager
def page() -> Iterator[Page]:
    """A page in a browser of its own, without cache or cookies from before."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path(), args=ARGUMENTS)
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        context.set_default_timeout(PATIENCE_MS)
        yield context.new_page()
        chromium.close()


def first_save(live: Page) -> None:
    """Choose the first option on the page and wait until Python says it is saved."""
    exercise = live.locator("section.ws-exercise:has(input[type=radio])").first
    exercise.wait_for()
    exercise.locator("input[type=radio]").first.evaluate("box => box.click()")
    exercise.locator(".ws-status[data-tone=saved]").wait_for(state="attached")
