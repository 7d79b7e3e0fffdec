"""What is kept of the learner: shown, and forgotten in part or as a whole when they say so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workshop.panels.my_data.view import MyDataView
from workshop.responses import erase
from workshop.responses.earlier import earlier_answers
from workshop.responses.responses import Responses
from workshop.storage.journal import NotSaved


class MyDataController:
    """The list of the learner's files and the two ways to delete answers.

    `look` is called after a change, so that what is on screen follows.
    """

    def __init__(self, responses: Responses, folder: Path, look: Callable[[], None]) -> None:
        self._responses = responses
        self._folder = folder
        self._look = look
        self.widget = MyDataView(responses.edition.words)

    def heard(self, message: Mapping[str, Any]) -> None:
        """List the files, delete the earlier versions, or delete everything."""
        asked = message.get("do")
        if asked == "list":
            self._list()
        elif asked == "forget":
            self._forget()
        elif asked == "delete":
            self._delete()

    def _list(self) -> None:
        amounts, words = self._responses.settings.amounts, self._responses.edition.words
        self.widget.files = [
            {
                "name": one.file.relative_to(self._folder).as_posix(),
                "size": words("kept.size", size=amounts.number(one.size / 1000, 1)),
            }
            for one in erase.traces(self._folder, words)
        ]
        self.widget.earlier = earlier_answers(self._responses.answers, amounts)

    def _forget(self) -> None:
        try:
            gone = erase.forget_earlier(self._responses.answers)
        except NotSaved as error:
            self.widget.say("problem", self._responses.edition.words(f"status.{error.reason}"))
            return
        words = self._responses.edition.words
        count = self._responses.settings.amounts.number(gone)
        self._after("saved", words("kept.forgot", count=count) if gone else words("kept.none"))

    def _delete(self) -> None:
        words = self._responses.edition.words
        stayed = erase.delete_everything(self._folder, words)
        if stayed:
            names = ", ".join(one.name for one in stayed)
            self._after("problem", words("kept.stayed", files=names))
        else:
            self._after("saved", words("kept.deleted", folder=self._folder.name))

    def _after(self, tone: str, text: str) -> None:
        self._look()
        self._list()
        self.widget.say(tone, text)
