"""Sharing with the group: joining a room, seeing what would leave, sending it, taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshop.board import files
from workshop.board.client import Door, Refused
from workshop.board.limits import LONGEST_NOTE
from workshop.board.questions import Question, Shared, leaving, questions
from workshop.board.showing import blocks, snapshots
from workshop.content.schema import Section
from workshop.documents.export import Made
from workshop.documents.hand_over import hand_over
from workshop.panels.group.view import GroupView
from workshop.render import html
from workshop.render.blocks import Heading
from workshop.responses.responses import Responses

FOLLOW_S = 8.0


class GroupController:
    """What a learner may share of one section, with a room they have joined.

    Nothing leaves but answers out of closed lists, and only those that were shown a moment before.
    """

    def __init__(self, responses: Responses, folder: Path, section: Section) -> None:
        self._responses = responses
        self._folder = folder
        self._known = questions(responses.edition)
        self._questions = {one: q for one, q in self._known.items() if one in section.exercises}
        self._section = section.id
        self._seen: dict[str, Shared] = {}
        self.widget = GroupView(responses.edition.words)

    @property
    def asks(self) -> bool:
        """Whether there is anything in the section that a room may be asked."""
        return bool(self._questions)

    def heard(self, message: Mapping[str, Any]) -> None:
        """Do what the page asks for; what the board refuses is said there."""
        act = {
            "look": self._look,
            "join": lambda: self._join(message),
            "leave": self._leave,
            "preview": self._preview,
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

    def _door(self) -> Door | None:
        return Door.of_hub() or Door.kept(self._folder)

    def _known_door(self) -> Door:
        door = self._door()
        if door is None:
            raise Refused("not-in")
        return door

    def _look(self) -> None:
        self._seen = {}
        self._tell()

    def _join(self, message: Mapping[str, Any]) -> None:
        told = [str(message.get(name, ""))[:200] for name in ("address", "code", "pin")]
        Door.join(*told).keep(self._folder)
        self._tell()
        self._say("saved", "group.joined")

    def _leave(self) -> None:
        door = Door.kept(self._folder)
        if door:
            door.leave(self._folder)
        self._look()
        self._say("quiet", "group.left")

    def _preview(self) -> None:
        edition = self._responses.edition
        found = {
            name: leaving(one, lambda other: self._responses.own(edition.exercise(other)), edition)
            for name, one in self._questions.items()
        }
        self._seen = {name: told for name, told in found.items() if told}
        self._tell()
        if not self._seen:
            self._say("quiet", "group.nothing")

    def _send(self) -> None:
        door = self._known_door()
        for name, answer in self._seen.items():
            door.ask("PUT", f"/share/{name}", {"answer": dict(answer)})
        self._look()
        self._say("saved", "group.sent")

    def _save(self) -> None:
        if not self._seen:
            return
        handed = files.written(self._seen, self._folder)
        made = Made(
            files.name(handed.who, self._section), files.content(handed), "application/json"
        )
        hand_over(self.widget, made, self._folder, self._responses.edition.words)
        self._look()
        words = self._responses.edition.words
        said = words("group.saved", file=made.name, folder=self._folder.name)
        self.widget.say("saved", said)

    def _follow(self) -> None:
        """The section the coach invites to, and what the room has been shown."""
        state, edition = (
            self._known_door().ask("GET", "/state", timeout=FOLLOW_S),
            self._responses.edition,
        )
        try:
            pace, shown = str(state["pace"]), snapshots(state["shown"])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Refused("away") from error
        drawn = [
            html.fragment(
                (Heading(question.title), *blocks(question, shown[name], edition)),
                top=4,
                scope=f"group-{name}",
                words=edition.words,
            )
            for name, question in self._known.items()
            if name in shown
        ]
        section = edition.sections.get(pace)
        words = edition.words
        self.widget.room = {
            "pace": words("group.pace", section=section.title) if section else "",
            "notebook": edition.notebook(pace) if section else "",
            "said": drawn,
        }

    def _note(self, message: Mapping[str, Any]) -> None:
        text = str(message.get("text", "")).strip()[:LONGEST_NOTE]
        if not text or message.get("agreed") is not True:
            self._say("problem", "group.note-none")
            return
        refused = {422: "no-consent", 429: "notes"}
        sent = {"text": text, "for_all_to_read": True}
        self._known_door().ask("PUT", "/wall", sent, refused=refused)
        self._say("saved", "group.note-sent")

    def _take_back(self) -> None:
        self._known_door().ask("DELETE", "/mine")
        self._look()
        self._say("saved", "group.taken-back")

    def _tell(self) -> None:
        self.widget.state = {
            "joined": self._door() is not None,
            "hub": Door.of_hub() is not None,
            "shown": [
                {
                    "title": self._questions[name].title,
                    "lines": lines(self._questions[name], answer),
                }
                for name, answer in self._seen.items()
            ],
        }

    def _say(self, tone: str, word: str) -> None:
        words = self._responses.edition.words
        self.widget.say(tone, words(word) if word in words else words("group.refused.away"))


def lines(question: Question, told: Shared) -> list[str]:
    """An answer as it leaves, in words."""
    return [
        f"{question.items[item]}: {question.options[option]}".rstrip(": ")
        for item, option in told.items()
    ]
