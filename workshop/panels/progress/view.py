"""The strip at the top of a notebook: how much is decided, and what the learner must know."""

from __future__ import annotations

import traitlets

from workshop.widgets.widget import Widget


class ProgressView(Widget):
    """Progress and notices as a widget; the page sends `look` while it is in sight."""

    progress = traitlets.Dict().tag(sync=True)
    notices: traitlets.List[str] = traitlets.List().tag(sync=True)

    def __init__(self) -> None:
        super().__init__("progress")
