"""`workshop forget` and `workshop delete`: earlier versions, or everything."""

from __future__ import annotations

import argparse
from typing import Any

from workshop.cli.asking import (
    Plain,
    agreed,
    edition_asked,
    edition_option,
    folder_option,
    workbook_folder,
)


def add(verbs: Any) -> None:
    """What the commands take."""
    for name, about, run in (
        ("forget", "forget earlier versions of your answers", forget),
        ("delete", "delete your answers and all that was made from them", delete),
    ):
        verb = verbs.add_parser(name, help=about)
        folder_option(verb)
        edition_option(verb)
        verb.add_argument("--yes", action="store_true", help="without asking")
        verb.set_defaults(run=run)


def forget(asked: argparse.Namespace) -> int:
    """Keep the answers as they are now, and remove all that went before."""
    from workshop.forgetting import forget_earlier
    from workshop.journal import NotSaved

    reading = opened(asked)
    words = reading.edition.words
    print(words("kept.forget-ask"))
    if asked.yes or agreed(words("kept.forget-yes")):
        try:
            gone = forget_earlier(reading.answers)
        except NotSaved as error:
            raise Plain(words(f"status.{error.reason}")) from error
        print(words("kept.forgot", count=str(gone)) if gone else words("kept.none"))
    return 0


def delete(asked: argparse.Namespace) -> int:
    """Name all that goes, ask, and remove it."""
    from workshop.forgetting import delete_everything, traces

    reading, folder = opened(asked), workbook_folder(asked)
    words = reading.edition.words
    found = traces(folder, words)
    if not found:
        print(words("kept.nothing"))
    print("\n".join(f"  {one.file}" for one in found))
    print(words("kept.delete-ask"))
    if asked.yes or agreed(words("kept.delete-yes")):
        if stayed := delete_everything(folder, words):
            raise Plain(words("kept.stayed", files=", ".join(map(str, stayed))))
        print(words("kept.deleted", folder=folder.name))
    return 0


def opened(asked: argparse.Namespace) -> Any:
    """The reading of the workbook asked for."""
    from workshop.content import ContentError
    from workshop.workbook import Workbook

    try:
        return Workbook.at(workbook_folder(asked) / edition_asked(asked)).reading
    except ContentError as error:
        raise Plain(str(error)) from error
