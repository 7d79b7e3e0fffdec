"""One exercise on screen: its view, and what is said of a save."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from workshop.exercises import Exercise
from workshop.panels.exercise.view import ExerciseView
from workshop.panels.guard import Message, guard
from workshop.panels.occupation_card import send_card
from workshop.render import html
from workshop.responses import elsewhere, prefill
from workshop.responses.entries import entries
from workshop.responses.readout import example_blocks
from workshop.responses.responses import Responses
from workshop.storage.journal import NotSaved, Scalar
from workshop.storage.overwriting import OVER, marked

TO_HEED = ("status.refused", "elsewhere.status")


class ExerciseController:
    """One exercise on screen.

    `changed` is called with the exercise's id after each change that the disk has taken.
    """

    def __init__(
        self,
        exercise: Exercise,
        responses: Responses,
        book: str,
        changed: Callable[[str], None],
    ) -> None:
        self.exercise = exercise
        self._responses = responses
        self._changed = changed
        frame = self._frame()
        labeled = responses.with_labels(exercise)
        self.view = ExerciseView(labeled, responses.edition.words, workbook=book, frame=frame)
        guard(self.view, responses, self._heard)

    def _frame(self) -> dict[str, Any]:
        words = self._responses.edition.words
        amounts = self._responses.settings.amounts
        person = self._responses.settings.person
        on_path = self._responses.settings.includes(self.exercise)
        return {
            "about": words("frame.minutes", minutes=amounts.number(self.exercise.minutes, 1)),
            "aside": "" if on_path else words("path.off"),
            "currency": amounts.currency,
            "tables": self._tables(amounts.currency),
            "language": self._responses.edition.language,
            "example": words("act.example", name=person.name) if person else "",
            "source": self._source(),
        }

    def _source(self) -> dict[str, str]:
        source, edition = prefill.source_of(self.exercise), self._responses.edition
        if not source:
            return {}
        place = edition.place(source)
        told = {
            "exercise": edition.exercise(source).title,
            "section": self._responses.settings.amounts.number(place),
        }
        return {
            "none": edition.words("ledger.none", **told),
            "go": edition.words("ledger.go", exercise=told["exercise"]),
            "exercise": source,
            "notebook": edition.notebook(list(edition.sections)[place]),
        }

    def _tables(self, currency: str) -> list[str]:
        reference = self._responses.reference
        return list(reference.tables()) if currency == reference.country.currency else []

    def dress(self) -> None:
        """Redraw the frame and the labels once settings or the names of fields have changed."""
        self.view.wear(self._responses.with_labels(self.exercise))
        frame = self._frame()
        if frame["example"] != self.view.frame["example"]:
            self.view.example = {}
        self.view.frame = frame

    def show(self) -> None:
        """Show what the file now holds."""
        responses = self._responses
        filling, two = responses.filling(self.exercise), elsewhere.told(responses, self.exercise)
        filled, source = filling.filled_in(), prefill.source_of(self.exercise)
        self.view.carried = prefill.origins(filled, responses.edition, source)
        self.view.parts = filling.shown()
        if two and two != self.view.elsewhere:
            self._say("elsewhere.status", responses.answers.changes[-1].when, self._last())
        self.view.elsewhere = two

    def _heard(self, message: Message) -> None:
        act = {
            "hello": lambda hello: self.show(),
            "save": self._save,
            "undo": self._undo,
            "choose": self._choose,
            "look": self._look,
            "card": lambda asked: send_card(self.view, self._responses, asked),
            "example": self._example,
        }.get(message.get("do", ""))
        if act:
            act(message)

    def _save(self, message: Message) -> None:
        answers = self._responses.answers
        sent = entries(self._responses, self.exercise, message["parts"])
        answers.read_on()
        change = self._responses.filling(self.exercise).clearing(sent.taken)
        knew = message.get("knew", {})
        over = [*elsewhere.overwritten(self._responses, self.exercise, sent.taken, knew)]
        # A page that is not answered sends again: what is in the file already is not kept twice.
        saved = answers.get(self.exercise.id)
        new = {part: value for part, value in change.items() if saved.get(part) != value}
        to = {"rev": message["rev"], "tab": message.get("tab", "")}
        word = "status.saved" if sent.taken else ""
        word = "status.refused" if sent.refused else "elsewhere.status" if over else word
        self._put({**new, **marked(OVER, over)}, to, word)
        if sent.refused:
            details = {"parts": sent.refused, "readings": sent.readings}
            self.view.refused = {"rev": message["rev"], **details}

    def _put(self, parts: Mapping[str, Scalar | None], to: Message, word: str) -> None:
        words, answers = self._responses.edition.words, self._responses.answers
        try:
            when = answers.put(self.exercise.id, parts) if parts else answers.now()
        except NotSaved as error:
            self.view.say("problem", words(f"status.{error.reason}"), **to)
            return
        self.show()
        if word:
            self._say(word, when, to)
        self._changed(self.exercise.id)

    def _say(self, word: str, when: datetime, to: Message) -> None:
        text = self._responses.edition.words(
            word, time=self._responses.settings.amounts.clock(when)
        )
        self.view.say("refused" if word in TO_HEED else "saved", text, **to)

    def _choose(self, message: Message) -> None:
        use = message.get("use") is True
        change = elsewhere.choice(self._responses, self.exercise, str(message["part"]), use=use)
        if change:
            self._put(change, self._last(), "elsewhere.chosen")

    def _undo(self, message: Message) -> None:
        former = self._responses.answers.undo(self.exercise.id)
        if former:
            self._put(former, self._last(), "act.undone")
        else:
            self.view.say("quiet", self._responses.edition.words("act.no-undo"), **self._last())

    def _last(self) -> Message:
        return {key: value for key, value in self.view.status.items() if key in ("rev", "tab")}

    def _look(self, message: Message) -> None:
        titles = [
            {"title": one.title, "soc_code": one.soc_code, "occupation": one.occupation}
            for one in self._responses.reference.search(str(message["text"]))
        ]
        self.view.send({"say": "found", "n": message["n"], "titles": titles})

    def _example(self, message: Message) -> None:
        words = self._responses.edition.words
        blocks = example_blocks(self._responses, self.exercise)
        markup = html.fragment(blocks, top=4, scope="example", words=words)
        self.view.example = {"html": markup}
