"""`data/<edition>/*.toml` read into an edition; errors name file, table and key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from workshop import paths
from workshop.content import references
from workshop.content.countries import CountryWords, read_country
from workshop.content.schema import Edition, LensUse, PageUse, Person, Section, Way
from workshop.content.structure import ContentError, structure
from workshop.exercises import KINDS, Exercise
from workshop.i18n.messages import Words, flatten
from workshop.lenses import LENSES
from workshop.storage.answers import Parts
from workshop.storage.journal import is_scalar

__all__ = ["ContentError", "read_edition", "read_exercise", "read_section"]

LENS_KEYS = {"lens", "title", "reads", "says"}
Stamp = tuple[str, int, int, int]


def read_edition(name: str, folder: Path | None = None) -> Edition:
    """Read an edition's content, once for as long as nobody edits its files.

    Raises:
        ContentError: a file is missing or does not fit.
    """
    folder = (folder or paths.data(name)).absolute()
    return load(name, folder, frozenset(map(stamp, folder.rglob("*.toml"))))


def stamp(file: Path) -> Stamp:
    """Return a stamp that changes with a file, even where its size and time were kept."""
    state = file.stat()
    return str(file), state.st_size, state.st_mtime_ns, state.st_ctime_ns


@lru_cache(maxsize=16)
def load(  # the stamps only tell one reading from another
    name: str,
    folder: Path,
    stamps: frozenset[Stamp] = frozenset(),  # noqa: ARG001
) -> Edition:
    """Read an edition's files as they stand."""
    table = read_toml(folder / "workshop.toml")
    words, order = table.pop("words", {}), table.pop("sections", [])
    if not isinstance(words, dict):
        raise ContentError("workshop.toml [words]: expected a table")
    ways = structure(table.pop("paths", None), dict[str, Way], "workshop.toml [paths]")
    try:
        files = {one: read_toml(folder / "sections" / f"{one}.toml") for one in order}
        sections = {one: read_section(f"{one}.toml", resolve(files, one)) for one in files}
        edition = Edition(
            name=name,
            sections=sections,
            paths=ways,
            gathers=tuple(table.pop("gathers", ())),
            renamed=structure(table.pop("renamed", {}), dict[str, str], "workshop.toml [renamed]"),
            words=Words(flatten(words), "workshop.toml [words]"),
            people={p.id: p for p in map(read_person, sorted((folder / "people").glob("*/")))},
            countries=read_countries(folder, sections.values()),
            pages={p.id: p for p in map(read_page, sorted((folder / "pages").glob("*.toml")))},
            **table,
        )
    except (TypeError, ValueError) as error:
        raise ContentError(f"workshop.toml: {error}") from error
    try:
        references.check(edition)
    except references.Astray as error:
        raise ContentError(str(error)) from error
    return edition


def read_toml(file: Path) -> dict[str, Any]:
    """Read one TOML file as a table."""
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise ContentError(f"{file.name}: not found in {file.parent}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{file.name}: not TOML: {error}") from error


def resolve(files: Mapping[str, dict[str, Any]], name: str) -> dict[str, Any]:
    """Return a section's tables; one that is `like` another takes from it what it does not say.

    Its lenses and what is carried into it are its own. A lens that is `like` another takes from it
    the sentences that it does not say. One with the rows of a ledger is told that ledger's columns.
    """
    whole = {key: table for tables in files.values() for key, table in tables.items()}
    resolved: dict[str, Any] = {}
    for key, table in files[name].items():
        if isinstance(table, dict) and "rows_from" in table:
            table = {**table, "rows_from": rows_of(whole, table["rows_from"])}
        like = table.get("like") if isinstance(table, dict) else None
        if like is None:
            resolved[key] = table
            continue
        model = whole.get(str(like))
        if not isinstance(model, dict) or "like" in model:
            raise ContentError(f"{name}.toml [{key}].like: expected an exercise that says all")
        taken = {k: v for k, v in model.items() if k not in ("lenses", "carried")}
        resolved[key] = taken | {k: v for k, v in table.items() if k != "like"}
    lenses = resolved.get("lenses")
    if isinstance(lenses, dict):
        every = {k: lens for tables in files.values() for k, lens in lenses_of(tables).items()}
        resolved["lenses"] = {
            key: sharing(lens, every, f"{name}.toml [lenses.{key}]") for key, lens in lenses.items()
        }
    return resolved


def lenses_of(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Return the lenses of a section's tables; none where they are no table."""
    found = tables.get("lenses", {})
    return found if isinstance(found, dict) else {}


def sharing(lens: Any, every: Mapping[str, Any], where: str) -> Any:
    """Return a lens with the sentences of the one it is `like` beneath its own."""
    if not isinstance(lens, dict) or "like" not in lens:
        return lens
    model = every.get(str(lens["like"]))
    if not isinstance(model, dict) or "like" in model:
        raise ContentError(f"{where}.like: expected a lens that says all")
    try:
        says = flatten(model.get("says", {})) | flatten(lens.get("says", {}))
    except (ValueError, AttributeError) as error:
        raise ContentError(f"{where}.says: {error}") from error
    return {k: v for k, v in lens.items() if k != "like"} | {"says": says}


def rows_of(tables: Mapping[str, Any], name: Any) -> Any:
    """Return what a facet is told of the ledger whose rows it has; a wrong name is found later."""
    model = tables.get(name) if isinstance(name, str) else None
    if not isinstance(model, dict) or not isinstance(model.get("rows"), dict):
        return {"exercise": name}
    return {"exercise": name, "one": model["rows"].get("one"), "columns": model.get("columns")}


def read_section(file: str, tables: Mapping[str, Any]) -> Section:
    """Read one section's tables."""
    head, lenses = tables.get("section"), tables.get("lenses", {})
    if not isinstance(head, dict) or set(head) != {"title"}:
        raise ContentError(f"{file} [section]: expected title, nothing else")
    if not isinstance(lenses, dict):
        raise ContentError(f"{file} [lenses]: expected a table")
    exercises = {k: table for k, table in tables.items() if k not in ("section", "lenses")}
    return Section(
        id=file.removesuffix(".toml"),
        title=head["title"],
        exercises={name: read_exercise(file, name, table) for name, table in exercises.items()},
        lenses={name: read_lens(file, name, table) for name, table in lenses.items()},
    )


def read_exercise(file: str, name: str, table: Any) -> Exercise:
    """Read one table of a section as an exercise of its kind."""
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
    """Read one `[lenses.…]` table."""
    where = f"{file} [lenses.{name}]"
    if not isinstance(table, dict) or set(table) - {"printed"} != LENS_KEYS:
        raise ContentError(f"{where}: expected lens, title, reads and says, and printed if it is")
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
    return LensUse(name, table["lens"], table["title"], reads, says, bool(table.get("printed")))


def read_page(file: Path) -> PageUse:
    """Read one page to take home: its title, what it reads by role, and what it says."""
    table = read_toml(file)
    if set(table) != {"title", "reads", "says"}:
        raise ContentError(f"{file.name}: expected title, reads and says")
    reads = table["reads"]
    if not isinstance(reads, dict) or not all(isinstance(one, str) for one in reads.values()):
        raise ContentError(f"{file.name} [reads]: expected exercises or lenses by role")
    try:
        says = Words(flatten(table["says"]), f"{file.name} [says]")
    except (ValueError, AttributeError) as error:
        raise ContentError(f"{file.name} [says]: {error}") from error
    return PageUse(file.stem, str(table["title"]), reads, says)


def read_countries(folder: Path, sections: Iterable[Section]) -> dict[str, CountryWords]:
    """Read what the edition says of single countries, by the folder of their tables."""
    says = {one.id: one.says for section in sections for one in section.lenses.values()}
    files = sorted((folder / "countries").glob("*.toml"))
    return {file.stem: read_country(file, read_toml(file), says) for file in files}


def read_person(folder: Path) -> Person:
    """Read one sample person: who they are, and a file of answers for each section."""
    who = read_toml(folder / "person.toml")
    if set(who) != {"name", "story"}:
        raise ContentError(f"{folder.name}/person.toml: expected name and story")
    answers: dict[str, Parts] = {}
    for file in sorted(folder.glob("*.toml")):
        if file.name != "person.toml":
            answers |= read_toml(file)
    for exercise, parts in answers.items():
        if not isinstance(parts, dict) or not all(map(is_scalar, parts.values())):
            raise ContentError(f"{folder.name} [{exercise}]: expected parts that are scalars")
    return Person(folder.name, who["name"], who["story"], answers)
