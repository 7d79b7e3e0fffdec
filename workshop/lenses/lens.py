"""The contract of a lens: a pure function from answers and reference tables to blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.reference import Reference
from workshop.render.blocks import Block
from workshop.storage.answers import Parts


@dataclass(frozen=True)
class Given:
    """What a lens is given: answers, labels, its sentences, and the tables of a country.

    `parts` and `labels` are by role (`job`, `essentials`): what is answered so far, already
    kept by its exercise, and what the learner sees for each id. `says` are its sentences.

    Only a lens that `looks_back` is given the last three, also by role: what was answered `then`,
    at the moment `since`, which is the end of the stretch of work before this one (None: there
    was none), and the day on which each exercise was last `changed`.
    """

    parts: Mapping[str, Parts]
    labels: Mapping[str, Mapping[str, str]]
    says: Words
    amounts: Amounts
    reference: Reference
    today: date
    then: Mapping[str, Parts] = field(default_factory=dict)
    since: datetime | None = None
    changed: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True)
class Lens:
    """One lens: its drawing function, the parts it reads by role, the sentences it needs.

    One that `looks_back` also reads answers as they were.
    """

    draw: Callable[[Given], tuple[Block, ...]]
    reads: Mapping[str, tuple[str, ...]]
    says: tuple[str, ...]
    looks_back: bool = False
