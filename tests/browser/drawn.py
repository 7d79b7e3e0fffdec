"""Whether a lens on the page says what it has to say of the answers."""

from __future__ import annotations

from pathlib import Path

from exercises import lens, until
from playwright.sync_api import Page
from samples import EDITION, responses

from workshop.responses.readout import lens_blocks


def see(page: Page, folder: Path, name: str) -> None:
    """Wait until a lens says what the answers in the folder make it say."""
    use = EDITION.lens(name)
    on = lens(page, name)
    known: dict[int, str] = {}

    def says() -> str:
        now = responses(folder)
        if id(now) not in known:
            blocks = lens_blocks(now, use)
            known[id(now)] = plain(next(str(one.text) for one in blocks if hasattr(one, "text")))
        return known[id(now)]

    until(
        page,
        lambda: says() in plain(on.inner_text()),
        lambda: f"{name}: {says()!r} is not in {on.inner_text()[:300]!r}",
    )


def plain(text: str) -> str:
    """A text however its lines break."""
    return " ".join(text.split())
