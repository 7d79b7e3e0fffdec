"""`workshop open`: go on from the answers inside a PDF."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from workshop.cli.asking import (
    Plain,
    agreed,
    edition_asked,
    edition_option,
    folder_option,
    why,
    workbook_folder,
)
from workshop.storage.answers import FILE_NAME


def options(bring: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    bring.add_argument("file", type=Path, metavar="FILE", help="the PDF, or a my-answers.jsonl")
    folder_option(bring)
    edition_option(bring)
    bring.add_argument("--yes", action="store_true", help="bring it in without asking")
    bring.add_argument(
        "--take", action="store_true", help="where both have an answer, take the file's"
    )
    bring.add_argument(
        "--no-start", dest="go_on", action="store_false", help="do not open the workshop after it"
    )
    bring.add_argument("--port", type=int, help="the port to serve on")
    bring.add_argument(
        "--no-browser", dest="browser", action="store_false", help="print the address"
    )
    bring.set_defaults(run=open_file)


def open_file(asked: argparse.Namespace) -> int:
    """Print what would change, ask, merge it, and open the workshop."""
    from workshop.content.loader import ContentError
    from workshop.responses import merge
    from workshop.responses.responses import Responses
    from workshop.storage import pdf_attachment
    from workshop.storage.journal import NotSaved

    folder = workbook_folder(asked)
    try:
        content = asked.file.read_bytes()
        responses = Responses.at(folder / edition_asked(asked))
        offer = merge.offer(responses, pdf_attachment.read(content, FILE_NAME))
    except ContentError as error:
        raise Plain(str(error)) from error
    except OSError as error:
        raise Plain(f"{asked.file} could not be read: {why(error)}.") from error
    except pdf_attachment.NotASave as error:
        raise Plain(responses.edition.words(f"bring.{error.word}")) from error
    say(offer, responses.edition.words, responses.settings.amounts)
    if (offer.new or offer.other) and (asked.yes or agreed(responses.edition.words("bring.yes"))):
        chosen = {one.id for one in offer.other} if asked.take else set()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            changed = merge.bring(responses, offer, chosen)
        except (NotSaved, OSError) as error:
            raise Plain(f"the answers could not be written to {folder}: {error}.") from error
        print(responses.edition.words("bring.done" if changed else "bring.left"))
    if not asked.go_on:
        return 0
    from workshop.cli.verbs.start import start

    return start(asked)


def say(found: Any, words: Any, amounts: Any) -> None:
    """Print what the file would change."""
    print(words("bring.until", day=amounts.day(found.until.astimezone().date())))
    for key, exercises in (("new", found.new), ("other", found.other)):
        if exercises:
            print(words(f"bring.{key}"))
            print("\n".join(f"  {one.title}" for one in exercises))
    if not found.new and not found.other:
        print(words("bring.same" if found.same else "bring.homeless-all"))
    counts = (
        ("lost", found.damaged),
        ("homeless", len(found.homeless)),
        ("misfits", found.misfits),
    )
    for key, count in counts:
        if count:
            print(words(f"bring.{key}", count=str(count)))
