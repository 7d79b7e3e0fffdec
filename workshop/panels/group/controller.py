"""Sharing with the group: joining a room, seeing what would leave, sending it, taking it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workshop.board import files
from workshop.board.client import Refused
from workshop.board.policy import Snapshot
from workshop.board.questions import questions
from workshop.board.showing import blocks
from workshop.content.schema import Section
from workshop.documents.export import Made
from workshop.documents.hand_over import hand_over
from workshop.panels.group.preview import Preview
from workshop.panels.group.room import Room
from workshop.panels.group.view import GroupView
from workshop.render import html
from workshop.render.blocks import Heading
from workshop.responses.responses import Responses


class GroupController:
    """The panel in which a learner shares answers of one section with a room they have joined."""

    def __init__(self, responses: Responses, folder: Path, section: Section) -> None:
        self._edition = responses.edition
        self._folder = folder
        self._section = section.id
        self._preview = Preview(responses, section)
        self._room = Room(folder)
        self.widget = GroupView(responses.edition.words)

    @property
    def asks(self) -> bool:
        """Whether there is anything in the section that a room may be asked."""
        return self._preview.asks

    def heard(self, message: Mapping[str, Any]) -> None:
        """Do what the page asks for, and tell it what the board refuses."""
        act = {
            "look": self._look,
            "join": lambda: self._join(message),
            "leave": self._leave,
            "preview": self._show,
            "send": self._send,
            "save": self._save,
            "follow": self._follow,
            "note": lambda: self._note(message),
            "back": self._take_back,
        }.get(str(message.get("do")))
        if act is None:
            return
        try:
            act()
        except Refused as error:
            self._say("problem", f"group.refused.{error.why}")

    def _look(self) -> None:
        self._preview.clear()
        self._tell()

    def _join(self, message: Mapping[str, Any]) -> None:
        self._room.join(message)
        self._tell()
        self._say("saved", "group.joined")

    def _leave(self) -> None:
        self._room.leave()
        self._look()
        self._say("quiet", "group.left")

    def _show(self) -> None:
        self._preview.look()
        self._tell()
        if not self._preview.answers:
            self._say("quiet", "group.nothing")

    def _send(self) -> None:
        self._room.share(self._preview.answers.items())
        self._look()
        self._say("saved", "group.sent")

    def _save(self) -> None:
        if not self._preview.answers:
            return
        handed = files.written(self._preview.answers, self._folder)
        name = files.name(handed.who, self._section)
        document = Made(name, files.content(handed), "application/json")
        words = self._edition.words
        hand_over(self.widget, document, self._folder, words)
        self._look()
        sentence = words("group.saved", file=document.name, folder=self._folder.name)
        self.widget.say("saved", sentence)

    def _follow(self) -> None:
        pace, revealed = self._room.state()
        section, words = self._edition.sections.get(pace), self._edition.words
        self.widget.room = {
            "pace": words("group.pace", section=section.title) if section else "",
            "notebook": self._edition.notebook(pace) if section else "",
            "said": list(self._drawn(revealed)),
        }

    def _drawn(self, shown: Mapping[str, Snapshot]) -> Iterator[str]:
        for name, question in questions(self._edition).items():
            if name in shown:
                yield html.fragment(
                    (Heading(question.title), *blocks(question, shown[name], self._edition)),
                    top=4,
                    scope=f"group-{name}",
                    words=self._edition.words,
                )

    def _note(self, message: Mapping[str, Any]) -> None:
        text = str(message.get("text", "")).strip()
        if not text or message.get("agreed") is not True:
            self._say("problem", "group.note-none")
            return
        self._room.pin_note(text)
        self._say("saved", "group.note-sent")

    def _take_back(self) -> None:
        self._room.take_back()
        self._look()
        self._say("saved", "group.taken-back")

    def _tell(self) -> None:
        self.widget.state = {
            "joined": self._room.is_joined,
            "hub": self._room.is_hub,
            "shown": self._preview.shown(),
        }

    def _say(self, tone: str, word: str) -> None:
        words = self._edition.words
        self.widget.say(tone, words(word) if word in words else words("group.refused.away"))
