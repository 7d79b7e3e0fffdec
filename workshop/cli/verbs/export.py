"""`workshop export`: write what was answered as a file, or everybody's in a folder."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from workshop.cli.asking import (
    Plain,
    edition_asked,
    edition_option,
    folder_option,
    why,
    workbook_folder,
)


def options(take: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    from workshop.documents.export import FORMS, PAPERS, WHAT

    folder_option(take)
    edition_option(take)
    take.add_argument("--what", choices=WHAT, default="worksheet", help="what to write (worksheet)")
    take.add_argument("--as", dest="form", choices=FORMS, default="pdf", help="the kind of file")
    take.add_argument("--paper", choices=PAPERS, default="a4")
    take.add_argument("--section", help="one section only, for instance job-or-career")
    take.add_argument(
        "--choose", default="", metavar="A,B", help="the exercises on a share page, by their ids"
    )
    take.add_argument("--name", default="", help="the name on a certificate")
    take.add_argument(
        "--bare", action="store_true", help="leave the answers out of the PDF's inside"
    )
    take.add_argument("--to", type=Path, metavar="FILE", help="the file or folder to write")
    take.add_argument(
        "--all", type=Path, metavar="FOLDER", help="everybody whose answers lie in this folder"
    )
    take.set_defaults(run=export)


def export(asked: argparse.Namespace) -> int:
    """Write one person's file, or everybody's."""
    edition = edition_asked(asked)
    how = {"form": asked.form, "paper": asked.paper, "carry": not asked.bare}
    if asked.all:
        from workshop.cli import everybody

        return everybody.export(
            asked.all, asked.to, edition, asked.what, how, known(asked, edition)
        )
    return one(asked, edition, how)


def known(asked: argparse.Namespace, edition: str) -> Any:
    """Return what the page is made for; refuse a section or an exercise that does not exist."""
    from workshop.content.loader import ContentError, read_edition
    from workshop.content.schema import UnknownExercise
    from workshop.documents import Request

    chosen = tuple(one.strip() for one in asked.choose.split(",") if one.strip())
    try:
        content = read_edition(edition)
        if asked.section:
            content.section(asked.section)
        for each in chosen:
            content.exercise(each)
    except (ContentError, UnknownExercise) as error:
        raise Plain(str(error)) from error
    return Request(section=asked.section, chosen=chosen, name=asked.name)


def one(asked: argparse.Namespace, edition: str, how: dict[str, Any]) -> int:
    """Write the file of the workbook in a folder."""
    from workshop.documents import NothingDone
    from workshop.documents.export import save
    from workshop.responses.responses import Responses

    folder = workbook_folder(asked)
    if not folder.is_dir():
        raise Plain(f"there is no folder {folder}; name yours with --folder.")
    wanted = known(asked, edition)
    responses = Responses.at(folder / edition)
    answers, into = responses.answers, asked.to or folder
    if answers.unreadable:
        raise Plain(f"{answers.file} could not be read, so no PDF was made.")
    try:
        file, document = save(responses, asked.what, wanted, into, **how)
    except NothingDone as nothing:
        raise Plain(str(nothing)) from nothing
    except OSError as error:
        raise Plain(f"the PDF could not be written: {why(error)}.") from error
    print("\n".join([str(file), *document.said]))
    if damaged := answers.damaged:
        lines = ", ".join(str(one.line) for one in damaged)
        raise Plain(
            f"the PDF is made, without what could not be read in {answers.file.name}"
            f" (line {lines}); the file is as it was."
        )
    return 0
