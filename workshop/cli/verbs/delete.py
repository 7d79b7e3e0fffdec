"""`workshop delete`: remove the answers and all that was made from them."""

from __future__ import annotations

import argparse

from workshop.cli.asking import Plain, agreed, edition_option, folder_option, workbook_folder
from workshop.cli.verbs.forget import opened


def options(verb: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    folder_option(verb)
    edition_option(verb)
    verb.add_argument("--yes", action="store_true", help="without asking")
    verb.set_defaults(run=delete)


def delete(asked: argparse.Namespace) -> int:
    """List all that will be deleted, ask, and delete it."""
    from workshop.responses.erase import delete_everything, traces

    responses, folder = opened(asked), workbook_folder(asked)
    words = responses.edition.words
    files = traces(folder, words)
    if not files:
        print(words("kept.nothing"))
    print("\n".join(f"  {one.file}" for one in files))
    print(words("kept.delete-ask"))
    if asked.yes or agreed(words("kept.delete-yes")):
        if stayed := delete_everything(folder, words):
            raise Plain(words("kept.stayed", files=", ".join(map(str, stayed))))
        print(words("kept.deleted", folder=folder.name))
    return 0
