"""What of one section may leave for the group, shown before it does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.board.questions import Question, Shared, leaving, questions
from workshop.content.schema import Section
from workshop.responses.responses import Responses


class Preview:
    """The questions that a room may be asked of one section, and the answers last shown.

    Nothing leaves but answers out of closed lists, and only those that were shown a moment before.
    """

    def __init__(self, responses: Responses, section: Section) -> None:
        self._responses = responses
        self._questions = {
            name: question
            for name, question in questions(responses.edition).items()
            if name in section.exercises
        }
        self.answers: dict[str, Shared] = {}

    @property
    def asks(self) -> bool:
        """Whether there is anything in the section that a room may be asked."""
        return bool(self._questions)

    def look(self) -> None:
        """Read what would leave now."""
        edition = self._responses.edition
        leaving_now = {
            name: leaving(one, lambda other: self._responses.own(edition.exercise(other)), edition)
            for name, one in self._questions.items()
        }
        self.answers = {name: answer for name, answer in leaving_now.items() if answer}

    def clear(self) -> None:
        """Clear the answers, so that nothing can leave."""
        self.answers = {}

    def shown(self) -> list[Mapping[str, Any]]:
        """List each answer as it would leave, in words, beneath its question's title."""
        return [
            {"title": self._questions[name].title, "lines": lines(self._questions[name], answer)}
            for name, answer in self.answers.items()
        ]


def lines(question: Question, answer: Shared) -> list[str]:
    """Write an answer as it leaves, in words."""
    return [
        f"{question.items[item]}: {question.options[option]}".rstrip(": ")
        for item, option in answer.items()
    ]
