"""One exercise's widget: the frame that every kind shares, around the kind's own script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import traitlets

from workshop.kinds import Exercise
from workshop.screen.widget import HERE, Widget


class View(Widget):
    """Shows an exercise; the page sends `hello`, `save`, `undo`, `look` and `example`.

    It opens without an answer: `parts` is filled once the page has said hello. `frame` is what
    the learner's settings decide: currency, whose example, whether it is on the path.
    """

    asks = traitlets.Dict().tag(sync=True)
    frame = traitlets.Dict().tag(sync=True)
    parts = traitlets.Dict().tag(sync=True)
    refused = traitlets.Dict().tag(sync=True)
    example = traitlets.Dict().tag(sync=True)

    def __init__(
        self, exercise: Exercise, words: Mapping[str, str], workbook: str, frame: Mapping[str, Any]
    ) -> None:
        asks = {
            "workbook": workbook,
            "id": exercise.id,
            "title": exercise.title,
            "prompt": exercise.prompt,
            "hint": exercise.hint,
            "minutes": exercise.minutes,
            "kind": exercise.asks(),
        }
        super().__init__(
            exercise.name,
            (HERE / "pending.js", HERE / "frame.js", *exercise.scripts()),
            exercise.styles(),
            asks=asks,
            frame=dict(frame),
            words=dict(words),
        )
