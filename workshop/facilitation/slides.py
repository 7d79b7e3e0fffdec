"""The slides: what a group is asked, large enough for the back row."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.content.schema import Edition
from workshop.facilitation import leading
from workshop.facilitation.formats import Format, Sessions
from workshop.render.blocks import Block, Heading, Items, Page, Paragraph


def page(edition: Edition, sessions: Sessions, format_: Format) -> Page:
    """Build a slide for each item, between the agreement and the groups of three."""
    page_blocks = blocks(edition, sessions, format_)
    return leading.page(edition, edition.title, format_.title, page_blocks, layout="slides")


def blocks(edition: Edition, sessions: Sessions, format_: Format) -> Iterator[Block]:
    """Yield a heading and its prompts for each item; lists of rules have slides of their own."""
    says, opening = sessions.says, sessions.opening
    yield Heading(says("contract"))
    yield Items(opening.contract)
    for part in format_.parts:
        if len(format_.parts) > 1:
            yield Heading(part.title, 1)
        for item in part.items:
            one = sessions.activities[item.activity]
            minutes = says("only-minutes", minutes=edition.amounts.number(item.minutes))
            yield Heading(one.title, 2, minutes)
            yield from map(Paragraph, one.prompts)
    yield Heading(says("trio"))
    yield Items(opening.trio, ordered=True)
