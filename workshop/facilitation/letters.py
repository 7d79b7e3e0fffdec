"""The letters to send afterwards, on paper and as plain text to copy."""

from __future__ import annotations

from workshop.content.schema import Edition
from workshop.facilitation import leading
from workshop.facilitation.formats import FollowUp, Sessions
from workshop.render.blocks import Heading, Page, Said


def page(edition: Edition, sessions: Sessions) -> Page:
    """Build a page of all letters, one below the other."""
    says = sessions.says
    blocks = (
        block
        for one in sessions.follow_ups.values()
        for block in (
            Heading(one.title),
            Said(says("day", day=str(one.day), subject=one.subject), text(one, edition, sessions)),
        )
    )
    return leading.page(edition, says("follow-ups"), says("follow-ups-about"), blocks)


def text(one: FollowUp, edition: Edition, sessions: Sessions) -> str:
    """Return one letter, signed by whoever leads; the reader's name is left to fill in."""
    says, by = sessions.says, edition.led_by
    signed = says("signed", name=(by.name if by and by.name else says("nobody")))
    more = [one for one in (by.organisation, by.contact) if one] if by else []
    return one.text.strip().format(name=says("hello"), signed="\n".join([signed, *more]))


def plain(edition: Edition, sessions: Sessions) -> str:
    """Return all letters as plain text."""
    says = sessions.says
    return "\n\n".join(
        f"{says('day', day=str(one.day), subject=one.subject)}\n\n{text(one, edition, sessions)}\n"
        for one in sessions.follow_ups.values()
    )
