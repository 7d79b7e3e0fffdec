"""The contract of a lens: a pure function from answers and reference tables to blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from workshop.amounts import Amounts
from workshop.answers import Parts
from workshop.blocks import Block
from workshop.reference import Reference
from workshop.words import Words


@dataclass(frozen=True)
class Given:
    """What a lens is given.

    `parts` and `labels` are by role (`job`, `essentials`): what is answered so far, already
    kept by its exercise, and what the learner sees for each id. `says` are its sentences.
    """

    parts: Mapping[str, Parts]
    labels: Mapping[str, Mapping[str, str]]
    says: Words
    amounts: Amounts
    reference: Reference
    today: date


@dataclass(frozen=True)
class Lens:
    """One lens: how it draws, the parts it reads by role, and the sentences content must give."""

    draw: Callable[[Given], tuple[Block, ...]]
    reads: Mapping[str, tuple[str, ...]]
    says: tuple[str, ...]
