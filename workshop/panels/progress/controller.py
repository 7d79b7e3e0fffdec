"""How far the learner is, told by the strip: decisions made, time to go, the first one open."""

from __future__ import annotations

from math import ceil

from workshop.content.schema import Section
from workshop.exercises import Exercise
from workshop.lenses._shortened import shortened
from workshop.panels.progress.view import ProgressView
from workshop.responses.responses import Responses

Placed = tuple[Section, Exercise]
SHORT_WHILE = 90  # minutes; what is longer is told in hours
NAMED, LONG = 3, 60  # of what is open, how many are named, and letters of a name


class ProgressController:
    """The strip on screen, in the notebook of one section."""

    def __init__(self, responses: Responses) -> None:
        self._responses = responses
        self.strip = ProgressView()

    def tell(self, section: str) -> None:
        """Show what the file now holds."""
        edition, responses = self._responses.edition, self._responses
        here = edition.section(section or next(iter(edition.sections)))
        path: list[Placed] = [
            (part, one)
            for part in edition.sections.values()
            for one in part.exercises.values()
            if responses.settings.includes(one)
        ]
        left = [placed for placed in path if not responses.decided(placed[1])]
        self.strip.progress = {
            "name": edition.words("progress.label"),
            **self._section(here, path, left),
            "whole": self._whole(path, left),
            "next": self._next(here, left, begun=len(left) < len(path)) if left else {},
        }
        self.strip.notices = list(self._notices())

    def _section(self, here: Section, path: list[Placed], left: list[Placed]) -> dict[str, object]:
        everything = sum(part is here for part, _ in path)
        done = everything - sum(part is here for part, _ in left)
        number = self._responses.settings.amounts.number
        text = self._responses.edition.words(
            "progress.here" if self._number(here) else "progress.start",
            title=here.title,
            number=number(self._number(here)),
            last=number(len(self._responses.edition.sections) - 1),
            done=number(done),
            all=number(everything),
        )
        return {"text": text, "done": done, "all": everything}

    def _whole(self, path: list[Placed], left: list[Placed]) -> str:
        words, number = self._responses.edition.words, self._responses.settings.amounts.number
        return words(
            "progress.whole" if left else "progress.finished",
            done=number(len(path) - len(left)),
            all=number(len(path)),
            time=self._time(sum(one.minutes for _, one in left)),
            path=self._responses.settings.path.title,
        )

    def _time(self, minutes: float) -> str:
        words, number = self._responses.edition.words, self._responses.settings.amounts.number
        if minutes < SHORT_WHILE:
            return words("progress.minutes", minutes=number(5 * ceil(minutes / 5)))
        return words("progress.hours", hours=number(round(minutes / 30) / 2, 1))

    def _next(self, here: Section, left: list[Placed], begun: bool) -> dict[str, str]:
        words, (part, exercise) = self._responses.edition.words, left[0]
        number = self._number(part)
        key = "next" if part is here else "next-section" if number else "next-start"
        key = key if begun else "begin-with"
        places = {
            "title": exercise.title,
            "number": self._responses.settings.amounts.number(number),
        }
        return {
            "label": words("progress.where" if begun else "progress.begin"),
            "text": words(f"progress.{key}", **places),
            "open": self._open(exercise),
            "exercise": exercise.id,
            "notebook": "" if part is here else self._responses.edition.notebook(part.id),
        }

    def _open(self, exercise: Exercise) -> str:
        """Name what is still open in an exercise that was begun: the first few and a count."""
        edition, responses = self._responses.edition, self._responses
        left = (
            exercise.open(responses.parts(exercise), edition.words)
            if responses.own(exercise)
            else ()
        )
        if not left:
            return ""
        items = ", ".join(
            edition.words("progress.item", text=shortened(one, LONG)) for one in left[:NAMED]
        )
        more = responses.settings.amounts.number(len(left) - NAMED)
        if len(left) > NAMED:
            items = edition.words("progress.more", items=items, count=more)
        return edition.words("progress.open", items=items)

    def _number(self, section: Section) -> int:
        # The first page is a welcome and counts as none.
        return list(self._responses.edition.sections).index(section.id)

    def _notices(self) -> list[str]:
        words, answers = self._responses.edition.words, self._responses.answers
        lines = ", ".join(
            self._responses.settings.amounts.number(one.line) for one in answers.damaged
        )
        return [
            *([words("status.damaged", lines=lines)] if lines else []),
            *([words("status.unreadable")] if answers.unreadable else []),
        ]
