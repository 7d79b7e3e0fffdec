"""Allocate: hours or percent, shared out among named things while the total is watched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Literal

from workshop.exercises import paper
from workshop.exercises.exercise import Exercise, Refused
from workshop.exercises.fields import STYLES, Field, record
from workshop.exercises.fields.validation import take_amount
from workshop.exercises.scale import is_number
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Table
from workshop.storage.answers import Parts

NEAR = 0.5  # from the total: as near as people know their week
NEARLY = 0.99  # the share decided while all boxes are filled and the sum is off
LARGEST = 10_000


@dataclass(frozen=True, kw_only=True)
class Allocate(Exercise):
    """A kind in which `total` hours or percent are shared out among `things`, for each of `times`.

    `details` holds a longer text for things that need one. Parts: `thing`, or `thing.time`. A
    sum beyond the total is kept and said, never refused.
    """

    things: Mapping[str, str]
    total: float
    unit: Literal["hours", "percent"]
    times: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, str] = field(default_factory=dict)

    name: ClassVar[str] = "allocate"

    def __post_init__(self) -> None:
        if len(self.things) < 2:
            raise ValueError("things: expected at least two")
        for key, ids in (("things", self.things), ("times", self.times)):
            if any("." in one or one.startswith("_") for one in ids):
                raise ValueError(f"{key}: expected ids without a dot, not begun with _")
        stray = ", ".join(sorted(set(self.details) - set(self.things)))
        if stray:
            raise ValueError(f"details: no thing {stray}")
        if not 1 <= self.total <= LARGEST:
            raise ValueError(f"total: expected 1 to {LARGEST}")

    @classmethod
    def styles(cls) -> tuple[Path, ...]:
        """Return the fields' style sheets, then its own."""
        return (*STYLES, *super().styles())

    @property
    def box(self) -> Field:
        """The field behind each box."""
        return Field(type="number", label="", min=0, max=self.total)

    def part_names(self) -> tuple[str, ...]:
        return tuple(part for thing in self.things for part in self._of(thing))

    def labels(self) -> Mapping[str, str]:
        return {**self.times, **self.things}

    def validate(self, part: str, raw: Any, amounts: Amounts) -> float:
        if part not in self.part_names():
            raise Refused("refused.part")
        return take_amount(self.box, raw, amounts)

    def normalize(self, parts: Parts) -> Parts:
        """Return the numbers, even those beyond a total that was lowered since."""
        given = {part: parts.get(part) for part in self.part_names()}
        return {
            part: value
            for part, value in given.items()
            if is_number(value) and 0 <= value <= LARGEST
        }

    def completion(self, parts: Parts) -> float:
        """Return the share decided: a time that sums up is whole, else filled boxes count."""
        columns = self._columns(self.normalize(parts))
        shares = [
            1.0
            if abs(sum(column.values()) - self.total) <= NEAR
            else min(NEARLY, len(column) / len(self.things))
            for column in columns
        ]
        return sum(shares) / len(shares)

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build one table: a row for each thing with a number, a column for each time, the sums."""
        numbers = self.normalize(parts)
        columns = self._columns(numbers)

        def written(value: float) -> str:
            number = amounts.number(value, 2)
            return words("field.percent", value=number) if self.unit == "percent" else number

        def cell(thing: str, column: Mapping[str, float]) -> str:
            if thing in column:
                return written(column[thing])
            full = abs(sum(column.values()) - self.total) <= NEAR
            return written(0) if full else words("allocate.open")

        rows = [
            (label, *(cell(thing, column) for column in columns))
            for thing, label in self.things.items()
            if any(thing in column for column in columns)
        ]
        if not rows:
            return ()
        sums = (
            words("allocate.together"),
            *(written(sum(one.values())) if one else words("allocate.open") for one in columns),
        )
        head = (
            words("allocate.thing"),
            *(self.times.values() or (words(f"allocate.{self.unit}"),)),
        )
        caption = words(f"allocate.of-{self.unit}", total=amounts.number(self.total, 2))
        return (Table(head, (*rows, sums), caption, numbers=tuple(range(1, len(head)))),)

    def _of(self, thing: str) -> tuple[str, ...]:
        return tuple(f"{thing}.{time}" for time in self.times) or (thing,)

    def _columns(self, kept: Parts) -> list[dict[str, float]]:
        """Return the numbers by thing, for each time."""
        return [
            {
                thing: float(kept[self._of(thing)[at]])
                for thing in self.things
                if self._of(thing)[at] in kept
            }
            for at in range(max(1, len(self.times)))
        ]

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a table with a row for each thing, and the total to reach."""
        total = words(f"allocate.of-{self.unit}", total=amounts.number(self.total))
        columns = (
            words("allocate.thing"),
            *(self.times.values() or (words(f"allocate.{self.unit}"),)),
        )
        return (paper.grid(columns, (*self.things.values(), words("allocate.together")), total),)

    def asks(self) -> dict[str, Any]:
        """Return the things and times in order, and what each box takes."""
        things = [
            {"id": thing, "label": label, "detail": self.details.get(thing, "")}
            for thing, label in self.things.items()
        ]
        times = [{"id": time, "label": label} for time, label in self.times.items()]
        whole = {"total": self.total, "unit": self.unit, "near": NEAR}
        return {"things": things, "times": times, "box": record.ask("", self.box), **whole}
