"""The place to join a room, and to share with it what was seen first."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import traitlets

from workshop.widgets.widget import SHARED, Widget

HERE = Path(__file__).parent


class GroupView(Widget):
    """Sharing with a group as a widget; the page sends `look`, `join`, `send` and others.

    `state` says whether a room is joined, whether it is a hub's, and what would leave. `room` is
    where the coach invites to and what the room was shown; `made` is a file to hand in.
    """

    state = traitlets.Dict().tag(sync=True)
    room = traitlets.Dict().tag(sync=True)
    made = traitlets.Dict().tag(sync=True)

    def __init__(self, words: Mapping[str, str]) -> None:
        own = {key: text for key, text in words.items() if key.startswith("group.")}
        super().__init__("group", (SHARED / "fold.css", HERE / "group.css"), words=own)
