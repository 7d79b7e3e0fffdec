"""The files a learner takes home: a page as PDF or web page, or the plan's days as a calendar."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.documents import PAGES, Request, calendar
from workshop.documents.worksheet import travelling
from workshop.render import html, ics
from workshop.render.blocks import Page
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME

CALENDAR = "calendar"
FORMS = ("pdf", "html")
PAPERS = ("a4", "us-letter")
WHAT = (*PAGES, CALENDAR)


@dataclass(frozen=True)
class Made:
    """A file: its name, content and media type, and what to say of it."""

    name: str
    content: bytes
    media: str
    said: tuple[str, ...] = ()


def make(
    responses: Responses,
    what: str = "worksheet",
    asked: Request = Request(),  # noqa: B008 - frozen
    *,
    form: str = "pdf",
    paper: str = "a4",
    carry: bool = True,
) -> Made:
    """Make one of `WHAT`; a PDF of a page that carries has the answers inside, if `carry`.

    Raises:
        KeyError: there is no such page.
        NothingDone: the page says what was done, and nothing is.
        ValueError: there is no such form or paper.
    """
    if what == CALENDAR:
        return Made(name(responses, what, "ics"), days(responses), "text/calendar")
    if form not in FORMS:
        raise ValueError(f"form {form!r}: expected one of {', '.join(FORMS)}")
    page = PAGES[what].build(responses, asked)
    called = name(responses, what, form, page.title if asked.section else "")
    if form == "html":
        return Made(called, html.document(page).encode(), "text/html")
    inside = {}
    if carry and PAGES[what].carries:
        inside = {FILE_NAME: travelling(responses, asked.section)}
    return printed(responses, called, page, paper, inside)


def save(
    responses: Responses, what: str, asked: Request, into: Path, **how: Any
) -> tuple[Path, Made]:
    """Make one of `WHAT` and write it into a folder or the file named; `how` is for `make`.

    Raises:
        OSError: it could not be written.
    """
    document = make(responses, what, asked, **how)
    return put(document, into / document.name if into.is_dir() else into), document


def put(made: Made, file: Path) -> Path:
    """Write a file whole or not at all; a failure leaves the former one.

    Raises:
        OSError: it could not be written.
    """
    beside = file.with_name(f".~{file.name}.{os.getpid()}")
    try:
        beside.write_bytes(made.content)
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return file


def printed(
    responses: Responses, called: str, page: Page, paper: str, inside: dict[str, bytes]
) -> Made:
    """Print a page as PDF."""
    from workshop.render import pdf

    today = responses.today()
    day = responses.settings.amounts.day(today)
    printout = pdf.pdf(page, paper=paper, date=today, day=day, attachments=inside)
    remarks = tuple(responses.edition.words(key) for key in printout.said)
    return Made(called, printout.pdf, "application/pdf", remarks)


def days(responses: Responses) -> bytes:
    """Build the calendar file."""
    edition = responses.edition
    calendar_name = edition.page(CALENDAR).says("name")
    return ics.calendar(calendar.days(responses), name=calendar_name, language=edition.language)


def name(responses: Responses, what: str, ending: str, section: str = "") -> str:
    """Return the file's name with today's date, and the section's title where it is of one."""
    words, today = responses.edition.words, f"{responses.today():%Y-%m-%d}"
    if section:
        title = "".join(one for one in section if one.isalnum() or one in " -").strip()
        return f"{words('file.section', title=title, date=today)}.{ending}"
    return f"{words(f'file.{what}', date=today)}.{ending}"
