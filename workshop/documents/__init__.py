"""What the learner takes home, one file a page: each turns responses into a `Page`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop.documents import (
    buddy,
    calendar,
    cards,
    certificate,
    handout,
    key,
    plan,
    share,
    worksheet,
)
from workshop.documents.contract import Document, NothingDone, Request, Requirements

PAGES: Mapping[str, Document] = MappingProxyType(
    {
        "plan": plan.PAGE,
        "worksheet": worksheet.PAGE,
        "share": share.PAGE,
        "buddy": buddy.PAGE,
        "certificate": certificate.PAGE,
    }
)

# What content must give for each of them, for the calendar, and for what goes to a room on paper.
NEEDS: Mapping[str, Requirements] = MappingProxyType(
    {name: one.needs for name, one in PAGES.items() if one.needs}
    | {"calendar": calendar.NEEDS}
    | {"handout": handout.NEEDS, "cards": cards.NEEDS, "key": key.NEEDS}
)

__all__ = ["NEEDS", "PAGES", "Document", "NothingDone", "Request", "Requirements"]
