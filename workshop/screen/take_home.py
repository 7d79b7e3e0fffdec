"""The button that makes the learner's PDF."""

from __future__ import annotations

from collections.abc import Mapping

import traitlets

from workshop.screen.widget import HERE, Widget


class TakeHome(Widget):
    """The page sends `make` with a paper size; `made` holds the PDF in base64 and its name."""

    papers = traitlets.Dict().tag(sync=True)
    made = traitlets.Dict().tag(sync=True)

    def __init__(self, words: Mapping[str, str], papers: Mapping[str, str]) -> None:
        super().__init__(
            "take-home", (HERE / "take_home.js",), (), words=dict(words), papers=dict(papers)
        )
