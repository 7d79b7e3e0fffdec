"""`data/<edition>/*.toml` read into an edition; errors name file, table and key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import cattrs

from workshop import places
from workshop.edition import Edition, LensUse, Person, Section, UnknownExercise
from workshop.journal import is_scalar
from workshop.kinds import KINDS, Exercise
from workshop.lenses import LENSES
from workshop.words import Words, flatten

Made = TypeVar("Made")


class ContentError(Exception):
    """Content that does not fit; the text is `file [table].key: what is expected`."""


def read_edition(name: str, folder: Path | None = None) -> Edition:
    """Read an edition's content.

    Raises:
        ContentError: a file is missing or does not fit.
    """
    folder = folder or places.data(name)
    table = read_toml(folder / "workshop.toml")
    words = table.pop("words", {})
    order = table.pop("sections", [])
    try:
        sections = {one: read_section(folder / "sections" / f"{one}.toml") for one in order}
        edition = Edition(
            name=name,
            sections=sections,
            words=Words(flatten(words), "workshop.toml [words]"),
            people={p.id: p for p in map(read_person, sorted((folder / "people").glob("*.toml")))},
            **table,
        )
    except (TypeError, ValueError) as error:
        raise ContentError(f"workshop.toml: {error}") from error
    check_references(edition)
    return edition


def read_toml(file: Path) -> dict[str, Any]:
    """One TOML file as a table."""
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise ContentError(f"{file.name}: not found in {file.parent}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{file.name}: not TOML: {error}") from error


def read_section(file: Path) -> Section:
    """One section's file."""
    tables = read_toml(file)
    head, lenses = tables.pop("section", None), tables.pop("lenses", {})
    if not isinstance(head, dict) or set(head) - {"title", "minutes"} or "title" not in head:
        raise ContentError(f"{file.name} [section]: expected title and minutes, nothing else")
    return Section(
        id=file.stem,
        title=head["title"],
        minutes=head.get("minutes", 0),
        exercises={name: read_exercise(file.name, name, table) for name, table in tables.items()},
        lenses={name: read_lens(file.name, name, table) for name, table in lenses.items()},
    )


def read_exercise(file: str, name: str, table: Any) -> Exercise:
    """One table of a section as an exercise of its kind."""
    where = f"{file} [{name}]"
    if not isinstance(table, dict):
        raise ContentError(f"{where}: expected a table")
    known = ", ".join(KINDS)
    kind = KINDS.get(str(table.get("kind", "")))
    if kind is None:
        raise ContentError(f"{where}.kind: expected one of {known}")
    bare = {key: value for key, value in table.items() if key != "kind"}
    return structure({**bare, "id": name}, kind, where)


def read_lens(file: str, name: str, table: Any) -> LensUse:
    """One `[lenses.…]` table."""
    where = f"{file} [lenses.{name}]"
    if not isinstance(table, dict) or set(table) != {"lens", "title", "reads", "says"}:
        raise ContentError(f"{where}: expected lens, title, reads and says")
    lens = LENSES.get(str(table["lens"]))
    if lens is None:
        raise ContentError(f"{where}.lens: expected one of {', '.join(LENSES)}")
    try:
        says = Words(flatten(table["says"]), f"{where}.says")
    except (ValueError, AttributeError) as error:
        raise ContentError(f"{where}.says: {error}") from error
    for key in lens.says:
        if key not in list(says):
            raise ContentError(f"{where}.says.{key}: missing")
    reads = table["reads"]
    if not isinstance(reads, dict) or not all(isinstance(one, str) for one in reads.values()):
        raise ContentError(f"{where}.reads: expected exercises by role")
    if set(reads) != set(lens.reads):
        raise ContentError(f"{where}.reads: expected {', '.join(lens.reads)}")
    return LensUse(name, table["lens"], table["title"], reads, says)


def read_person(file: Path) -> Person:
    """One sample person."""
    table = read_toml(file)
    if set(table) != {"name", "story", "answers"}:
        raise ContentError(f"{file.name}: expected name, story and answers")
    for exercise, parts in table["answers"].items():
        if not isinstance(parts, dict) or not all(map(is_scalar, parts.values())):
            raise ContentError(f"{file.name} [answers.{exercise}]: expected parts that are scalars")
    return Person(file.stem, table["name"], table["story"], table["answers"])


def check_references(edition: Edition) -> None:
    """Every lens reads exercises that exist and have the parts it needs; every use is of a lens."""
    for section in edition.sections.values():
        for use in section.lenses.values():
            where = f"{section.id}.toml [lenses.{use.id}].reads"
            for role, name in use.reads.items():
                try:
                    has = edition.exercise(name).part_names()
                except UnknownExercise as error:
                    raise ContentError(f"{where}.{role}: {error}") from None
                for part in LENSES[use.lens].reads[role]:
                    if part not in has:
                        raise ContentError(f"{where}.{role}: {name} has no {part!r}")
        for exercise in section.exercises.values():
            for lens in exercise.lenses:
                try:
                    edition.lens(lens)
                except UnknownExercise as error:
                    raise ContentError(
                        f"{section.id}.toml [{exercise.id}].lenses: {error}"
                    ) from None


def structure(table: Mapping[str, Any], kind: type[Made], where: str) -> Made:
    """Fill a frozen dataclass from a table; unknown keys are errors.

    Raises:
        ContentError: the text is `where.key: what is expected`.
    """
    try:
        return converter().structure(table, kind)
    except cattrs.BaseValidationError as error:
        first = cattrs.transform_error(error, path="", format_exception=expected)[0]
        what, _, path = first.rpartition(" @ ")
        raise ContentError(f"{where}{path}: {what}") from error
    except (TypeError, ValueError) as error:
        raise ContentError(f"{where}: {error}") from error


def converter() -> cattrs.Converter:
    """Structures strictly: no extra keys, no number taken for a text."""
    made = cattrs.Converter(forbid_extra_keys=True)

    def exact(value: Any, kind: Any) -> Any:
        allowed = (int, float) if kind is float else kind
        if not isinstance(value, allowed) or (isinstance(value, bool) and kind is not bool):
            raise TypeError(NAMES[kind])
        return value

    for scalar in NAMES:
        made.register_structure_hook(scalar, exact)
    return made


NAMES = {str: "a text", float: "a number", int: "a whole number", bool: "true or false"}


def expected(error: BaseException, kind: type | None) -> str:
    """What was expected, in a content author's words."""
    if isinstance(error, KeyError):
        return "missing"
    if isinstance(error, cattrs.errors.ForbiddenExtraKeysError):
        return f"unknown key {', '.join(sorted(error.extra_fields))}"
    if isinstance(error, AttributeError):
        return "expected a table"
    if isinstance(error, TypeError) and str(error) in NAMES.values():
        return f"expected {error}"
    if isinstance(error, ValueError | TypeError):
        return str(error)
    return f"expected {kind}"
