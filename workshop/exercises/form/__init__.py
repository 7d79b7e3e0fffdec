"""Named fields: each asked once, in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self

from workshop.exercises import paper
from workshop.exercises.exercise import Areas, Exercise
from workshop.exercises.fields import STYLES, Field, record
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Said, Table
from workshop.storage.answers import Parts, Scalar

LONG = 120  # characters beyond which a text reads better under its question than in a table
# No tick is an answer too, an edition has a currency, and an area is for whoever will tell it.
UNASKED = ("check", "currency", "area")


@dataclass(frozen=True, kw_only=True)
class Form(Exercise):
    """Named fields, by id."""

    fields: Mapping[str, Field]

    name = "form"

    def __post_init__(self) -> None:
        record.check(self.fields, "fields")

    @classmethod
    def styles(cls) -> tuple[Path, ...]:
        """Return the fields' style sheets, then the form's own."""
        return (*STYLES, *super().styles())

    def part_names(self) -> tuple[str, ...]:
        """Return the fields' ids; an occupation also has `<field>_soc`."""
        return record.part_names(self.fields)

    def labels(self) -> Mapping[str, str]:
        """Return each field's label, and each option's as `option` and `field.option`."""
        return record.labels(self.fields)

    def label_sources(self) -> Mapping[str, str]:
        """See `Exercise.borrowed`."""
        return record.borrowed(self.fields)

    def with_labels(self, labels: Mapping[str, str]) -> Self:
        """See `Exercise.dressed`."""
        return replace(self, fields=record.dressed(self.fields, labels)) if labels else self

    def with_areas(self, areas: Areas, parts: Parts) -> Self:
        """See `Exercise.with_areas`."""
        return replace(self, fields=record.placed(self.fields, areas, parts))

    def validate(self, part: str, raw: Any, amounts: Amounts) -> Scalar:
        """See `Exercise.take`."""
        return record.validate(self.fields, part, raw, amounts)

    def normalize(self, parts: Parts) -> Parts:
        """See `Exercise.keep`."""
        return record.normalize(self.fields, parts)

    def completion(self, parts: Parts) -> float:
        """Return the share of fields answered; a form of ticks alone needs one of them."""
        needed = self._needed()
        if not needed:
            return float(any(name in parts for name in self.fields))
        return sum(name in parts for name in needed) / len(needed)

    def _needed(self) -> list[str]:
        return [
            name
            for name, field in self.fields.items()
            if field.type not in UNASKED and not field.optional
        ]

    def open(self, parts: Parts, words: Words) -> tuple[str, ...]:
        """The fields that are empty and may not stay so; of ticks alone, all until there is one."""
        needed = self._needed() or ([] if self.completion(parts) else list(self.fields))
        return tuple(self.fields[name].label for name in needed if name not in parts)

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Short answers as a table of question and answer, longer texts beneath."""
        rows: list[tuple[str, str]] = []
        said: list[Said] = []
        own = self._in_own_currency(parts, amounts)
        for name, text in record.told(self.fields, parts, words, own).items():
            field = self.fields[name]
            if text and (field.long or len(text) > LONG):
                said.append(Said(record.called(field), text))
            elif text:
                rows.append((record.called(field), text))
        columns = (words("field.asked"), words("field.answer"))
        return (*((Table(columns, tuple(rows)),) if rows else ()), *said)

    def _in_own_currency(self, parts: Parts, amounts: Amounts) -> Amounts:
        chosen = [
            str(parts[name])
            for name, field in self.fields.items()
            if field.type == "currency" and name in parts
        ]
        return amounts.using(chosen[0]) if chosen else amounts

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build each field beneath the other."""
        return tuple(block for one in self.fields.values() for block in paper.field(one, words))

    def asks(self) -> dict[str, Any]:
        """Return the fields in order."""
        return {"fields": record.asks(self.fields)}
