"""Earlier answers carried into later exercises, and rows offered there, until written over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workshop.answers import Parts, Scalar, rows
from workshop.edition import Edition
from workshop.kinds import Exercise
from workshop.reference import Reference

GONE = "-"  # before a row's id in `order`: the learner took away a row that was carried
OFFERED = ""  # the source of what is only offered


@dataclass(frozen=True)
class Carry:
    """A value, and the exercise it comes from; none for what is only offered."""

    value: Scalar
    source: str


Answered = Callable[[str], Parts]


def carried(exercise: Exercise, answered: Answered) -> Iterator[tuple[str, Carry]]:
    """Each part that earlier answers fill in, later ones over earlier ones."""
    for part, address in exercise.carried.parts.items():
        source, _, theirs = address.partition(".")
        value = answered(source).get(theirs)
        if value is not None:
            yield part, Carry(value, source)
    for use in exercise.carried.rows:
        found = [row for row in rows(answered(use.exercise)) if wanted(row[1], use.only)]
        for row, cells in found[: use.most]:
            for own, theirs in use.columns.items():
                if theirs in cells:
                    yield f"{row}.{own}", Carry(cells[theirs], use.exercise)


def wanted(cells: Parts, only: Mapping[str, str]) -> bool:
    """Whether a row is one of those to carry."""
    return all(
        bool(cells.get(column)) if value == "…" else str(cells.get(column, "")) == value
        for column, value in only.items()
    )


def offered(
    exercise: Exercise, answered: Answered, reference: Reference
) -> Iterator[tuple[str, Carry]]:
    """Each part of the rows that are offered to change."""
    for row, cells in exercise.carried.seeds.items():
        for column, value in cells.items():
            yield f"{row}.{column}", Carry(value, OFFERED)
    steps = exercise.carried.steps
    if steps is None:
        return
    source, _, field = steps.occupation.partition(".")
    code = str(answered(source).get(f"{field}_soc", ""))
    for known in reference.next_steps(code, steps.most):
        row = "s" + known.soc_code.replace("-", "")
        yield f"{row}.{steps.column}", Carry(known.title, OFFERED)
        yield f"{row}.{steps.column}_soc", Carry(known.soc_code, OFFERED)


def without_gone(found: Mapping[str, Carry], own: Parts) -> dict[str, Carry]:
    """What is carried, less the rows that the learner took away."""
    gone = {word[1:] for word in str(own.get("order", "")).split() if word.startswith(GONE)}
    return {part: carry for part, carry in found.items() if part.partition(".")[0] not in gone}


def touched(found: Mapping[str, Carry], own: Parts) -> dict[str, Carry]:
    """Of what is offered, the rows in which the learner has written something."""
    begun = {part.partition(".")[0] for part in own if "." in part}
    return {part: carry for part, carry in found.items() if part.partition(".")[0] in begun}


def told(found: Mapping[str, Carry], edition: Edition) -> dict[str, Any]:
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
        lines.append(words("carried.from", exercise=title, section=section))
    return {"lines": lines, "parts": {part: sources[found[part].source] for part in found}}
