"""Activities, and formats made of them: `facilitating.toml` and `sessions/*.toml`."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from workshop import paths
from workshop.content.loader import ContentError, read_toml
from workshop.content.schema import Edition
from workshop.content.structure import structure
from workshop.i18n.messages import Words, flatten

CONTENT = "facilitating.toml"


@dataclass(frozen=True)
class Activity:
    """One thing a group does; its shorter way, `cut`, `saves` that many minutes."""

    title: str
    purpose: str
    prompts: tuple[str, ...]
    expect: str
    stuck: str
    cut: str
    saves: int
    plan_b: str
    ingredients: tuple[str, ...]
    sections: tuple[str, ...]
    setback: bool = False


@dataclass(frozen=True)
class Item:
    """An activity and how many minutes it has."""

    activity: str
    minutes: int


@dataclass(frozen=True)
class Part:
    """A part of a session held in one go: a morning, a day."""

    title: str
    minutes: int
    items: tuple[Item, ...]

    def starts(self) -> Iterator[tuple[int, Item]]:
        """Yield each item with the minute at which it begins."""
        at = 0
        for item in self.items:
            yield at, item
            at += item.minutes


@dataclass(frozen=True)
class Format:
    """A session as it is offered: half a day, two days."""

    title: str
    about: str
    parts: tuple[Part, ...]

    @property
    def minutes(self) -> int:
        """The minutes of all parts together."""
        return sum(part.minutes for part in self.parts)

    def activities(self) -> Iterator[str]:
        """Yield the activities in order, each once."""
        yield from dict.fromkeys(item.activity for part in self.parts for item in part.items)


@dataclass(frozen=True)
class Opening:
    """What is agreed and prepared before anything else."""

    title: str
    contract: tuple[str, ...]
    manager: str
    trio: tuple[str, ...]
    parking: str
    referral: tuple[str, ...]
    before: tuple[str, ...]


@dataclass(frozen=True)
class FollowUp:
    """A letter to send some days after."""

    title: str
    day: int
    subject: str
    text: str


@dataclass(frozen=True)
class Sessions:
    """All that an edition says to whoever leads."""

    activities: Mapping[str, Activity]
    formats: Mapping[str, Format]
    opening: Opening
    follow_ups: Mapping[str, FollowUp]
    says: Words
    reads: Mapping[str, str]

    def format(self, name: str) -> Format:
        """Return a format by its id.

        Raises:
            ContentError: there is none; the text names the nearest.
        """
        if name in self.formats:
            return self.formats[name]
        near = difflib.get_close_matches(name, self.formats, cutoff=0.5) or list(self.formats)
        raise ContentError(f"sessions: no {name!r}; there is {', '.join(near)}")

    def sections(self, format_: Format) -> tuple[str, ...]:
        """Return the sections of the workbook that a format works in, in its order."""
        named = (one for name in format_.activities() for one in self.activities[name].sections)
        return tuple(dict.fromkeys(named))


def read_sessions(edition: Edition, folder: Path | None = None) -> Sessions:
    """Read what an edition gives whoever leads.

    Raises:
        ContentError: a file is missing or does not fit.
    """
    folder = folder or paths.data(edition.name)
    table = read_toml(folder / CONTENT)
    known = {"activities", "reads", "opening", "follow-ups", "says"}
    if set(table) != known:
        raise ContentError(f"{CONTENT}: expected {', '.join(sorted(known))}")
    try:
        says = Words(flatten(table["says"]), f"{CONTENT} [says]")
    except (ValueError, AttributeError) as error:
        raise ContentError(f"{CONTENT} [says]: {error}") from error
    sessions = Sessions(
        activities=structure(table["activities"], dict[str, Activity], f"{CONTENT} [activities]"),
        formats={
            file.stem: structure(read_toml(file), Format, f"sessions/{file.name}")
            for file in sorted((folder / "sessions").glob("*.toml"))
        },
        opening=structure(table["opening"], Opening, f"{CONTENT} [opening]"),
        follow_ups=structure(table["follow-ups"], dict[str, FollowUp], f"{CONTENT} [follow-ups]"),
        says=says,
        reads=structure(table["reads"], dict[str, str], f"{CONTENT} [reads]"),
    )
    check(sessions, edition)
    return sessions


def check(sessions: Sessions, edition: Edition) -> None:
    """Check that every name exists and that minutes add up.

    Raises:
        ContentError: one does not.
    """
    if set(sessions.reads) != {"first", "again"}:
        raise ContentError(f"{CONTENT} [reads]: expected first and again")
    for role, name in sessions.reads.items():
        if not any(name in one.exercises for one in edition.sections.values()):
            raise ContentError(f"{CONTENT} [reads].{role}: no exercise {name!r}")
    for name, activity in sessions.activities.items():
        for section in activity.sections:
            if section not in edition.sections:
                raise ContentError(f"{CONTENT} [activities.{name}].sections: no {section!r}")
        if not activity.prompts:
            raise ContentError(f"{CONTENT} [activities.{name}].prompts: expected at least one")
    for name, format_ in sessions.formats.items():
        for part in format_.parts:
            where = f"sessions/{name}.toml [{part.title}]"
            for item in part.items:
                if item.activity not in sessions.activities:
                    raise ContentError(f"{where}: no activity {item.activity!r}")
                if item.minutes < 1:
                    raise ContentError(f"{where}: {item.activity} has no time")
            total = sum(item.minutes for item in part.items)
            if total != part.minutes:
                raise ContentError(f"{where}.minutes: {part.minutes}; the items sum to {total}")
