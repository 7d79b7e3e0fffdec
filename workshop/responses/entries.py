"""What a page sent for an exercise: what is taken of it, and what is refused and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.exercises import Exercise, Refused
from workshop.responses.responses import STATE, Responses
from workshop.storage.answers import Scalar


@dataclass(frozen=True)
class Entries:
    """`taken` is fit to be kept; of each refused part a sentence, and what it may stand for."""

    taken: dict[str, Scalar | None] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    readings: dict[str, list[float]] = field(default_factory=dict)


def entries(responses: Responses, exercise: Exercise, parts: Mapping[str, Any]) -> Entries:
    """Take each part that the exercise takes."""
    found = Entries()
    for part, raw in parts.items():
        try:
            found.taken[part] = take(responses, exercise, part, raw)
        except Refused as error:
            found.refused[part] = responses.edition.words(error.word, **error.places)
            found.readings[part] = list(error.readings)
    return found


def take(responses: Responses, exercise: Exercise, part: str, raw: Any) -> Scalar | None:
    """Return one part as it is kept; blank is none.

    Raises:
        Refused: it is not of the exercise's kind, and no state that a learner can choose.
    """
    if raw is None or raw == "":
        return None
    if part == STATE:
        if raw not in ("skipped", "private"):
            raise Refused("status.refused")
        return str(raw)
    return exercise.validate(part, raw, responses.settings.amounts)
