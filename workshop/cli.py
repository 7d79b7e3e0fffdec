"""The `workshop` command: `start · export · check · doctor · import`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from workshop import places


class Plain(Exception):
    """One plain sentence: what is wrong and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    asked = parser().parse_args(arguments)
    try:
        code: int = asked.run(asked)
    except KeyboardInterrupt:
        return 130
    except Plain as error:
        print(f"workshop: {error}", file=sys.stderr)
        return 1
    return code


def parser() -> argparse.ArgumentParser:
    """What the command takes."""
    top = argparse.ArgumentParser(prog="workshop", description="From Job to Career")
    top.set_defaults(run=start, folder=None, edition="en", browser=True, port=None)
    verbs = top.add_subparsers(title="commands", metavar="")

    begin = verbs.add_parser("start", help="open the workshop in your browser")
    folder_option(begin)
    edition_option(begin)
    begin.add_argument("--port", type=int, help="the port to serve on")
    begin.add_argument(
        "--no-browser", dest="browser", action="store_false", help="print the address instead"
    )
    begin.set_defaults(run=start)

    take = verbs.add_parser("export", help="write your worksheet as PDF")
    folder_option(take)
    edition_option(take)
    take.add_argument("--section", help="one section only, for instance job-or-career")
    take.add_argument("--paper", choices=("a4", "us-letter"), default="a4")
    take.add_argument("--to", type=Path, metavar="FILE", help="the file to write")
    take.set_defaults(run=export)

    proof = verbs.add_parser("check", help="proof-read an edition's content")
    proof.add_argument("editions", nargs="*", metavar="EDITION", help="all editions, if none")
    proof.set_defaults(run=check)

    well = verbs.add_parser("doctor", help="see whether everything works on this computer")
    folder_option(well)
    edition_option(well)
    well.set_defaults(run=examine)

    bring = verbs.add_parser("import", help="bring in a new year of official figures")
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.set_defaults(run=import_figures)
    return top


def folder_option(verb: argparse.ArgumentParser) -> None:
    """`--folder`, the same for every command that has it."""
    verb.add_argument("--folder", type=Path, help="your workbook folder")


def edition_option(verb: argparse.ArgumentParser) -> None:
    """`--edition`, the same for every command that has it."""
    verb.add_argument("--edition", default="en", help="a language or an audience (en)")


def workbook_folder(asked: argparse.Namespace) -> Path:
    """The folder asked for, or the usual one."""
    return Path(asked.folder or places.workbook()).expanduser().resolve()


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
        if asked.section:
            book.reading.edition.section(asked.section)
        file, said = book.save_pdf(asked.section, paper=asked.paper, into=asked.to)
    except (ContentError, UnknownExercise) as error:
        raise Plain(str(error)) from error
    except OSError as error:
        raise Plain(f"the PDF could not be written: {error.strerror or error}.") from error
    print("\n".join([str(file), *said]))
    if damaged := book.reading.answers.damaged:
        lines = ", ".join(str(one.line) for one in damaged)
        raise Plain(
            f"the PDF is made, but line {lines} of {book.reading.answers.file.name}"
            " could not be read and was left out; the file is as it was."
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
            raise Plain(f"{file} could not be read: {error.strerror or error}.") from error
        print(report)
    return 0
