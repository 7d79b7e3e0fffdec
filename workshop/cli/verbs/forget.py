"""`workshop forget`: keep the answers as they are now, and nothing that went before."""

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


def options(verb: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    folder_option(verb)
    edition_option(verb)
    verb.add_argument("--yes", action="store_true", help="without asking")
    verb.set_defaults(run=forget)


def forget(asked: argparse.Namespace) -> int:
    """Keep the answers as they are now, and delete all earlier versions."""
    from workshop.responses.erase import forget_earlier
    from workshop.storage.journal import NotSaved

    responses = opened(asked)
    words = responses.edition.words
    print(words("kept.forget-ask"))
    if asked.yes or agreed(words("kept.forget-yes")):
        try:
            gone = forget_earlier(responses.answers)
        except NotSaved as error:
            raise Plain(words(f"status.{error.reason}")) from error
        print(words("kept.forgot", count=str(gone)) if gone else words("kept.none"))
    return 0


def opened(asked: argparse.Namespace) -> Any:
    """Return the responses of the workbook asked for."""
    from workshop.content.loader import ContentError
    from workshop.responses.responses import Responses

    try:
        return Responses.at(workbook_folder(asked) / edition_asked(asked))
    except ContentError as error:
        raise Plain(str(error)) from error
