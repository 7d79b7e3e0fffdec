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
    """A page's entries: `taken` may be kept; `refused` has a sentence for each part."""

    taken: dict[str, Scalar | None] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    readings: dict[str, list[float]] = field(default_factory=dict)


def entries(responses: Responses, exercise: Exercise, parts: Mapping[str, Any]) -> Entries:
    """Validate each part that a page sent."""
    validated = Entries()
    for part, raw in parts.items():
        try:
            validated.taken[part] = take(responses, exercise, part, raw)
        except Refused as error:
            validated.refused[part] = responses.edition.words(error.word, **error.places)
            validated.readings[part] = list(error.readings)
    return validated


def take(responses: Responses, exercise: Exercise, part: str, raw: Any) -> Scalar | None:
    """Return one part as it is kept; None for a blank.

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
