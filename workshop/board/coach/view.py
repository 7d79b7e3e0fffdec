"""What the coach's pages show, as plain values: no database, no web, nothing about a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop.render.blocks import Block


@dataclass(frozen=True)
class Question:
    """One question of the session: how many shared, and what has been revealed of it.

    `blocks` draw the latest snapshot; `withheld` says in plain words why there is none to show,
    or why no newer one.
    """

    id: str
    title: str
    shared: str
    blocks: Sequence[Block] = ()
    withheld: str = ""


@dataclass(frozen=True)
class Note:
    """One note on the wall or in the parking lot."""

    id: str
    text: str


@dataclass(frozen=True)
class Invitation:
    """What participants type to join: address, code and pin, as shown; a hub needs none."""

    address: str
    code: str
    pin: str


@dataclass(frozen=True)
class Room:
    """All that the coach's page shows."""

    title: str
    counted: str
    locked: bool
    closed: bool
    questions: Sequence[Question]
    sections: Sequence[tuple[str, str]]
    pace: str = ""
    waiting: Sequence[Note] = ()
    shown: Sequence[Note] = ()
    parked: Sequence[Note] = ()
    invitation: Invitation | None = None
    wrong: str = ""
    words: dict[str, str] = field(default_factory=dict)
