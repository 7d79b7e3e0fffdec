"""The earlier versions of the answers, each the end of a period of work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from workshop.responses.work_periods import turns
from workshop.storage.answers import Answers

# No exercise: which of the earlier versions the learner compares with.
VERSION = "_version"


@dataclass(frozen=True)
class History:
    """The times when answers changed, and the earlier version that they are compared with."""

    answers: Answers
    today: Callable[[], date]

    @property
    def versions(self) -> list[datetime]:
        """The ends of the periods of work before this one, each a version named by its day."""
        return turns((change.when for change in self.answers.changes), self.today())

    @property
    def since(self) -> datetime | None:
        """The version that today is compared with: the one chosen, else the latest."""
        known = self.versions
        chosen = self.answers.get(VERSION).get("day", "")
        days = {version.astimezone().date().isoformat(): version for version in known}
        return days.get(str(chosen)) or (known[-1] if known else None)

    def last_changed(self) -> dict[str, date]:
        """Return the day on which each exercise was last changed."""
        return {change.exercise: change.when.astimezone().date() for change in self.answers.changes}
