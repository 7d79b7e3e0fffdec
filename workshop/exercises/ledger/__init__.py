"""Rows that the learner adds, edits, reorders and removes, or a facet of another ledger's rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self

from workshop.exercises import paper
from workshop.exercises.carried import NOTHING
from workshop.exercises.exercise import Exercise, Refused
from workshop.exercises.fields import STYLES, Field, record
from workshop.exercises.fields.field import NUMBERS, UNKNOWN
from workshop.exercises.fields.readout import show
from workshop.exercises.ledger.rows import AS_THERE, ROW, Rows, take_order
from workshop.exercises.ledger.source import NONE, Source
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Said, Table
from workshop.storage.answers import Parts, Scalar, rows

ORDER = "order"
NARROW, ROOM = 4, 4  # columns and rows of a table to write in by hand
BROAD = 5  # columns beyond which each row is a table of its own
WIDE = 80  # characters beyond which a long column's text stands beneath the table


@dataclass(frozen=True, kw_only=True)
class Ledger(Exercise):
    """Rows with the same columns.

    With `rows_from` it is a facet: it has the rows of another ledger, keeps neither their order nor
    which were taken away, and each of its cells can hold "I don't know yet" (`UNKNOWN`).
    """

    columns: Mapping[str, Field]
    rows: Rows = AS_THERE
    rows_from: Source = NONE

    name = "ledger"

    def __post_init__(self) -> None:
        record.check(self.columns, "columns")
        if twice := set(self.columns) & set(self.rows_from.columns):
            raise ValueError(f"columns.{min(twice)}: {self.rows_from.exercise} asks it already")
        if bool(self.rows_from) == bool(self.rows.one and self.rows.add):
            raise ValueError("rows: expected one and add, unless rows_from names a ledger")
        if self.rows_from:
            open_ = {name: one.open_to_unknown() for name, one in self.columns.items()}
            object.__setattr__(self, "columns", open_)
        if any(column.when for column in self.columns.values()):
            raise ValueError("columns: when is for a form's fields")
        optional = [column.optional for column in self.columns.values()]
        if self.rows.fold and (not any(optional) or optional != sorted(optional)):
            raise ValueError("rows: expected optional columns to fold, after all the others")

    @classmethod
    def styles(cls) -> tuple[Path, ...]:
        """Return the fields' style sheets, then the ledger's own."""
        table = Path(__file__).with_name("ledger_table.css")
        return (*STYLES, *super().styles(), table)

    def part_names(self) -> tuple[str, ...]:
        """Return the columns' ids, its rows' own too; an occupation also has `<column>_soc`."""
        return record.part_names({**self.rows_from.columns, **self.columns})

    def labels(self) -> Mapping[str, str]:
        """Return each column's label, and each option's as `option` and `column.option`."""
        return record.labels(self.columns)

    def sources(self) -> set[str]:
        """See `Exercise.sources`."""
        return super().sources() | ({self.rows_from.exercise} if self.rows_from else set())

    def label_sources(self) -> Mapping[str, str]:
        """Return the columns whose label is an earlier answer: column = `exercise#place`."""
        return record.borrowed(self.columns)

    def with_labels(self, labels: Mapping[str, str]) -> Self:
        """Return the ledger with these labels for such columns."""
        return replace(self, columns=record.dressed(self.columns, labels)) if labels else self

    def validate(self, part: str, raw: Any, amounts: Amounts) -> Scalar:
        """Parts are `row.column`, and `order`: row ids with a space between."""
        if part == ORDER and not self.rows_from:
            return take_order(raw)
        row, _, column = part.partition(".")
        if not ROW.fullmatch(row):
            raise Refused("refused.part")
        return record.validate(self.columns, column, raw, amounts)

    def normalize(self, parts: Parts) -> Parts:
        """Return the rows' cells that are of their columns' types, and the order."""
        order = parts.get(ORDER)
        ordered = order and isinstance(order, str) and not self.rows_from
        kept: Parts = {ORDER: str(order)} if ordered else {}
        for row, cells in rows(parts):
            if ROW.fullmatch(row):
                found = record.normalize(self.columns, cells)
                kept |= {f"{row}.{column}": value for column, value in found.items()}
        return kept

    def known(self, parts: Parts) -> Parts:
        """Return the parts without the cells of a facet that hold "I don't know yet"."""
        if not self.rows_from:
            return parts
        own = set(self.columns)
        return {
            part: value
            for part, value in parts.items()
            if value != UNKNOWN or part.rpartition(".")[2] not in own
        }

    def completion(self, parts: Parts) -> float:
        """Return the share of the rows needed whose first column is answered."""
        first = next(iter(self.columns))
        begun = [first in cells for _, cells in rows(parts)]
        return min(1.0, sum(begun) / self._least(len(begun)))

    def _least(self, rows_there: int) -> int:
        """How many rows there should be: all that a facet has, where it does not say how many."""
        least = self.rows.min or (rows_there if self.rows_from else 0)
        return max(1, min(least, rows_there) if self.rows_from else least)

    def open(self, parts: Parts, words: Words) -> tuple[str, ...]:
        """Return the rows that there should be and are not begun."""
        first, there = next(iter(self.columns)), rows(parts)
        begun = sum(first in cells for _, cells in there)
        if self.rows_from:
            blank = [
                self._called(at, cells, words)
                for at, (_, cells) in enumerate(there, 1)
                if first not in cells
            ]
            return tuple(blank[: max(0, self._least(len(there)) - begun)])
        places = range(begun + 1, self._least(len(there)) + 1)
        return tuple(words("ledger.row", one=self.rows.one, place=str(place)) for place in places)

    def _called(self, at: int, cells: Parts, words: Words) -> str:
        named = str(cells.get(self.rows_from.first, ""))
        return named or words("ledger.row", one=self.rows_from.one, place=str(at))

    def readout(self, parts: Parts, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a table of the rows, or one for each where they are broad; long texts below.

        Sums of watched columns stand in the last row, or in a table of their own.
        """
        if self.rows_from:
            return self._as_a_whole().readout(self._answered(parts), words, amounts)
        found = [cells for _, cells in rows(parts) if cells]
        shown = [record.told(self.columns, cells, words, amounts) for cells in found]
        if not shown:
            return ()
        long = [one for one in self.columns if self._is_long(one, shown)]
        used = [one for one in self.columns if one not in long and any(row[one] for row in shown)]
        if len(used) > BROAD:
            return (
                *(block for at, row in enumerate(shown, 1) for block in self._row(at, row, words)),
                *self._together(self._sums(used, found, words, amounts), used),
            )
        body = [tuple(row[one] for one in used) for row in shown]
        table = Table(
            columns=tuple(record.called(self.columns[one]) for one in used),
            rows=(*body, *self._sums(used, found, words, amounts)),
            numbers=tuple(n for n, one in enumerate(used) if self.columns[one].is_figure),
        )
        said = [Said(self._asked(one, row, words), row[one]) for row in shown for one in long]
        return (*((table,) if used else ()), *(one for one in said if one.text))

    def _as_a_whole(self) -> Ledger:
        """The facet as a ledger whose first column names its rows."""
        first = self.rows_from.first
        columns = {first: self.rows_from.columns[first], **self.columns}
        rows = replace(self.rows, one=self.rows_from.one, add=self.rows_from.one)
        return replace(self, columns=columns, rows=rows, rows_from=NONE)

    def _answered(self, parts: Parts) -> Parts:
        """The rows of which this facet holds anything."""
        begun = {row for row, cells in rows(parts) if set(cells) & set(self.columns)}
        return {part: value for part, value in parts.items() if part.partition(".")[0] in begun}

    def _row(self, at: int, row: Mapping[str, str], words: Words) -> Iterator[Block]:
        first, *others = self.columns
        name = row[first] or words("ledger.row", one=self.rows.one, place=str(at))
        long = [one for one in others if self._is_long(one, [dict(row)])]
        short = [one for one in others if row[one] and one not in long]
        cells = tuple((record.called(self.columns[one]), row[one]) for one in short)
        yield Table((self.columns[first].label, name), cells)
        yield from (Said(self._asked(one, row, words), row[one]) for one in long)

    def _together(self, sums: tuple[tuple[str, ...], ...], used: list[str]) -> Iterator[Table]:
        for called, *cells in sums:
            told = zip(used[1:], cells, strict=True)
            rows = tuple((self.columns[one].label, cell) for one, cell in told if cell)
            yield Table((self.columns[used[0]].label, called), rows)

    def _is_long(self, column: str, shown: list[dict[str, str]]) -> bool:
        field = self.columns[column]
        return field.long and any(len(row[column]) > WIDE for row in shown)

    def _asked(self, column: str, row: Mapping[str, str], words: Words) -> str:
        label = self.columns[column].label
        named = row[next(iter(self.columns))]
        return words("ledger.said", row=named, column=label) if named else label

    def _sums(
        self, used: list[str], found: list[Parts], words: Words, amounts: Amounts
    ) -> tuple[tuple[str, ...], ...]:
        watched = {one: self.columns[one] for one in used if self.columns[one].total is not None}
        sums = {
            one: show(field, sum(number(cells.get(one)) for cells in found), words, amounts)
            for one, field in watched.items()
            if field.type in NUMBERS
        }
        if not sums or used[0] in sums:
            return ()
        return ((words("ledger.together"), *(sums.get(one, "") for one in used[1:])),)

    def paper(self, words: Words, amounts: Amounts) -> tuple[Block, ...]:
        """Build a table to write in, or a table for each row where there is much to a row."""
        if self.rows_from:
            return tuple(paper.records(self.columns, self._places(words, self.rows.start), words))
        count = min(self.rows.max, max(self.rows.min, self.rows.start, 2))
        long = any(one.options or one.type == "scale" for one in self.columns.values())
        if len(self.columns) > NARROW or long:
            return tuple(paper.records(self.columns, self._places(words, count), words))
        heads = tuple(paper.named(one) for one in self.columns.values())
        return (paper.grid(heads, ("",) * max(count, ROOM)),)

    def _places(self, words: Words, count: int) -> list[str]:
        one = self.rows_from.one or self.rows.one
        return [words("ledger.row", one=one, place=str(place + 1)) for place in range(count)]

    def asks(self) -> dict[str, Any]:
        """The columns in order, the rows' counts and names, whether rows are carried here.

        Of a facet, `named` is the column that names its rows.
        """
        carries, counts = self.carried != NOTHING, asdict(self.rows)
        if self.rows_from:
            counts |= {"one": self.rows_from.one, "named": self.rows_from.first}
        return {"columns": record.asks(self.columns), "rows": counts, "carries": carries}


def number(value: Scalar | None) -> float:
    """Return a cell as a number; an empty one adds nothing."""
    return float(value) if isinstance(value, int | float) else 0.0
