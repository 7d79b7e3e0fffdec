"""Proof-read an edition: its content, and the notebooks that ask for it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from workshop import places
from workshop.content import ContentError, read_edition
from workshop.edition import Edition

ASKED = re.compile(r'workbook\.(ask|show)\("([^"]+)"\)')
BASE = "en"


def findings(name: str) -> list[str]:
    """What an author should mend, as `file: what`; empty where all is well."""
    try:
        edition = read_edition(name)
        base = read_edition(BASE)
    except ContentError as error:
        return [str(error)]
    return [
        *notebooks(edition),
        *people(edition),
        *(like_base(edition, base) if name != BASE else ()),
    ]


def notebooks(edition: Edition) -> Iterator[str]:
    """Every exercise is asked exactly once, in order, in its section's notebook."""
    folder = places.notebooks(edition.name)
    for number, section in enumerate(edition.sections.values()):
        file = folder / f"{number:02}_{section.id.replace('-', '_')}.ipynb"
        if not file.is_file():
            yield f"{file.name}: not found"
            continue
        try:
            cells = list(code_cells(file))
        except (ValueError, KeyError, TypeError):
            yield f"{file.name}: not a notebook"
            continue
        asked = [found[1] for cell in cells for found in ASKED.findall(cell)]
        shown = [one for one in asked if one in section.exercises]
        if shown != list(section.exercises):
            has = ", ".join(section.exercises)
            yield f"{file.name}: asks {', '.join(shown)}; content has {has}"
        for stray in set(asked) - set(section.exercises) - set(section.lenses):
            yield f"{file.name}: asks {stray}, which its section does not have"


def code_cells(file: Path) -> Iterator[str]:
    """The source of each code cell."""
    for cell in json.loads(file.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            yield "".join(cell["source"])


def people(edition: Edition) -> Iterator[str]:
    """Sample people answer every exercise, in parts the exercise keeps."""
    exercises = [one for part in edition.sections.values() for one in part.exercises.values()]
    for person in edition.people.values():
        for exercise in exercises:
            parts = dict(person.answers.get(exercise.id, {}))
            lost = set(parts) - set(exercise.keep(parts)) - {"_state"}
            if not parts:
                yield f"people/{person.id}.toml: no answer to {exercise.id}"
            for part in sorted(lost):
                yield f"people/{person.id}.toml [answers.{exercise.id}].{part}: does not fit"


def like_base(edition: Edition, base: Edition) -> Iterator[str]:
    """A copied edition keeps ids, parts and words: answers travel between editions."""
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
    for key in sorted(set(base.words) - set(edition.words)):
        yield f"workshop.toml [words].{key}: missing"
