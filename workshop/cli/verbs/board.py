"""`workshop board`: lead a session; the room joins over the network, or through a hub."""

from __future__ import annotations

import argparse
from pathlib import Path

from workshop.cli.asking import Plain, edition_asked, edition_option, place, why

NEEDED = "the board needs more than a workbook does: install from-job-to-career[board]."


def options(board: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    edition_option(board)
    board.add_argument("--folder", type=Path, help="where the session is kept while it lasts")
    board.add_argument("--address", help="this computer's address in the room's network")
    board.add_argument("--port", type=int, help="the port the room comes to")
    board.add_argument(
        "--no-browser", dest="browser", action="store_false", help="print the address instead"
    )
    board.set_defaults(run=lead)
    more = board.add_subparsers(title="also", metavar="")
    hub = more.add_parser("hub", help="serve the board inside a JupyterHub, which starts this")
    edition_option(hub)
    hub.set_defaults(run=serve_hub)
    files = more.add_parser("collect", help="show a folder of handed-in files as a group")
    edition_option(files)
    files.add_argument("files", type=Path, metavar="FOLDER")
    files.add_argument("--to", type=Path, metavar="FOLDER", help="FOLDER/group, unless given")
    files.set_defaults(run=collect)


def lead(asked: argparse.Namespace) -> int:
    """Open a room from this computer."""
    try:
        from workshop.board.laptop import opening
    except ModuleNotFoundError as error:
        raise Plain(NEEDED) from error
    from workshop.content.loader import ContentError, read_edition

    try:
        edition = read_edition(edition_asked(asked))
        return opening.lead(
            edition,
            folder=place(asked.folder) if asked.folder else None,
            address=asked.address,
            port=asked.port,
            browser=asked.browser,
        )
    except opening.CannotOpen as error:
        raise Plain(str(error)) from error
    except ContentError as error:
        raise Plain(str(error)) from error


def serve_hub(asked: argparse.Namespace) -> int:
    """Serve the board inside a JupyterHub."""
    try:
        from workshop.board.hub import service
    except ModuleNotFoundError as error:
        raise Plain(f"{NEEDED} A hub also needs jupyterhub.") from error
    from workshop.content.loader import read_edition

    try:
        return service.serve(read_edition(edition_asked(asked)))
    except service.NoHub as error:
        raise Plain(str(error)) from error


def collect(asked: argparse.Namespace) -> int:
    """Show a folder of handed-in files as a group."""
    try:
        from workshop.board import collect
    except ModuleNotFoundError as error:
        raise Plain(NEEDED) from error
    from workshop.content.loader import read_edition

    if not asked.files.is_dir():
        raise Plain(f"there is no folder {asked.files}.")
    try:
        edition = read_edition(edition_asked(asked))
        collected = collect.collect(asked.files, edition, asked.to)
    except OSError as error:
        raise Plain(f"nothing could be collected: {why(error)}.") from error
    words, number = edition.words, edition.amounts.number
    print(words("collect.taken", count=number(collected.taken)))
    for name, reason in collected.refused.items():
        print(f"  {name}: {reason}")
    for question in collected.room.questions:
        if question.withheld:
            print(f"  {question.title}: {question.withheld}")
    print(words("collect.made", files=", ".join(map(str, collected.made))))
    return 0
