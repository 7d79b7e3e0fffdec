"""What the learner has already written, in any section, for each of the six steps."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.lenses._answered import text
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given
from workshop.storage.answers import rows

NAMED = 2


@dataclass(frozen=True)
class Place:
    """The place of a step's texts: a row counts where `needs` is written; `name` names it.

    `only` is a column and the choice without which a row is no evidence for the step.
    """

    role: str
    needs: str
    name: str
    only: tuple[str, str] | None = None


STEPS = {
    "goals": Place("goals", "goal", "goal"),
    "learning": Place("options", "course", "course"),
    "achievements": Place("skills", "proof", "name"),
    "feedback": Place("askers", "who", "who"),
    "network": Place("people", "initials", "initials", only=("field", "target")),
    "adapt": Place("setbacks", "then", "event"),
}
READS = {
    place.role: tuple(dict.fromkeys((place.needs, place.name, *(place.only or ())[:1])))
    for place in STEPS.values()
}


def written(step: str, given: Given) -> tuple[str, ...]:
    """Return what is written for a step, each thing by its name or else by what makes it count."""
    place = STEPS[step]
    counting_rows = [
        row
        for _, row in rows(given.parts[place.role])
        if text(row, place.needs)
        and (place.only is None or text(row, place.only[0]) == place.only[1])
    ]
    return tuple(text(row, place.name) or text(row, place.needs) for row in counting_rows)


def named(things: tuple[str, ...], given: Given) -> str:
    """Join the first things in quotes, and how many more there are."""
    says, amounts = given.says, given.amounts
    quoted = [says("quote", words=thing) for thing in things[:NAMED]]
    more = len(things) - len(quoted)
    return listed([*quoted, *([says("more", count=amounts.number(more))] if more else [])], amounts)
