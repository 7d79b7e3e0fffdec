"""The list of earlier versions, and the comparison beneath it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import traitlets

from workshop.widgets.widget import Widget


class VersionsView(Widget):
    """The versions as a widget; the page sends `draw` once it stands, and `choose` with a day."""

    days: traitlets.List[Any] = traitlets.List().tag(sync=True)
    html = traitlets.Unicode().tag(sync=True)

    def __init__(self, words: Mapping[str, str]) -> None:
        own = {key: text for key, text in words.items() if key.startswith("versions.")}
        super().__init__("versions", words=own)
