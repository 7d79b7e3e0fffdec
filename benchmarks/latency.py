"""In a live page: from a changed box to "Saved", and to the lens drawn anew.

The peer is the least that a widget can do: one bare ipywidgets box that draws one bar
in an HTML widget, computing nothing and saving nothing, in JupyterLab as it comes.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from benchmarks import browser, people, serving
from benchmarks.opening import run_all
from benchmarks.row import Row, by, seconds, share

HERE = Path(__file__).parent
CHANGES = 120
BATCH = 20
PERSON = "theo"
LENS = ".ws-lens[data-lens=needs-coverage]"
OURS = {
    "boxes": [
        "section[data-exercise=essentials] input[id$='-rent']",
        "section[data-exercise=job-audit] input[id$='-pay']",
    ],
    "status": ".ws-status",
    "picture": f"{LENS} > div",
}
PEER = {"boxes": [".widget-text input"], "status": "", "picture": ".widget-html-content"}


def measure(changes: int = CHANGES) -> dict[str, float]:
    """Milliseconds, p50 and p95, ours and the peer's in batches by turns."""
    taken: dict[str, list[float]] = {"saved": [], "drawn": [], "peer": []}
    with tempfile.TemporaryDirectory() as folder, browser.page() as page:
        home, other = Path(folder) / "ours", Path(folder) / "peer"
        people.workbook(home / "workbook", PERSON)
        (other / "workbook").mkdir(parents=True)
        shutil.copy(HERE / "peer.ipynb", other / "workbook")
        with serving.workshop(home) as ours, serving.stock_lab(other, "peer.ipynb") as stock:
            peer = page.context.new_page()
            open_ours(page, ours)
            open_peer(peer, stock)
            for number in range(-1, changes // BATCH):
                mine = change(page, OURS, number)
                theirs = change(peer, PEER, number)
                if number >= 0:  # the first batch warms both
                    taken["saved"] += [one["saved"] for one in mine]
                    taken["drawn"] += [one["drawn"] for one in mine]
                    taken["peer"] += [one["drawn"] for one in theirs]
    return {
        f"{name} p{percent}": share(values, percent) / 1000
        for name, values in taken.items()
        for percent in (50, 95)
    } | {"changes": len(taken["saved"])}


def open_ours(page: Page, address: str) -> None:
    """The notebook with the lens, whose first drawing reads the tables and is not counted."""
    page.goto(address.replace("00_start_here", "01_job_or_career"))
    page.locator(f"{LENS} svg").first.wait_for(state="attached")


def open_peer(page: Page, address: str) -> None:
    """The peer's notebook, run."""
    page.bring_to_front()
    page.goto(address)
    run_all(page)
    page.locator(".widget-html-content svg").wait_for(state="attached")


def change(page: Page, which: Mapping[str, Any], number: int) -> list[dict[str, float]]:
    """Change one batch of values, all of them different."""
    page.bring_to_front()
    values = [str(700 + 1000 * (n % 2) + BATCH * number + n) for n in range(BATCH)]
    taken: list[dict[str, float]] = page.evaluate(
        (HERE / "latency.js").read_text("utf-8"), {**which, "values": values}
    )
    return taken


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """Saved and drawn, each p50 and p95."""
    peer = f"{seconds(found['peer p50'])} / {seconds(found['peer p95'])}"
    counted = f"p50 / p95 of {found['changes']:.0f} changes in the page, first drawing not counted"
    made = []
    for name, what in (("saved", "“Saved”"), ("drawn", "lens drawn anew")):
        p50, p95 = found[f"{name} p50"], found[f"{name} p95"]
        ratio = f"{by(p50, found['peer p50'])} / {by(p95, found['peer p95'])}"
        how = f"{counted}; peer: a bare ipywidgets box that draws one bar and saves nothing"
        made.append(Row(f"Change → {what}", f"{seconds(p50)} / {seconds(p95)}", how, peer, ratio))
    return tuple(made)
