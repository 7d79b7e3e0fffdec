"""Proof-read an edition: its content, and the notebooks that ask for it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from workshop import paths
from workshop.content.loader import ContentError, read_edition
from workshop.content.schema import Edition, UnknownExercise
from workshop.documents import NEEDS
from workshop.facilitation import read_sessions
from workshop.facilitation.lacking import lacking

ASKED = re.compile(r'workbook\.(ask|show)\("([^"]+)"\)')
BASE = "en"


def findings(name: str) -> list[str]:
    """List what an author should mend, as `file: what`; empty where all is well."""
    try:
        edition = read_edition(name)
        base = read_edition(BASE)
    except ContentError as error:
        return [str(error)]
    return [
        *notebooks(edition),
        *offered_paths(edition),
        *people(edition),
        *pages(edition),
        *sessions(edition),
        *(like_base(edition, base) if name != BASE else ()),
    ]


def notebooks(edition: Edition) -> Iterator[str]:
    """Check that every exercise is asked exactly once, in order, in its section's notebook."""
    folder = paths.notebooks(edition.name)
    for section in edition.sections.values():
        file = folder / edition.notebook(section.id)
        if not file.is_file():
            yield f"{file.name}: not found"
            continue
        try:
            cells = list(code_cells(file))
        except (ValueError, KeyError, TypeError):
            yield f"{file.name}: not a notebook"
            continue
        asked = [call[1] for cell in cells for call in ASKED.findall(cell)]
        exercises = [one for one in asked if one in section.exercises]
        if exercises != list(section.exercises):
            has = ", ".join(section.exercises)
            yield f"{file.name}: asks {', '.join(exercises)}; content has {has}"
        for stray in set(asked) - set(section.exercises) - set(section.lenses):
            yield f"{file.name}: asks {stray}, which its section does not have"


def offered_paths(edition: Edition) -> Iterator[str]:
    """Check that there is a path for each option the learner has."""
    exercise, _, part = edition.path_from.partition(".")
    labels = edition.exercise(exercise).labels()
    options = {label.removeprefix(f"{part}.") for label in labels if label.startswith(f"{part}.")}
    if set(edition.paths) != options:
        has = ", ".join(edition.paths)
        yield f"workshop.toml [paths]: has {has}; the options are {', '.join(sorted(options))}"


def pages(edition: Edition) -> Iterator[str]:
    """Check that each page to take home has what it needs, and no more."""
    for name in sorted(set(edition.pages) ^ set(NEEDS)):
        yield f"pages/{name}.toml: {'missing' if name in NEEDS else 'no such page'}"
    for name in sorted(set(edition.pages) & set(NEEDS)):
        use, needs = edition.pages[name], NEEDS[name]
        for table, has, wants in (
            ("says", use.says, needs.says),
            ("reads", use.reads, needs.reads),
        ):
            for key in sorted(set(has) ^ set(wants)):
                wrong = "missing" if key in wants else "unused"
                yield f"pages/{name}.toml [{table}].{key}: {wrong}"
        for role in set(use.reads) & set(needs.reads):
            yield from missing_parts(
                edition, f"pages/{name}.toml [reads].{role}", use.reads[role], needs.reads[role]
            )


def sessions(edition: Edition) -> Iterator[str]:
    """Check that the leader's content fits, and each format has what makes such sessions work."""
    try:
        read = read_sessions(edition)
    except ContentError as error:
        yield str(error)
        return
    if not read.formats:
        yield "sessions: no format"
    for name in read.formats:
        yield from lacking(name, read)


def missing_parts(edition: Edition, where: str, name: str, parts: Iterable[str]) -> Iterator[str]:
    """Yield a finding for each part that a page reads of an exercise which lacks it."""
    try:
        has = edition.exercise(name).part_names()
    except UnknownExercise:
        has = ()
    for part in parts:
        if part not in has:
            yield f"{where}: {name} has no {part!r}"


def code_cells(file: Path) -> Iterator[str]:
    """Yield the source of each code cell."""
    for cell in json.loads(file.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            yield "".join(cell["source"])


def people(edition: Edition) -> Iterator[str]:
    """Check that sample people answer every exercise, in parts the exercise keeps."""
    asked = [(s.id, one) for s in edition.sections.values() for one in s.exercises.values()]
    for person in edition.people.values():
        for section, exercise in asked:
            file = f"people/{person.id}/{section}.toml"
            parts = dict(person.answers.get(exercise.id, {}))
            lost = set(parts) - set(exercise.normalize(parts)) - {"_state"}
            if not parts:
                yield f"{file}: no answer to {exercise.id}"
            for part in sorted(lost):
                yield f"{file} [{exercise.id}].{part}: does not fit"


def like_base(edition: Edition, base: Edition) -> Iterator[str]:
    """Check that a copied edition keeps ids, parts and words: answers travel between editions."""
    for name, section in base.sections.items():
        own = edition.sections.get(name)
        if own is None:
            yield f"workshop.toml.sections: {name} is missing"
            continue
        for exercise in section.exercises.values():
            twin = own.exercises.get(exercise.id)
            if twin is None:
                yield f"{name}.toml [{exercise.id}]: missing"
            elif Counter(twin.part_names()) != Counter(exercise.part_names()):
                yield f"{name}.toml [{exercise.id}]: its parts differ from {BASE}"
    for name, country in base.countries.items():
        there = edition.countries[name].lenses if name in edition.countries else {}
        for lens, sentences in country.lenses.items():
            for key in sorted(set(sentences) - set(there.get(lens, {}))):
                yield f"countries/{name}.toml [lenses.{lens}].{key}: missing"
    for key in sorted(set(base.words) - set(edition.words)):
        yield f"workshop.toml [words].{key}: missing"
