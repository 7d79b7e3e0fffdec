"""What a coach takes home: what was revealed and the parking lot, never an answer."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from workshop.board.coach.view import Room
from workshop.content.schema import Edition
from workshop.render.blocks import Block, Heading, Items, Page, Paragraph, Picture

NAME = "group-answers"
# A spreadsheet would run a cell that begins with one of these.
RUN = ("=", "+", "-", "@", "\t", "\r")


def as_csv(room: Room, edition: Edition) -> bytes:
    """Return a CSV row for each option of each revealed question; Excel reads it as UTF-8."""
    book = io.StringIO(newline="")
    rows = csv.writer(book)
    rows.writerow(
        edition.words(f"coach.column-{name}") for name in ("question", "part", "answer", "count")
    )
    for question in room.questions:
        for block in question.blocks:
            if isinstance(block, Picture):
                rows.writerows(
                    [question.title, block.title, *map(inert, row)] for row in block.twin.rows
                )
    return book.getvalue().encode("utf-8-sig")


def inert(cell: str) -> str:
    """Return a cell that a spreadsheet will not run as a formula."""
    return f"'{cell}" if cell.startswith(RUN) else cell


def as_pdf(room: Room, edition: Edition) -> bytes:
    """Return a PDF of the revealed questions with their charts."""
    from workshop.render.pdf import pdf

    today = date.today()  # noqa: DTZ011 (the day on the coach's wall)
    page = Page(
        title=room.title,
        subtitle=edition.words("coach.export-subtitle", date=edition.amounts.day(today)),
        blocks=tuple(paper(room, edition)),
        language=edition.language,
        words={**edition.words, "pdf.running": room.title},
    )
    return pdf(page, date=today).pdf


def paper(room: Room, edition: Edition) -> Iterator[Block]:
    """Yield the blocks of the PDF."""
    yield Paragraph(room.counted, "key")
    for question in room.questions:
        yield Heading(question.title, 2)
        yield Paragraph(question.shared, "quiet")
        if question.withheld:
            yield Paragraph(question.withheld)
        yield from question.blocks
    if room.parked:
        yield Heading(edition.words("coach.parking"), 2)
        yield Items(tuple(note.text for note in room.parked))


KINDS: Mapping[str, Callable[[Room, Edition], bytes]] = MappingProxyType(
    {"csv": as_csv, "pdf": as_pdf}
)
MEDIA = MappingProxyType({"csv": "text/csv", "pdf": "application/pdf"})
