"""Continue from a PDF: what a file would change is shown, and the learner decides."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any

from workshop.exercises import Exercise
from workshop.panels.import_answers.view import ImportView
from workshop.render import html
from workshop.responses import merge
from workshop.responses.merge import Offer
from workshop.responses.readout import answer_blocks
from workshop.responses.responses import Responses
from workshop.storage import pdf_attachment
from workshop.storage.answers import FILE_NAME
from workshop.storage.journal import NotSaved


class ImportController:
    """The panel that brings in answers from a file, once the learner says so.

    `changed` is called with the exercises that changed, once the disk has taken them.
    """

    def __init__(self, responses: Responses, changed: Callable[[set[str]], None]) -> None:
        self._responses = responses
        self._changed = changed
        self._offer: Offer | None = None
        self.widget = ImportView(responses.edition.words, largest=pdf_attachment.LARGEST)

    def heard(self, message: Mapping[str, Any]) -> None:
        """Look at a file, merge it, or leave all as it is."""
        if message.get("do") == "look":
            self._look(str(message.get("content", "")))
        elif message.get("do") == "bring" and self._offer:
            self._bring(self._offer, [str(one) for one in message.get("taken", ())])
        elif message.get("do") == "leave":
            self._done("quiet", "bring.left")

    def _look(self, content: str) -> None:
        try:
            saved = pdf_attachment.read(base64.b64decode(content, validate=True), FILE_NAME)
        except binascii.Error:
            self._done("problem", "bring.damaged")
            return
        except pdf_attachment.NotASave as error:
            self._done("problem", f"bring.{error.word}")
            return
        offered = merge.offer(self._responses, saved)
        if not offered.new and not offered.other:
            self._done("quiet", "bring.same" if offered.same else "bring.homeless-all")
            return
        self._offer = offered
        self.widget.found = self._told(offered)
        self._say("quiet", "")

    def _told(self, found: Offer) -> dict[str, Any]:
        """Return what the page shows of an offer."""
        words, amounts = self._responses.edition.words, self._responses.settings.amounts
        count = amounts.number
        notes = [
            words(f"bring.{key}", count=count(number))
            for key, number in (
                ("lost", found.damaged),
                ("homeless", len(found.homeless)),
                ("misfits", found.misfits),
            )
            if number
        ]
        return {
            "until": words("bring.until", day=amounts.day(found.until.astimezone().date())),
            "new": [one.title for one in found.new],
            "other": [
                {
                    "id": one.id,
                    "title": one.title,
                    "mine": self._drawn(one, self._responses.parts(one)),
                    "theirs": self._drawn(one, found.theirs[one.id]),
                }
                for one in found.other
            ],
            "same": count(len(found.same)),
            "notes": notes,
        }

    def _drawn(self, exercise: Exercise, parts: Mapping[str, Any]) -> str:
        blocks = answer_blocks(self._responses, exercise, dict(parts))
        words = self._responses.edition.words
        return html.fragment(blocks, top=5, scope=f"bring-{exercise.id}", words=words)

    def _bring(self, found: Offer, taken: list[str]) -> None:
        try:
            changed = merge.bring(self._responses, found, taken)
        except NotSaved as error:
            self._say("problem", f"status.{error.reason}")
            return
        self._done("saved", "bring.done" if changed else "bring.left")
        self._changed(changed)

    def _done(self, tone: str, word: str) -> None:
        self._offer = None
        self.widget.found = {}
        self._say(tone, word)

    def _say(self, tone: str, word: str) -> None:
        self.widget.say(tone, self._responses.edition.words(word) if word else "")
