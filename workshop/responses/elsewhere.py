"""What another tab wrote in an exercise at the same time: found when saved, told, and settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workshop.exercises import Exercise, Refused
from workshop.responses.entries import take
from workshop.responses.responses import STATE, Responses
from workshop.storage.answers import Parts, Scalar
from workshop.storage.overwriting import CHOSEN, marked

Knew = Mapping[str, Sequence[Any]]  # of each part, what its tab has seen there
NO_TEXT = ("order", STATE)  # what is no learner's text


def overwritten(
    responses: Responses, exercise: Exercise, parts: Mapping[str, Scalar | None], knew: Knew
) -> Iterator[str]:
    """Yield the parts of a change that replace something its tab has not seen."""
    own = responses.own(exercise)
    for part, value in parts.items():
        if part in NO_TEXT or part not in own or part not in knew or own[part] == value:
            continue
        if own[part] not in [taken(responses, exercise, part, raw) for raw in knew[part]]:
            yield part


def taken(responses: Responses, exercise: Exercise, part: str, raw: Any) -> Any:
    """Return what a tab has seen as it would be kept, since the tab may have seen it as typed."""
    try:
        return take(responses, exercise, part, raw)
    except Refused:
        return raw


def told(responses: Responses, exercise: Exercise) -> list[dict[str, str]]:
    """List each part that was written in two tabs: its label, the text kept, and the other one."""
    own = responses.own(exercise)
    return [
        {
            "part": part,
            "label": label(responses, exercise, part),
            "now": text(responses, exercise, part, own.get(part)),
            "other": text(responses, exercise, part, value),
        }
        for part, value in responses.answers.replaced(exercise.id).items()
        if part in exercise.normalize({part: value}) and own.get(part) != value
    ]


def label(responses: Responses, exercise: Exercise, part: str) -> str:
    """Return a part's label: its item's, its column's or the exercise's."""
    labels = responses.with_labels(exercise).labels()
    first, _, last = part.partition(".")
    return labels.get(part) or labels.get(first) or labels.get(last) or exercise.title


def text(responses: Responses, exercise: Exercise, part: str, value: Scalar | None) -> str:
    """Return a value as the learner reads it."""
    words, labels = responses.edition.words, exercise.labels()
    if value is None:
        return words("elsewhere.blank")
    if isinstance(value, bool):
        return words("field.yes")
    if isinstance(value, int | float):
        return responses.settings.amounts.number(value, 10)
    return labels.get(f"{part.rpartition('.')[2]}.{value}") or labels.get(value) or value


def choice(responses: Responses, exercise: Exercise, part: str, *, use: bool) -> dict[str, Any]:
    """Return the change by which the learner chooses the other text, or keeps the one there."""
    replaced: Parts = responses.answers.replaced(exercise.id)
    if part not in replaced:
        return {}
    return {**({part: replaced[part]} if use else {}), **marked(CHOSEN, [part])}
