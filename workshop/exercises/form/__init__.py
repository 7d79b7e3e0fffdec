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
    """A kind with named fields, by id."""

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
        """Return the fields whose label is an earlier answer: field = `exercise#place`."""
        return record.borrowed(self.fields)

    def with_labels(self, labels: Mapping[str, str]) -> Self:
        """Return the form with these labels for such fields."""
        return replace(self, fields=record.dressed(self.fields, labels)) if labels else self

    def with_areas(self, areas: Areas, parts: Parts) -> Self:
        """Return the form with the areas to choose from where the learner works."""
        return replace(self, fields=record.placed(self.fields, areas, parts))

    def validate(self, part: str, raw: Any, amounts: Amounts) -> Scalar:
        """Validate one field's part."""
        return record.validate(self.fields, part, raw, amounts)

    def normalize(self, parts: Parts) -> Parts:
        """Return the parts that are of their fields' types, whatever limits were set since."""
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
        """Return the fields that still need an answer; of ticks alone, all until there is one."""
        needed = self._needed() or ([] if self.completion(parts) else list(self.fields))
        return tuple(self.fields[name].label for name in needed if name not in parts)

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a table of question and answer, with longer texts below."""
        rows: list[tuple[str, str]] = []
        long_answers: list[Said] = []
        own = self._in_own_currency(parts, amounts)
        for name, text in record.told(self.fields, parts, words, own).items():
            field = self.fields[name]
            if text and (field.long or len(text) > LONG):
                long_answers.append(Said(record.called(field), text))
            elif text:
                rows.append((record.called(field), text))
        columns = (words("field.asked"), words("field.answer"))
        return (*((Table(columns, tuple(rows)),) if rows else ()), *long_answers)

    def _in_own_currency(self, parts: Parts, amounts: Amounts) -> Amounts:
        chosen = [
            str(parts[name])
            for name, field in self.fields.items()
            if field.type == "currency" and name in parts
        ]
        return amounts.using(chosen[0]) if chosen else amounts

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build the fields one below the other."""
        return tuple(block for one in self.fields.values() for block in paper.field(one, words))

    def asks(self) -> dict[str, Any]:
        """Return the fields for the view, in order."""
        return {"fields": record.asks(self.fields)}
