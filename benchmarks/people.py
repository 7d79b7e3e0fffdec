"""Participants: the edition's sample people, each with a workbook of their own."""

from __future__ import annotations

from pathlib import Path

from workshop import paths
from workshop.content.loader import read_edition
from workshop.jupyterlab import workbook_folder
from workshop.storage.answers import FILE_NAME, Answers

EDITION = "en"


def names() -> tuple[str, ...]:
    """The sample people."""
    return tuple(read_edition(EDITION).people)


def workbook(folder: Path, person: str = "") -> Path:
    """A workbook folder with the shipped notebooks and, if one is named, a person's answers."""
    folder.mkdir(parents=True, exist_ok=True)
    workbook_folder.prepare(folder, EDITION, paths.notebooks(EDITION))
    if person:
        answers = Answers(folder / FILE_NAME)
        for exercise, parts in read_edition(EDITION).people[person].answers.items():
            answers.put(exercise, parts)
    return folder
