"""The learner's list of skills, as several lenses read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from workshop.lenses._answered import When, text, when
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given
from workshop.storage.answers import Parts, rows

LEVELS = ("0", "1", "2", "3", "4")
COLUMNS = ("name", "level", "proof", "used", "other", "like")
# From here on somebody works without help.
ALONE = 2


@dataclass(frozen=True)
class Skill:
    """One skill: two opinions of its level, what shows it, when it was last used, its group."""

    name: str
    level: int | None
    other: int | None
    proof: str
    used: When | None
    like: str


def skills(ledger: Parts) -> list[Skill]:
    """Return the skills that have a name."""
    return [
        Skill(
            name=text(row, "name"),
            level=level(row, "level"),
            other=level(row, "other"),
            proof=" ".join(text(row, "proof").split()),
            used=when(row, "used"),
            like=text(row, "like"),
        )
        for _, row in rows(ledger)
        if text(row, "name")
    ]


def level(row: Parts, column: str) -> int | None:
    """Return a level from 0 to 4, or None."""
    chosen = text(row, column)
    return int(chosen) if chosen in LEVELS else None


def proved(found: list[Skill]) -> list[Skill]:
    """Return the skills with something to show, the one used last first; undated ones last."""
    shown = [skill for skill in found if skill.proof]
    return sorted(shown, key=lambda one: one.used.day if one.used else date.min, reverse=True)


def claimed(found: list[Skill]) -> list[Skill]:
    """Return the skills that somebody has at least with help, with nothing to show for them yet."""
    return [skill for skill in found if not skill.proof and skill.level != 0]


def quoted(names: list[str], given: Given) -> str:
    """Join names in the learner's words, each in quotation marks."""
    return listed((given.says("quote", name=name) for name in names), given.amounts)
