"""The guide: each part of a session told in full, for the one who leads."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.content.schema import Edition
from workshop.facilitation import leading
from workshop.facilitation.formats import Activity, Format, Item, Sessions
from workshop.facilitation.leading import with_logo
from workshop.facilitation.times import long, since
from workshop.render.blocks import Block, Heading, Items, Note, Page, Paragraph, Table


def page(edition: Edition, sessions: Sessions, format_: Format) -> Page:
    """Build the guide to one format."""
    says = sessions.says
    time = long(format_.minutes, says, edition.amounts)
    about = says("guide-about", format=format_.title, time=time)
    page_blocks = with_logo(edition, blocks(edition, sessions, format_))
    return leading.page(
        edition, says("guide"), about, page_blocks, named=format_.title, layout="guide"
    )


def blocks(edition: Edition, sessions: Sessions, format_: Format) -> Iterator[Block]:
    """Yield what is prepared and agreed, then part by part."""
    says = sessions.says
    yield Paragraph(format_.about)
    yield from opening(sessions)
    for part in format_.parts:
        yield Heading(part.title, 1, "new")
        yield Paragraph(long(part.minutes, says, edition.amounts), "quiet")
        for start, item in part.starts():
            yield from told(start, item, edition, sessions)


def opening(sessions: Sessions) -> Iterator[Block]:
    """Yield what is prepared and agreed before anything else."""
    says, agreed = sessions.says, sessions.opening
    yield Heading(agreed.title, 1)
    yield Heading(says("before"))
    yield Items(agreed.before)
    yield Heading(says("contract"))
    yield Items(agreed.contract)
    yield Note(agreed.manager, says("manager"), "care")
    yield Heading(says("trio"))
    yield Items(agreed.trio, ordered=True)
    yield Heading(says("parking"))
    yield Paragraph(agreed.parking)
    yield Heading(says("referral"))
    yield Items(agreed.referral)


def told(start: int, item: Item, edition: Edition, sessions: Sessions) -> Iterator[Block]:
    """Yield one item: what it is for, what to say, what to expect, and the ways out."""
    says, one = sessions.says, sessions.activities[item.activity]
    yield Heading(f"{since(start)}  {one.title}")
    facts = [says("only-minutes", minutes=edition.amounts.number(item.minutes))]
    facts += [edition.section(name).title for name in one.sections]
    yield Paragraph(" · ".join(facts), "quiet")
    yield Paragraph(one.purpose, "key")
    if one.ingredients:
        yield Heading(says("prompts"), 3)
        yield Items(one.prompts)
    yield Table((says("item"), says("expect")), tuple(ways(one, edition, sessions)))


def ways(one: Activity, edition: Edition, sessions: Sessions) -> Iterator[tuple[str, str]]:
    """Yield what to expect, and what to do when it goes another way."""
    says = sessions.says
    cut = one.cut
    if one.saves:
        cut = says("cut-saves", cut=one.cut, minutes=edition.amounts.number(one.saves))
    yield says("expect"), one.expect
    yield says("stuck"), one.stuck
    yield says("cut"), cut
    yield says("plan-b"), one.plan_b
