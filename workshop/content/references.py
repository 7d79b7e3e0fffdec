"""Every name by which exercises and lenses refer to each other leads somewhere."""

from __future__ import annotations

from workshop.content.schema import Edition, Section, UnknownExercise
from workshop.exercises import Exercise
from workshop.exercises.compare import Compare
from workshop.exercises.ledger import Ledger
from workshop.lenses import LENSES


class Astray(ValueError):
    """A name that leads nowhere; the text is `file [table].key: what is wrong`."""


def check(edition: Edition) -> None:
    """Check that lenses, pages and exercises refer only to what exists and has the parts needed.

    Raises:
        Astray: a name leads nowhere, or an exercise is carried from a later one.
    """
    earlier: list[str] = []
    for section in edition.sections.values():
        check_lenses(edition, section)
        for exercise in section.exercises.values():
            where = f"{section.id}.toml [{exercise.id}]"
            for lens in exercise.lenses:
                try:
                    edition.lens(lens)
                except UnknownExercise as error:
                    raise Astray(f"{where}.lenses: {error}") from None
            check_carried(edition, exercise, earlier, f"{where}.carried")
            check_borrowed(edition, exercise, earlier, where)
            check_rows(edition, exercise, earlier, where)
            earlier.append(exercise.id)
    check_pages(edition)


def check_pages(edition: Edition) -> None:
    """Check that what a page to take home reads is an exercise or a lens."""
    for use in edition.pages.values():
        for role, name in use.reads.items():
            if not any(
                name in {**one.exercises, **one.lenses} for one in edition.sections.values()
            ):
                raise Astray(f"{use.id}.toml [reads].{role}: no exercise or lens {name!r}")


def check_lenses(edition: Edition, section: Section) -> None:
    """Check that what a section's lenses read exists."""
    for use in section.lenses.values():
        where = f"{section.id}.toml [lenses.{use.id}].reads"
        for role, name in use.reads.items():
            try:
                has = edition.exercise(name).part_names()
            except UnknownExercise as error:
                raise Astray(f"{where}.{role}: {error}") from None
            for part in LENSES[use.lens].reads[role]:
                if part not in has:
                    raise Astray(f"{where}.{role}: {name} has no {part!r}")


def check_borrowed(edition: Edition, exercise: Exercise, earlier: list[str], where: str) -> None:
    """Check that a field takes its label from a place in the order of an earlier `compare`."""
    for name, address in exercise.label_sources().items():
        source, _, place = address.partition("#")
        model = edition.exercise(source) if source in earlier else None
        if not isinstance(model, Compare) or int(place) > model.most:
            raise Astray(f"{where}.{name}.label_from: {address} is no place in an earlier compare")


def check_rows(edition: Edition, exercise: Exercise, earlier: list[str], where: str) -> None:
    """See that a facet has the rows of a ledger before it, which has rows of its own."""
    source = exercise.rows_from.exercise if isinstance(exercise, Ledger) else ""
    model = edition.exercise(source) if source in earlier else None
    if source and not (isinstance(model, Ledger) and not model.rows_from):
        raise Astray(f"{where}.rows_from: {source} is no ledger before this one")


def check_carried(edition: Edition, exercise: Exercise, earlier: list[str], where: str) -> None:
    """Check that what an exercise is carried from comes before it, and fits."""
    carried, own = exercise.carried, set(exercise.part_names())
    for source in carried.sources():
        if source not in earlier:
            raise Astray(f"{where}: {source} is no exercise before this one")
    addresses = carried.addresses()
    columns = [part.rpartition(".")[2] for part in carried.parts if isinstance(exercise, Ledger)]
    columns += [] if isinstance(exercise, Ledger) else carried.parts
    for use in carried.rows:
        addresses += [f"{use.exercise}.{theirs}" for theirs in (*use.columns.values(), *use.only)]
        columns += use.columns
    if carried.steps:
        addresses.append(carried.steps.occupation)
        columns += [carried.steps.column, f"{carried.steps.column}_soc"]
    for cells in carried.seeds.values():
        columns += cells
    for column in columns:
        if column not in own:
            raise Astray(f"{where}: {exercise.id} has no {column!r}")
    for address in addresses:
        source, _, part = address.partition(".")
        if part not in edition.exercise(source).part_names():
            raise Astray(f"{where}: {source} has no {part!r}")
