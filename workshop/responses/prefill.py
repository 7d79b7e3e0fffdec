"""Earlier answers carried into later exercises, and rows offered there, until written over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from workshop.content.schema import Edition
from workshop.exercises import Exercise
from workshop.exercises.carried import NOTHING, addends
from workshop.exercises.fields.record import CODED
from workshop.exercises.ledger import Ledger
from workshop.lenses.learning._long_schooling import long_last
from workshop.reference import Reference
from workshop.storage.answers import Parts, Scalar, rows

GONE = "-"  # before a row's id in `order`: the learner took away a row that was carried
EMPTIED = ""  # the value of a part that was carried and that the learner cleared
EVERY = 1_000  # more steps than any occupation has
OFFERED = ""  # the source of what is only offered


@dataclass(frozen=True)
class Prefilled:
    """A carried value and the exercise it comes from; no source for what is only offered."""

    value: Scalar
    source: str


Answered = Callable[[str], Parts]


def carried(exercise: Exercise, answered: Answered) -> Iterator[tuple[str, Prefilled]]:
    """Yield each part that earlier answers fill in, later ones over earlier ones.

    The rows of a facet come first: what they are called, and all else that is known of them.
    """
    for row, cells in rows_there(exercise, answered):
        for column, known in cells.items():
            yield f"{row}.{column}", Prefilled(known, source_of(exercise))
    for part, address in exercise.carried.parts.items():
        value = added(address, answered)
        if value is not None:
            yield part, Prefilled(value, address.partition(".")[0])
    for use in exercise.carried.rows:
        matching = [row for row in rows(answered(use.exercise)) if wanted(row[1], use.only)]
        for row, cells in matching[: use.most]:
            for own, theirs in use.columns.items():
                if theirs in cells:
                    yield f"{row}.{own}", Prefilled(cells[theirs], use.exercise)


def source_of(exercise: Exercise) -> str:
    """Return the ledger whose rows a facet has; empty where it is none."""
    return exercise.rows_from.exercise if isinstance(exercise, Ledger) else ""


def rows_there(exercise: Exercise, answered: Answered) -> list[tuple[str, Parts]]:
    """Return the rows that a facet has now."""
    source = source_of(exercise)
    return rows(answered(source)) if source else []


def of_its_rows(exercise: Exercise, parts: Parts, answered: Answered) -> Parts:
    """Return the same parts; of a facet, those of the rows that it has now, and what they are."""
    if not source_of(exercise):
        return parts
    there = dict(rows_there(exercise, answered))
    own = {part: one for part, one in parts.items() if "." not in part or row_of(part) in there}
    named = {f"{row}.{name}": one for row, cells in there.items() for name, one in cells.items()}
    return named | own


def added(address: str, answered: Answered) -> Scalar | None:
    """Return the value at an address, or the sum of several; None where none is answered."""
    asked = (one.partition(".") for one in addends(address))
    values = [answered(source).get(part) for source, _, part in asked]
    numbers = [one for one in values if isinstance(one, int | float) and not isinstance(one, bool)]
    return sum(numbers) if len(values) > 1 and numbers else values[0]


def wanted(cells: Parts, only: Mapping[str, str]) -> bool:
    """Tell whether a row is one of those to carry."""
    return all(
        bool(cells.get(column)) if value == "…" else str(cells.get(column, "")) == value
        for column, value in only.items()
    )


def offered(
    exercise: Exercise, answered: Answered, reference: Reference, held: Parts
) -> Iterator[tuple[str, Prefilled]]:
    """Yield each part of the rows that are offered to change.

    Steps that ask for years beyond a first degree are offered only where there are few others, or
    where something is `held` in their row.
    """
    for row, cells in exercise.carried.seeds.items():
        for column, value in cells.items():
            yield f"{row}.{column}", Prefilled(value, OFFERED)
    steps = exercise.carried.steps
    if steps is None:
        return
    source, _, field = steps.occupation.partition(".")
    code = str(answered(source).get(f"{field}_soc", ""))
    own = reference.occupation(code)
    ahead = long_last(reference.next_steps(code, EVERY), own, reference.country) if own else ()
    begun = {row_of(part) for part in held}
    for place, known in enumerate(ahead):
        row = "s" + known.soc_code.replace("-", "")
        if place >= steps.most and row not in begun:
            continue
        yield f"{row}.{steps.column}", Prefilled(known.title, OFFERED)
        yield f"{row}.{steps.column}_soc", Prefilled(known.soc_code, OFFERED)


@dataclass(frozen=True)
class Filling:
    """An exercise with what earlier answers fill into it.

    `held` are the parts that the learner gave there, and as empty those that they cleared.
    """

    exercise: Exercise
    held: Parts
    answered: Answered
    reference: Reference

    def parts(self) -> Parts:
        """Find what counts: the learner's own parts over those carried, each row in its place."""
        begun = touched(self._offered, {**self._carried, **self.held})
        return self._over({**begun, **self._carried})

    def shown(self) -> Parts:
        """Return what the page shows: what counts, and the rows that are only offered."""
        return standing(self.exercise, self._over(self._found()))

    def filled_in(self) -> dict[str, Prefilled]:
        """Return each part that the learner has not given here, and where it comes from."""
        return filled(self._found(), self.held)

    def clearing(self, parts: Mapping[str, Scalar | None]) -> dict[str, Scalar | None]:
        """Return a change that also clears for good what would be filled in again."""
        after = {part: value for part, value in {**self.held, **parts}.items() if value is not None}
        again = replace(self, held=after).filled_in()
        return {part: EMPTIED if part in again else value for part, value in parts.items()}

    def _over(self, found: Mapping[str, Prefilled]) -> Parts:
        values = {part: carry.value for part, carry in filled(found, self.held).items()}
        own = {part: value for part, value in self.held.items() if value != EMPTIED}
        parts = of_its_rows(self.exercise, self.exercise.normalize(values) | own, self.answered)
        return in_places(parts, found)

    def _found(self) -> dict[str, Prefilled]:
        return {**self._offered, **self._carried}

    @cached_property
    def _carried(self) -> dict[str, Prefilled]:
        return without_gone(dict(carried(self.exercise, self.answered)), self.held)

    @cached_property
    def _offered(self) -> dict[str, Prefilled]:
        rows_offered = dict(offered(self.exercise, self.answered, self.reference, self.held))
        return without_gone(rows_offered, self.held)


def emptied(exercise: Exercise, held: Mapping[str, Scalar]) -> dict[str, Scalar]:
    """Return the kept parts that the learner cleared and that stay clear."""
    if exercise.carried == NOTHING:
        return {}
    return {part: value for part, value in held.items() if value == EMPTIED}


def filled(found: Mapping[str, Prefilled], own: Mapping[str, Scalar]) -> dict[str, Prefilled]:
    """Return what is carried without what the learner gave or cleared; a code needs its title."""
    free = {part: carry for part, carry in found.items() if part not in own}
    coded = {part for part in free if part.endswith(CODED)}
    return {
        part: carry
        for part, carry in free.items()
        if part not in coded or part.removesuffix(CODED) in free
    }


def in_places(parts: Parts, found: Mapping[str, Prefilled]) -> Parts:
    """Return the parts in order, each row where it was carried to, whatever was written over it."""
    places = {row_of(part): None for part in found}
    order = {row: place for place, row in enumerate(places)}
    return dict(sorted(parts.items(), key=lambda item: order.get(row_of(item[0]), len(order))))


def row_of(part: str) -> str:
    """Return the row that a part belongs to."""
    return part.partition(".")[0]


def standing(exercise: Exercise, parts: Parts) -> Parts:
    """Return the same parts, and in words the order in which a ledger's carried rows stand."""
    row_ids = [row for row, _ in rows(parts)]
    follows = exercise.carried != NOTHING or source_of(exercise)
    if not follows or not isinstance(exercise, Ledger) or not row_ids:
        return parts
    gone = [word for word in str(parts.get("order", "")).split() if word.startswith(GONE)]
    return {**parts, "order": " ".join([*row_ids, *gone])}


def without_gone(found: Mapping[str, Prefilled], own: Parts) -> dict[str, Prefilled]:
    """Return what is carried without the rows that the learner removed."""
    gone = {word[1:] for word in str(own.get("order", "")).split() if word.startswith(GONE)}
    return {part: carry for part, carry in found.items() if row_of(part) not in gone}


def touched(found: Mapping[str, Prefilled], known: Iterable[str]) -> dict[str, Prefilled]:
    """Return of what is offered, the rows in which something was written or carried."""
    begun = {row_of(part) for part in known if "." in part}
    return {part: carry for part, carry in found.items() if row_of(part) in begun}


def origins(
    found: Mapping[str, Prefilled], edition: Edition, rows_from: str = ""
) -> dict[str, Any]:
    """What the page says of it: `lines` for the whole exercise, and a mark for each of `parts`."""
    words, sources = edition.words, {carry.source: "" for carry in found.values()}
    lines = []
    for source in sources:
        if source == OFFERED:
            sources[source] = words("carried.offer")
            lines.append(words("carried.offered"))
            continue
        section = edition.amounts.number(edition.place(source))
        title = edition.exercise(source).title
        sources[source] = words("carried.mark", section=section)
        key = "ledger.from" if source == rows_from else "carried.from"
        lines.append(words(key, exercise=title, section=section))
    return {"lines": lines, "parts": {part: sources[found[part].source] for part in found}}
