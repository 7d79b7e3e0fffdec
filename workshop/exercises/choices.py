"""Choices: what a learner picks from, and how many of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshop.exercises.exercise import Refused
from workshop.storage.answers import Parts


@dataclass(frozen=True)
class Choices:
    """Labels by id, longer texts for those that need one, and how many may be picked."""

    labels: Mapping[str, str]
    details: Mapping[str, str]
    most: int

    def check(self, key: str) -> None:
        """Check that the ids can be parts and the number fits.

        Raises:
            ValueError: they do not; the text begins with the key that content uses.
        """
        if len(self.labels) < 2:
            raise ValueError(f"{key}: expected at least two")
        if any("." in one or one.startswith("_") for one in self.labels):
            raise ValueError(f"{key}: expected ids without a dot, not begun with _")
        stray = ", ".join(sorted(set(self.details) - set(self.labels)))
        if stray:
            raise ValueError(f"details: {stray} is not among the {key}")
        if not 1 <= self.most <= len(self.labels):
            raise ValueError(f"most: expected 1 to {len(self.labels)}")

    def validate(self, part: str, raw: Any) -> bool:
        """Validate a tick; one that is removed is sent as nothing."""
        if part not in self.labels or raw is not True:
            raise Refused("refused.part")
        return True

    def normalize(self, parts: Parts) -> Parts:
        """Return the ticks in content's order, no more than may be picked."""
        ticked = [one for one in self.labels if parts.get(one) is True]
        return dict.fromkeys(ticked[: self.most], True)

    def told(self) -> list[str]:
        """Return each label with its longer text."""
        return [
            f"{label}: {self.details[one]}" if one in self.details else label
            for one, label in self.labels.items()
        ]

    def asks(self) -> list[dict[str, str]]:
        """Return the choices for the view."""
        return [
            {"id": one, "label": label, "detail": self.details.get(one, "")}
            for one, label in self.labels.items()
        ]
