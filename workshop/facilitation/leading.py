"""What every page for or from the one who leads shares: who leads, and how it is set."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.content.schema import Edition
from workshop.render.blocks import Block, Page


def page(
    edition: Edition,
    title: str,
    about: str,
    blocks: Iterable[Block],
    *,
    named: str = "",
    layout: str = "worksheet",
) -> Page:
    """Build a page with its title, what it is, and who leads; `named` tells its copies apart."""
    by = edition.led_by
    lines = (about, by.signed if by else "", by.contact if by else "")
    running = " · ".join(one for one in (title, named) if one)
    return Page(
        title=title,
        subtitle="\n".join(one for one in lines if one),
        blocks=tuple(blocks),
        language=edition.language,
        words={**edition.words, "pdf.running": running},
        layout=layout,
    )


def with_logo(edition: Edition, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Put the logo, if there is one, above the blocks."""
    logo = edition.led_by.picture() if edition.led_by else None
    return (*((logo,) if logo else ()), *blocks)
