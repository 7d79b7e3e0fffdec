"""With every section answered to its limits: a save against one with one answer, and opening.

A ledger holds as many rows as it takes, and every other exercise all of its parts.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from benchmarks import browser, people, serving
from benchmarks.latency import BATCH, OURS, change, open_ours
from benchmarks.row import Row, by, median, seconds, share
from workshop import paths
from workshop.content.loader import read_edition
from workshop.exercises.ledger import Ledger
from workshop.storage.answers import FILE_NAME, Answers
from workshop.storage.answers import rows as rows_of

PERSON = "theo"
BATCHES = 5
ROUNDS = 4
FIRST = "section.ws-exercise .ws-body > *"


def fill(folder: Path) -> int:
    """Answer everything to its limits; returns how many parts the file then holds."""
    edition = read_edition(people.EDITION)
    answers, given = Answers(folder / FILE_NAME), edition.people[PERSON].answers
    for section in edition.sections.values():
        for name, exercise in section.exercises.items():
            parts = {part: value for part, value in given[name].items() if part != "_state"}
            if isinstance(exercise, Ledger) and (own := [cells for _, cells in rows_of(parts)]):
                ids = [f"r{number}" for number in range(exercise.rows.max)]
                parts = {"order": " ".join(ids)} | {
                    f"{row}.{column}": value
                    for number, row in enumerate(ids)
                    for column, value in own[number % len(own)].items()
                }
            answers.put(name, parts)
    return sum(len(answers.get(name)) for name in answers)


def one_answer(folder: Path) -> None:
    """Only what the changed boxes' lens needs to be drawn."""
    given = read_edition(people.EDITION).people[PERSON].answers
    answers = Answers(folder / FILE_NAME)
    for name in ("job-audit", "essentials"):
        answers.put(name, given[name])


def measure(batches: int = BATCHES, rounds: int = ROUNDS) -> dict[str, Any]:
    """Seconds of a save and of its lens with little and with all answered, and of opening."""
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        page, homes = stack.enter_context(browser.page()), {}
        found: dict[str, Any] = {}
        for name in ("one", "full"):
            home = Path(folder) / name
            people.workbook(home / "workbook")
            if name == "one":
                one_answer(home / "workbook")
            else:
                found["parts"] = fill(home / "workbook")
            homes[name] = (page.context.new_page(), stack.enter_context(serving.workshop(home)))
        for live, address in homes.values():
            open_ours(live, address)
        for number in range(-1, batches):
            for name, (live, _) in homes.items():
                for one in change(live, OURS, number) if number >= 0 else change(live, OURS, 99):
                    for what in ("saved", "drawn") if number >= 0 else ():
                        taken.setdefault(f"{name} {what}", []).append(one[what] / 1000)
        live, address = homes["full"]
        found["open"] = opened(live, address, rounds)
    return found | {
        f"{name} p{percent}": share(values, percent)
        for name, values in taken.items()
        for percent in (50, 95)
    }


def opened(page: Page, address: str, rounds: int) -> dict[str, float]:
    """Median seconds until each notebook's first exercise is drawn; a first round warms."""
    names = sorted(file.stem for file in paths.notebooks(people.EDITION).glob("*.ipynb"))
    taken: dict[str, list[float]] = {name: [] for name in names}
    page.bring_to_front()
    for number in range(rounds + 1):
        for name in names:
            page.goto("about:blank")
            begun = time.perf_counter()
            page.goto(address.replace("00_start_here", name), wait_until="commit")
            page.locator(FIRST).first.wait_for()
            if number:
                taken[name].append(time.perf_counter() - begun)
    return {name: median(values) for name, values in taken.items()}


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """Saves full against nearly empty, and the slowest notebook against 01."""
    how = (
        f"p50 (p95) of {BATCHES * BATCH} changes in the page, by turns; every section answered to"
        f" its limits ({found['parts']:,} parts); peer: two exercises answered"
    )
    made = []
    for what, called in (("saved", "“Saved”"), ("drawn", "lens drawn anew")):
        full, one = (
            {p: found[f"{name} {what} p{p}"] for p in (50, 95)} for name in ("full", "one")
        )
        shown = [f"{seconds(both[50])} ({seconds(both[95])})" for both in (full, one)]
        ratio = by(full[50], one[50])
        made.append(Row(f"All answered: change → {called}", shown[0], how, shown[1], ratio))
    second = found["open"]["01_job_or_career"]
    others = {name: took for name, took in found["open"].items() if name != "01_job_or_career"}
    slowest = max(others, key=others.__getitem__)
    told = ", ".join(f"{name[:2]} {by(took, second)}" for name, took in sorted(others.items()))
    how = f"all answered, kernel started anew or kept as it comes; median of {ROUNDS}; {told}"
    made.append(
        Row(
            f"Open the slowest notebook ({slowest[:2]}) → first exercise",
            seconds(others[slowest]),
            f"{how}; peer: 01",
            seconds(second),
            by(others[slowest], second),
        )
    )
    return tuple(made)
