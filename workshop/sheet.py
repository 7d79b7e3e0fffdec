"""One exercise on screen: its view, what is said of a save, its live lenses.

The only place that catches what a widget's callback raises.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from workshop import carrying, support
from workshop.blocks import Block, Paragraph
from workshop.edition import LensUse
from workshop.journal import NotSaved, Scalar
from workshop.kinds import Exercise, Refused
from workshop.outputs import html
from workshop.reading import STATE, Reading
from workshop.reference.titles import Title
from workshop.screen.panel import Panel
from workshop.screen.view import View
from workshop.screen.widget import Widget

Message = Mapping[str, Any]


def guard(widget: Widget, reading: Reading, act: Callable[[Message], None]) -> None:
    """Let `act` hear the widget's messages; what it raises is told in the page and kept."""

    def heard(message: Message) -> None:
        try:
            act(message)
        except Exception as error:  # noqa: BLE001 - JupyterLab would hide it from the learner
            code = support.keep(error, reading.answers.file.parent)
            text = reading.edition.words("error.plain", code=code)
            widget.status = {**widget.status, "tone": "problem", "text": text, "code": code}

    widget.hear(heard)


class LensSheet:
    """One lens on screen, beneath its exercise or `alone`."""

    def __init__(self, use: LensUse, reading: Reading, *, alone: bool = False) -> None:
        self.use = use
        self._reading = reading
        self._level = 3 if alone else 4
        self.panel = Panel(use.id, use.title, self._level)
        self.drawn = False
        guard(self.panel, reading, lambda message: self.draw())

    def draw(self) -> None:
        """Draw the lens over the answers as they are now."""
        self.drawn = True
        try:
            self._show(self._reading.lens(self.use))
        except Exception as error:  # noqa: BLE001 - one lens's fault must not stop a save
            code = support.keep(error, self._reading.answers.file.parent)
            text = self._reading.edition.words("error.lens", code=code)
            self._show((Paragraph(text),))

    def _show(self, blocks: tuple[Block, ...]) -> None:
        words = self._reading.edition.words
        self.panel.html = html.fragment(blocks, top=self._level + 1, scope=self.use.id, words=words)


class Sheet:
    """One exercise on screen.

    `changed` is called with the exercise's id after each change that the disk has taken.
    """

    def __init__(
        self,
        exercise: Exercise,
        reading: Reading,
        book: str,
        changed: Callable[[str], None],
    ) -> None:
        self.exercise = exercise
        self._reading = reading
        self._changed = changed
        frame = self._frame()
        worn = reading.dressed(exercise)
        self.view = View(worn, reading.edition.words, workbook=book, frame=frame)
        guard(self.view, reading, self._heard)

    def _frame(self) -> dict[str, Any]:
        words = self._reading.edition.words
        amounts = self._reading.amounts()
        person = self._reading.sample()
        on_path = self._reading.on_path(self.exercise)
        return {
            "about": words("frame.minutes", minutes=amounts.number(self.exercise.minutes, 1)),
            "aside": "" if on_path else words("path.off"),
            "currency": amounts.currency,
            "language": self._reading.edition.language,
            "example": words("act.example", name=person.name) if person else "",
        }

    def dress(self) -> None:
        """Follow the learner's currency, sample person and path, and what names the fields."""
        self.view.wear(self._reading.dressed(self.exercise))
        frame = self._frame()
        if frame["example"] != self.view.frame["example"]:
            self.view.example = {}
        self.view.frame = frame

    def show(self) -> None:
        """Follow what the file now holds."""
        reading = self._reading
        filling = reading.filling(self.exercise)
        self.view.carried = carrying.told(filling.filled_in(), reading.edition)
        self.view.parts = filling.shown()

    def _heard(self, message: Message) -> None:
        act = {
            "hello": lambda hello: self.show(),
            "save": self._save,
            "undo": self._undo,
            "look": self._look,
            "example": self._example,
        }.get(message.get("do", ""))
        if act:
            act(message)

    def _save(self, message: Message) -> None:
        taken: dict[str, Scalar | None] = {}
        refused: dict[str, str] = {}
        readings: dict[str, list[float]] = {}
        words = self._reading.edition.words
        for part, raw in message["parts"].items():
            try:
                taken[part] = self._take(part, raw)
            except Refused as error:
                refused[part] = words(error.word, **error.places)
                readings[part] = list(error.readings)
        taken = self._reading.filling(self.exercise).clearing(taken)
        self._put(taken, message["rev"], bool(refused))
        if refused:
            self.view.refused = {"rev": message["rev"], "parts": refused, "readings": readings}

    def _take(self, part: str, raw: object) -> Scalar | None:
        if raw is None or raw == "":
            return None
        if part == STATE:
            if raw not in ("skipped", "private"):
                raise Refused("status.refused")
            return str(raw)
        return self.exercise.take(part, raw, self._reading.amounts())

    def _put(
        self,
        parts: Mapping[str, Scalar | None],
        rev: int,
        refused: bool = False,
        said: str = "status.saved",
    ) -> None:
        words, answers = self._reading.edition.words, self._reading.answers
        try:
            when = answers.put(self.exercise.id, parts) if parts else None
        except NotSaved as error:
            self._tell(rev, "problem", words(f"status.{error.reason}"))
            return
        self.show()
        if refused:
            self._tell(rev, "refused", words("status.refused"))
        elif when:
            time = self._reading.amounts().clock(when)
            self._tell(rev, "saved", words(said, time=time))
        self._changed(self.exercise.id)

    def _tell(self, rev: int, tone: str, text: str) -> None:
        self.view.say(tone, text, rev=rev)

    def _undo(self, message: Message) -> None:
        former = self._reading.answers.undo(self.exercise.id)
        if former:
            self._put(former, self.view.status.get("rev", 0), said="act.undone")
        else:
            words = self._reading.edition.words
            self._tell(self.view.status.get("rev", 0), "quiet", words("act.no-undo"))

    def _look(self, message: Message) -> None:
        text, reference = str(message["text"]), self._reading.reference
        known = reference.occupation(text)
        named = [Title(known.title, known.soc_code, known.title)] if known else []
        found = [
            {"title": one.title, "soc_code": one.soc_code, "occupation": one.occupation}
            for one in named or reference.search(text)
        ]
        self.view.send({"say": "found", "n": message["n"], "titles": found})

    def _example(self, message: Message) -> None:
        words = self._reading.edition.words
        blocks = self._reading.example(self.exercise)
        drawn = html.fragment(blocks, top=4, scope="example", words=words)
        self.view.example = {"html": drawn}
