"""What each command does: it asks the rooms below, prints, and returns an exit code."""

from __future__ import annotations

import argparse
from pathlib import Path

from workshop import places


class Plain(Exception):
    """One plain sentence: what is wrong and what to do."""


def why(error: OSError) -> str:
    """What the system refused, and where."""
    return ": ".join(str(part) for part in (error.filename, error.strerror) if part) or str(error)


def workbook_folder(asked: argparse.Namespace) -> Path:
    """The folder asked for, or the usual one."""
    folder = Path(asked.folder or places.workbook())
    try:
        return folder.expanduser().resolve()
    except (RuntimeError, ValueError) as error:
        raise Plain(f"{folder} is no folder on this computer.") from error


def known_edition(name: str) -> str:
    """An edition that is there."""
    known = places.editions()
    if name not in known:
        raise Plain(f"there is no edition {name!r}; there is {', '.join(known)}.")
    return name


def start(asked: argparse.Namespace) -> int:
    """Open the workshop."""
    from workshop.content import ContentError, read_edition
    from workshop.lab import launch

    try:
        words = read_edition(known_edition(asked.edition)).words
        spoken = {k.removeprefix("lab."): v for k, v in words.items() if k.startswith("lab.")}
        return launch.start(
            workbook_folder(asked),
            edition=asked.edition,
            browser=asked.browser,
            port=asked.port,
            words=spoken,
        )
    except ContentError as error:
        raise Plain(str(error)) from error
    except launch.CannotStart as error:
        raise Plain(str(error)) from error


def export(asked: argparse.Namespace) -> int:
    """Write the worksheet."""
    from workshop.content import ContentError
    from workshop.edition import UnknownExercise
    from workshop.workbook import Workbook

    folder = workbook_folder(asked)
    if not folder.is_dir():
        raise Plain(f"there is no folder {folder}; name yours with --folder.")
    try:
        book = Workbook.at(folder / known_edition(asked.edition))
        answers = book.reading.answers
        if answers.unreadable:
            raise Plain(f"{answers.file} could not be read, so no PDF was made.")
        if asked.section:
            book.reading.edition.section(asked.section)
        file, said = book.save_pdf(asked.section, paper=asked.paper, into=asked.to)
    except (ContentError, UnknownExercise) as error:
        raise Plain(str(error)) from error
    except OSError as error:
        raise Plain(f"the PDF could not be written: {why(error)}.") from error
    print("\n".join([str(file), *said]))
    if damaged := answers.damaged:
        lines = ", ".join(str(one.line) for one in damaged)
        raise Plain(
            f"the PDF is made, without what could not be read in {answers.file.name}"
            f" (line {lines}); the file is as it was."
        )
    return 0


def check(asked: argparse.Namespace) -> int:
    """Proof-read editions."""
    from workshop.check import findings

    wrong = [
        f"{name}: {finding}"
        for name in map(known_edition, asked.editions or places.editions())
        for finding in findings(name)
    ]
    print("\n".join(wrong) or "Nothing to mend.")
    return 1 if wrong else 0


def examine(asked: argparse.Namespace) -> int:
    """Say what works on this computer."""
    from workshop import doctor

    examined = doctor.examine(workbook_folder(asked), known_edition(asked.edition))
    for one in examined:
        print(f"{'well   ' if one.well else 'TROUBLE'}  {one.what}: {one.found}")
    return 0 if all(one.well for one in examined) else 1


def import_figures(asked: argparse.Namespace) -> int:
    """Bring in official figures."""
    from workshop import importers

    for file in asked.files:
        try:
            report = importers.import_file(file, places.reference())
        except importers.Refused as error:
            raise Plain(str(error)) from error
        except OSError as error:
            raise Plain(f"{file} could not be brought in: {why(error)}.") from error
        print(report)
    return 0
