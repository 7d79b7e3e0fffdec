"""The place to choose what to share, and to see it whole first."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import traitlets

from workshop.widgets.widget import SHARED, Widget

HERE = Path(__file__).parent


class ShareView(Widget):
    """Sharing as a widget; the page sends `list`, `preview` with those `chosen`, and `make`.

    `preview` holds what would leave and the choice it was made of; `made` the file in base64.
    """

    papers = traitlets.Dict().tag(sync=True)
    sections: traitlets.List[Any] = traitlets.List().tag(sync=True)
    preview = traitlets.Dict().tag(sync=True)
    made = traitlets.Dict().tag(sync=True)

    def __init__(self, words: Mapping[str, str], papers: Mapping[str, str]) -> None:
        own = {k: text for k, text in words.items() if k.startswith(("share.", "pdf.", "take."))}
        super().__init__(
            "share",
            (SHARED / "fold.css", HERE / "share.css"),
            words=own,
            papers=dict(papers),
        )
