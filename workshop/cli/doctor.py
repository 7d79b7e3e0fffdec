"""What works on this computer, seen by trying it."""

from __future__ import annotations

import importlib.metadata
import platform
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workshop.content.loader import read_edition
from workshop.render.blocks import Heading, Page, Paragraph
from workshop.storage.answers import FILE_NAME, Answers

PACKAGES = ("jupyterlab", "ipywidgets", "anywidget", "pandas", "nbconvert", "typst")


@dataclass(frozen=True)
class Examined:
    """One thing tried: its name, whether it works, and what was found."""

    what: str
    well: bool
    found: str


def examine(folder: Path, edition: str) -> tuple[Examined, ...]:
    """Try everything a learner needs; change nothing in the folder."""
    return (
        Examined("Python", True, platform.python_version()),
        *(attempt(name, lambda name=name: importlib.metadata.version(name)) for name in PACKAGES),  # type: ignore[misc]
        attempt("content", lambda: f"{len(read_edition(edition).sections)} sections"),
        attempt("folder", lambda: writable(folder)),
        answers(folder),
        attempt("PDF", lambda: f"{len(printed()):,} bytes"),
    )


def attempt(what: str, act: Callable[[], str]) -> Examined:
    """Try one thing and return how it went."""
    try:
        return Examined(what, True, act())
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return Examined(what, False, f"{type(error).__name__}: {error}")


def writable(folder: Path) -> str:
    """Return the folder, after a trial file was written where it is or will be."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    with tempfile.TemporaryFile(dir=there) as trial:
        trial.write(b"trial")
    return str(folder)


def answers(folder: Path) -> Examined:
    """Examine how much of the journal can be read."""
    journal = Answers(folder / FILE_NAME)
    damaged = ", ".join(str(one.line) for one in journal.damaged)
    summary = "cannot be read" if journal.unreadable else f"{len(journal.changes)} changes"
    summary += f", unreadable: line {damaged}" if damaged else ""
    return Examined("answers", not damaged and not journal.unreadable, summary)


def printed() -> bytes:
    """Return a small PDF."""
    from workshop.render import pdf

    page = Page("Trial", (Heading("Trial", 1), Paragraph("Trial")))
    return pdf.pdf(page, date=date(2026, 1, 1)).pdf
