"""Everybody's files at once: a folder of workbooks, on all cores, whatever goes wrong with one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from workshop.cli.asking import Plain, why
from workshop.storage.answers import FILE_NAME

Told = tuple[Path, str]  # a person's folder, and why nothing was made; empty where all went well


def export(
    folder: Path, to: Path | None, edition: str, what: str, how: dict[str, Any], asked: Any
) -> int:
    """Write a file for each person below a folder, into `to` or beside their answers."""
    from tqdm import tqdm

    people = list(workbooks(folder))
    if not people:
        raise Plain(f"there is no {FILE_NAME} in {folder} or the folders in it.")
    if to:
        try:
            to.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Plain(f"nothing can be written to {to}: {why(error)}.") from error
    jobs = [
        (one, to, called(one, folder) if to else "", edition, what, how, asked) for one in people
    ]
    bar = tqdm(total=len(jobs), unit="file", disable=None, file=sys.stderr)
    failed = []
    with bar:
        for person, wrong in told(jobs):
            bar.update()
            if wrong:
                failed.append((person, wrong))
    print(f"{len(jobs) - len(failed)} of {len(jobs)} made.")
    for person, wrong in sorted(failed):
        print(f"{person}: {wrong}", file=sys.stderr)
    return 1 if failed else 0


def workbooks(folder: Path) -> Iterator[Path]:
    """Yield the folders that hold answers, sorted by name."""
    if not folder.is_dir():
        raise Plain(f"there is no folder {folder}.")
    yield from sorted({file.parent for file in folder.rglob(FILE_NAME) if file.is_file()})


def called(person: Path, folder: Path) -> str:
    """Return a file name of a person's own, from where their folder lies."""
    return " - ".join(person.relative_to(folder).parts) or folder.resolve().name


def told(jobs: list[Any]) -> Iterator[Told]:
    """Yield each person's outcome as it comes; try whoever was lost with a worker again, alone."""
    lost = []
    context = get_context("spawn")
    with ProcessPoolExecutor(min(len(jobs), cores()), mp_context=context) as pool:
        running: dict[Future[str], Any] = {pool.submit(make, *job): job for job in jobs}
        for done in as_completed(running):
            try:
                yield running[done][0], done.result()
            except BrokenProcessPool:
                lost.append(running[done])
    for job in lost:
        with ProcessPoolExecutor(1, mp_context=context) as pool:
            try:
                yield job[0], pool.submit(make, *job).result()
            except BrokenProcessPool:
                yield job[0], "the program that made it was stopped."


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def make(
    person: Path,
    to: Path | None,
    named: str,
    edition: str,
    what: str,
    how: dict[str, Any],
    asked: Any,
) -> str:
    """Make one person's file; return why it could not be made, empty if it was."""
    from workshop.documents import NothingDone
    from workshop.documents.export import make as make_document
    from workshop.documents.export import put
    from workshop.responses.responses import Responses

    try:
        responses = Responses.at(person / edition)
        if responses.answers.unreadable:
            return f"{FILE_NAME} could not be read."
        document = make_document(responses, what, asked, **how)
        put(document, (to or person) / (f"{named} - {document.name}" if named else document.name))
    except OSError as error:
        return why(error)
    except NothingDone as nothing:
        return str(nothing)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one, the others are made
        return f"{type(error).__name__}: {error}"
    if damaged := responses.answers.damaged:
        return f"made, without what could not be read (line {damaged[0].line})."
    return ""
