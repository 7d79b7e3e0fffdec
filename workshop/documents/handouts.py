"""The paper for a room: forms, cards and the key, written into a folder as PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from workshop.documents import cards, handout, key
from workshop.documents.export import Made, put
from workshop.render.blocks import Page
from workshop.responses.responses import Responses

KINDS = ("forms", "cards", "key")


@dataclass(frozen=True)
class Handout:
    """One file of the set: its name, and the page that goes into it."""

    name: str
    page: Callable[[], Page]


def sheets(
    responses: Responses,
    *,
    kinds: tuple[str, ...] = KINDS,
    section: str | None = None,
    large: bool = False,
) -> Iterator[Handout]:
    """Yield every sheet of a set, in order: forms by section, cards, the key by section."""
    edition = responses.edition
    words, chosen = edition.words, [section] if section else list(edition.sections)
    chosen = [one for one in chosen if handout.forms(edition.section(one))]
    size = words("handout.large") if large else ""
    for kind, build in (("forms", handout.page), ("key", key.page)):
        for one in chosen if kind in kinds else ():
            place = f"{edition.place(next(iter(edition.section(one).exercises))):02}"
            title = edition.section(one).title.rstrip("?!")
            name = words(f"handout.{kind}", place=place, title=title)
            yield Handout(f"{name}{size}.pdf", partial(build, responses, one, large=large))
    if "cards" in kinds and not section:
        yield Handout(
            f"{words('handout.cards')}{size}.pdf", partial(cards.page, responses, large=large)
        )


def write(sheet: Handout, responses: Responses, folder: Path, paper: str) -> Path:
    """Print one sheet into a folder.

    Raises:
        OSError: it could not be written.
    """
    from workshop.render import pdf

    printout = pdf.pdf(sheet.page(), paper=paper, date=responses.today())
    folder.mkdir(parents=True, exist_ok=True)
    return put(Made(sheet.name, printout.pdf, "application/pdf"), folder / sheet.name)
