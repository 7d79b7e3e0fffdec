"""Answering a section anew: its exercises emptied, and all brought back while the page is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from workshop.content.schema import Section
from workshop.panels.restart_section.view import RestartView
from workshop.responses.responses import Responses
from workshop.storage.answers import UNDO, Parts, Scalar
from workshop.storage.journal import NotSaved


class RestartController:
    """The offer, at the end of a section, to answer it again.

    `changed` is called with the exercises that changed, once the disk has taken them.
    """

    def __init__(
        self, section: Section, responses: Responses, changed: Callable[[set[str]], None]
    ) -> None:
        self._section = section
        self._responses = responses
        self._changed = changed
        self._former: dict[str, Parts] = {}
        self.widget = RestartView(responses.edition.words)

    def heard(self, message: Mapping[str, Any]) -> None:
        """Do what the page asks for."""
        if message.get("do") == "empty":
            self._empty()
        elif message.get("do") == "undo":
            self._bring_back()

    def _empty(self) -> None:
        answers = self._responses.answers
        given = {name: answers.get(name) for name in self._section.exercises if answers.get(name)}
        if not given:
            self._tell("quiet", "anew.nothing")
            return
        self._former = given
        self._put({name: dict.fromkeys(parts) for name, parts in given.items()}, "anew.emptied")

    def _bring_back(self) -> None:
        self._put({name: self._back(name) for name in self._gone()}, "anew.undone")

    def _gone(self) -> list[str]:
        answers = self._responses.answers
        return [name for name, parts in self._former.items() if answers.get(name) != parts]

    def _back(self, name: str) -> Mapping[str, Scalar | None]:
        """Return the change that brings an exercise back: an undo, unless it was answered since."""
        answers, former = self._responses.answers, self._former[name]
        undo = answers.undo(name)
        if not answers.get(name) and undo == {**former, UNDO: None}:
            return undo
        return dict.fromkeys(answers.get(name)) | former

    def _put(self, changes: Mapping[str, Mapping[str, Scalar | None]], said: str) -> None:
        done: set[str] = set()
        problem = ""
        try:
            for name, parts in changes.items():
                self._responses.answers.put(name, parts)
                done.add(name)
        except NotSaved as error:
            problem = f"status.{error.reason}"
        self._tell("problem" if problem else "saved", problem or said)
        self._changed(done)

    def _tell(self, tone: str, word: str) -> None:
        self.widget.say(tone, self._responses.edition.words(word), undo=bool(self._gone()))
