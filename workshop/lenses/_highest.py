"""What stands highest by the learner's own mark, and how several things are quoted in a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop.lenses._answered import number
from workshop.lenses._listing import bare, listed
from workshop.lenses._shortened import shortened
from workshop.lenses.lens import Given
from workshop.storage.answers import Parts

NAMED = 2
# Above the middle of marks from 0 to 4, and of those from 0 to 100 in steps of 5.
MOSTLY, MUCH = 3, 55


def highest(
    parts: Parts, labels: Mapping[str, str], least: float, time: str = ""
) -> tuple[list[str], float]:
    """Return the labels with the highest mark, and that mark; no label below `least`.

    A mark in the lower half of its scale is no evidence, even where it is the highest. `time` is
    what is rated of each item, as in `now` or `wanted`.
    """
    rates = {
        label: mark
        for item, label in labels.items()
        if (mark := number(parts, f"{item}.{time}" if time else item)) is not None
    }
    most = max(rates.values(), default=0)
    return (
        [bare(label) for label, mark in rates.items() if mark == most] if most >= least else [],
        most,
    )


def quoted(things: Sequence[str], given: Given, named: int = NAMED) -> str:
    """Join the first things in quotes, and how many more there are, by `quote` and `more`."""
    says, amounts = given.says, given.amounts
    quotes = [says("quote", words=shortened(thing)) for thing in things[:named]]
    more = len(things) - len(quotes)
    return listed([*quotes, *([says("more", count=amounts.number(more))] if more else [])], amounts)
