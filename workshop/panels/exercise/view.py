"""One exercise's widget: the frame that every kind shares, around the kind's own body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import traitlets

from workshop.exercises import Exercise
from workshop.widgets.widget import Widget


class ExerciseView(Widget):
    """Shows an exercise.

    The page sends `hello`, `save`, `undo`, `choose`, `look`, `card` and `example`.

    It opens without an answer: `parts` is filled once the page has said hello. `frame` is what
    the learner's settings decide: currency, whose example, whether it is on the path. `carried`
    says of parts that earlier answers fill in where they come from, `elsewhere` tells what another
    tab wrote at the same time.
    """

    asks = traitlets.Dict().tag(sync=True)
    frame = traitlets.Dict().tag(sync=True)
    carried = traitlets.Dict().tag(sync=True)
    parts = traitlets.Dict().tag(sync=True)
    elsewhere: traitlets.List[Any] = traitlets.List().tag(sync=True)
    refused = traitlets.Dict().tag(sync=True)
    example = traitlets.Dict().tag(sync=True)

    def __init__(
        self, exercise: Exercise, words: Mapping[str, str], workbook: str, frame: Mapping[str, Any]
    ) -> None:
        self._workbook = workbook
        super().__init__(
            exercise.name,
            exercise.styles(),
            asks=self._asks(exercise),
            frame=dict(frame),
            words=dict(words),
        )

    def wear(self, exercise: Exercise) -> None:
        """Show the same exercise with the labels it has now."""
        self.asks = self._asks(exercise)

    def _asks(self, exercise: Exercise) -> dict[str, Any]:
        return {
            "workbook": self._workbook,
            "id": exercise.id,
            "title": exercise.title,
            "prompt": exercise.prompt,
            "hint": exercise.hint,
            "minutes": exercise.minutes,
            "kind": exercise.asks(),
        }
