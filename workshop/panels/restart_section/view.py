"""The offer to answer a section anew, which asks once before it empties anything."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.widgets.widget import Widget


class RestartView(Widget):
    """The offer as a widget; the page sends `empty` once confirmed, and `undo`."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__("restart_section", words=dict(words))
