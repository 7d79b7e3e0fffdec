"""Everything that the one who leads prints for a session, written into one folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from workshop.documents import handouts
from workshop.documents.export import Made, put
from workshop.documents.handouts import Handout
from workshop.facilitation import Format, Sessions, evaluation, guide, letters, run_sheet, slides
from workshop.responses.responses import Responses


def sheets(
    responses: Responses, sessions: Sessions, format_: Format, *, large: bool = False
) -> Iterator[Handout]:
    """Yield the pages for whoever leads, then those for the room."""
    edition, says = responses.edition, sessions.says
    for name, build in (
        ("guide", guide.page),
        ("run-sheet", run_sheet.page),
        ("slides", slides.page),
    ):
        yield Handout(f"{says(name)}.pdf", partial(build, edition, sessions, format_))
    yield Handout(f"{says('follow-ups')}.pdf", partial(letters.page, edition, sessions))
    yield Handout(f"{says('evaluation')}.pdf", partial(evaluation.page, edition, sessions))
    for section in sessions.sections(format_):
        yield from handouts.sheets(responses, kinds=("forms", "key"), section=section, large=large)
    yield from handouts.sheets(responses, kinds=("cards",), large=large)


def works(
    responses: Responses, sessions: Sessions, format_: Format, paper: str, large: bool
) -> Iterator[tuple[str, Callable[[Path], Path]]]:
    """Yield the name of each file of the kit, and the function that writes it into a folder.

    Raises:
        OSError: from what writes, where it cannot.
    """
    for sheet in sheets(responses, sessions, format_, large=large):
        yield sheet.name, partial(handouts.write, sheet, responses, paper=paper)
    name = f"{sessions.says('follow-ups')}.txt"
    letters_text = letters.plain(responses.edition, sessions).encode("utf-8")
    yield name, lambda folder: put(Made(name, letters_text, "text/plain"), folder / name)
