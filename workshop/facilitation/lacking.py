"""What a format lacks: an ingredient that makes such sessions work, or a way to catch up."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.facilitation.formats import Format, Sessions

# Brown & Ryan Krane 2000: the parts of career sessions that did most, taken together.
FIVE = ("written exercise", "interpretation", "world of work", "modelling", "building support")
LATE = 10  # minutes that a part must be able to catch up


def lacking(name: str, sessions: Sessions) -> Iterator[str]:
    """Yield each fault of a format, for its author."""
    format_ = sessions.formats[name]
    activities = [sessions.activities[one] for one in format_.activities()]
    for ingredient in FIVE:
        if not any(ingredient in one.ingredients for one in activities):
            yield f"sessions/{name}.toml: no activity with {ingredient!r}"
    if not any(one.setback for one in activities):
        yield f"sessions/{name}.toml: no setback is rehearsed"
    yield from late(name, format_, sessions)


def late(name: str, format_: Format, sessions: Sessions) -> Iterator[str]:
    """Yield a fault for each part whose cuts save too little, and each item cut to nothing."""
    for part in format_.parts:
        saves = sum(sessions.activities[item.activity].saves for item in part.items)
        if saves < LATE:
            yield f"sessions/{name}.toml [{part.title}]: its cuts save {saves} minutes"
        for item in part.items:
            if sessions.activities[item.activity].saves >= item.minutes:
                yield f"sessions/{name}.toml [{part.title}]: {item.activity} is cut to nothing"
