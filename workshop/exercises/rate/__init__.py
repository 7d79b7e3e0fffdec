"""Rate: statements on one scale, once or several times (now, wanted)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from workshop.exercises import paper
from workshop.exercises.exercise import Exercise, Refused
from workshop.exercises.scale import Scale
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Lines, Table
from workshop.storage.answers import Parts


@dataclass(frozen=True, kw_only=True)
class Rate(Exercise):
    """A kind in which each of `items` gets a stop of `scale`, or one for each of `times`.

    `details` holds a longer text for items that need one. Parts: `item`, or `item.time`.
    """

    scale: Mapping[str, Any]
    items: Mapping[str, str]
    times: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, str] = field(default_factory=dict)

    name: ClassVar[str] = "rate"

    def __post_init__(self) -> None:
        Scale.read(self.scale)
        if not self.items:
            raise ValueError("items: expected at least one")
        for key, ids in (("items", self.items), ("times", self.times)):
            if any("." in one for one in ids):
                raise ValueError(f"{key}: expected ids without a dot")
        stray = ", ".join(sorted(set(self.details) - set(self.items)))
        if stray:
            raise ValueError(f"details: no item {stray}")

    @property
    def stops(self) -> Scale:
        """The scale's stops."""
        return Scale.read(self.scale)

    def part_names(self) -> tuple[str, ...]:
        if not self.times:
            return tuple(self.items)
        return tuple(f"{item}.{time}" for item in self.items for time in self.times)

    def labels(self) -> Mapping[str, str]:
        return {**self.times, **self.items}

    def validate(self, part: str, raw: Any, amounts: Amounts) -> float:
        if part not in self.part_names():
            raise Refused("refused.part")
        return self.stops.validate(raw, amounts)

    def normalize(self, parts: Parts) -> Parts:
        scale, names = self.stops, self.part_names()
        return {part: parts[part] for part in names if scale.holds(parts.get(part))}

    def completion(self, parts: Parts) -> float:
        return len(self.normalize(parts)) / len(self.part_names())

    def open(self, parts: Parts, words: Words) -> tuple[str, ...]:
        """Return the items that lack a mark."""
        marks = self.normalize(parts)
        return tuple(
            label
            for item, label in self.items.items()
            if any(part not in marks for part in self._of(item))
        )

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build one table: a row for each item that was rated, a column for each time."""
        marks, scale = self.normalize(parts), self.stops

        def shown(part: str) -> str:
            value = marks.get(part)
            return words("rate.open") if value is None else amounts.number(float(value), 2)

        rows = tuple(
            (label, *(shown(part) for part in self._of(item)))
            for item, label in self.items.items()
            if any(part in marks for part in self._of(item))
        )
        if not rows:
            return ()
        columns = (words("rate.item"), *(self.times.values() or (words("rate.rating"),)))
        caption = words(
            "rate.scale",
            start=amounts.number(scale.start, 2),
            low=scale.low,
            end=amounts.number(scale.end, 2),
            high=scale.high,
        )
        named = caption if scale.low and scale.high else ""
        return (Table(columns, rows, named, numbers=tuple(range(1, len(columns)))),)

    def _of(self, item: str) -> tuple[str, ...]:
        return tuple(f"{item}.{time}" for time in self.times) or (item,)

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a ring for each stop beside each item; a long scale shows only some stops."""
        scale = self.stops
        count = round((scale.end - scale.start) / scale.step)
        every = next(
            n for n in range(1, count + 1) if count % n == 0 and count / n < paper.MOST_RINGS
        )
        stops = [
            amounts.number(scale.start + n * scale.step, 2) for n in range(0, count + 1, every)
        ]
        low, high = amounts.number(scale.start, 2), amounts.number(scale.end, 2)
        named = words("rate.scale", start=low, low=scale.low, end=high, high=scale.high)
        caption = named if scale.low and scale.high else ""
        full = [
            f"{label}. {self.details[one]}" if one in self.details else label
            for one, label in self.items.items()
        ]
        if not self.times:
            return (paper.rings(words("rate.item"), stops, full, caption),)
        explained = [Lines(text, 0) for text in full if self.details]
        return tuple(explained) + tuple(
            paper.rings(time, stops, self.items.values(), caption) for time in self.times.values()
        )

    def asks(self) -> dict[str, Any]:
        items = [
            {"id": item, "label": label, "detail": self.details.get(item, "")}
            for item, label in self.items.items()
        ]
        times = [{"id": time, "label": label} for time, label in self.times.items()]
        return {"scale": self.stops.plain(), "items": items, "times": times}
