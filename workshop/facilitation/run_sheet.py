"""The run sheet: what is when, on a page to hold in the hand."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.content.schema import Edition
from workshop.facilitation import leading
from workshop.facilitation.formats import Format, Part, Sessions
from workshop.facilitation.times import long, since
from workshop.render.blocks import Block, Heading, Items, Page, Table


def page(edition: Edition, sessions: Sessions, format_: Format) -> Page:
    """Build a run sheet for each part."""
    says = sessions.says
    time = long(format_.minutes, says, edition.amounts)
    about = says("run-sheet-about", format=format_.title, time=time)
    page_blocks = (block for part in format_.parts for block in sheet(part, edition, sessions))
    return leading.page(
        edition, says("run-sheet"), about, page_blocks, named=format_.title, layout="runsheet"
    )


def sheet(part: Part, edition: Edition, sessions: Sessions) -> Iterator[Block]:
    """Yield the items of one part with their times, and what to cut."""
    says, number = sessions.says, edition.amounts.number
    yield Heading(part.title, 2, long(part.minutes, says, edition.amounts))
    names = ("from", "minutes", "item", "first-prompt")
    yield Table(
        tuple(map(says, names)),
        tuple(
            (
                since(start),
                number(item.minutes),
                sessions.activities[item.activity].title,
                sessions.activities[item.activity].prompts[0],
            )
            for start, item in part.starts()
        ),
        numbers=(0, 1),
    )
    yield Heading(says("cuts"), 3)
    yield Items(tuple(cuts(part, edition, sessions)))


def cuts(part: Part, edition: Edition, sessions: Sessions) -> Iterator[str]:
    """Yield what can be shortened in a part, the longest savings first."""
    known = {item.activity: sessions.activities[item.activity] for item in part.items}
    for one in sorted(known.values(), key=lambda one: -one.saves):
        if one.saves:
            minutes = edition.amounts.number(one.saves)
            text = sessions.says("cut-saves", cut=one.cut, minutes=minutes)
            yield f"{one.title}: {text}"
