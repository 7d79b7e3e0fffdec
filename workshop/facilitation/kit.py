"""Everything that the one who leads prints for a session, written into one folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from workshop.documents import handouts
from workshop.documents.export import Made, put
from workshop.documents.handouts import Sheet
from workshop.facilitation import Format, Sessions, evaluation, guide, letters, run_sheet, slides
from workshop.responses.responses import Reading


def sheets(
    reading: Reading, sessions: Sessions, format_: Format, *, large: bool = False
) -> Iterator[Sheet]:
    """The pages for the one who leads, then those for the room."""
    edition, says = reading.edition, sessions.says
    for name, build in (
        ("guide", guide.page),
        ("run-sheet", run_sheet.page),
        ("slides", slides.page),
    ):
        yield Sheet(f"{says(name)}.pdf", partial(build, edition, sessions, format_))
    yield Sheet(f"{says('follow-ups')}.pdf", partial(letters.page, edition, sessions))
    yield Sheet(f"{says('evaluation')}.pdf", partial(evaluation.page, edition, sessions))
    for section in sessions.sections(format_):
        yield from handouts.sheets(reading, kinds=("forms", "key"), section=section, large=large)
    yield from handouts.sheets(reading, kinds=("cards",), large=large)


def works(
    reading: Reading, sessions: Sessions, format_: Format, paper: str, large: bool
) -> Iterator[tuple[str, Callable[[Path], Path]]]:
    """Each file of the kit by its name, and what writes it into a folder.

    Raises:
        OSError: from what writes, where it cannot.
    """
    for sheet in sheets(reading, sessions, format_, large=large):
        yield sheet.name, partial(handouts.write, sheet, reading, paper=paper)
    name = f"{sessions.says('follow-ups')}.txt"
    told = letters.plain(reading.edition, sessions).encode("utf-8")
    yield name, lambda folder: put(Made(name, told, "text/plain"), folder / name)
