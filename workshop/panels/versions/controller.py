"""The choice of an earlier version to compare with, and what the lenses said then and say now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from workshop.documents.comparison import comparison
from workshop.panels.versions.view import VersionsView
from workshop.render import html
from workshop.responses.history import VERSION
from workshop.responses.responses import Responses
from workshop.storage.journal import NotSaved


class VersionsController:
    """The choice of an earlier version; `changed` is called once the disk has it."""

    def __init__(self, responses: Responses, changed: Callable[[set[str]], None]) -> None:
        self._responses = responses
        self._changed = changed
        self.widget = VersionsView(responses.edition.words)

    def heard(self, message: Mapping[str, Any]) -> None:
        """Draw the versions, or compare with another one."""
        if message.get("do") == "choose":
            days = [one["day"] for one in self.widget.days]
            day = str(message.get("day", ""))
            if day not in days:
                return
            try:
                self._responses.answers.put(VERSION, {"day": day})
            except NotSaved as error:
                text = self._responses.edition.words(f"status.{error.reason}")
                self.widget.status = {"tone": "problem", "text": text}
                return
            self.widget.status = {}
            self._changed({VERSION})
        self.draw()

    def draw(self) -> None:
        """Show the versions there are, and the comparison with the one chosen."""
        responses = self._responses
        words, amounts, since = (
            responses.edition.words,
            responses.settings.amounts,
            responses.history.since,
        )
        by_day = {one.astimezone().date(): one for one in responses.history.versions}
        self.widget.days = [
            {"day": day.isoformat(), "label": amounts.day(day), "chosen": one == since}
            for day, one in sorted(by_day.items(), reverse=True)
        ]
        blocks = tuple(comparison(responses))
        self.widget.html = html.fragment(blocks, top=3, scope="versions", words=words)
