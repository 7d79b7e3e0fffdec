"""`workshop kit`: all that the one who leads prints for a session."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from workshop.cli.asking import Plain, why
from workshop.cli.leading import facilitator_option, leading


def options(kit: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    from workshop.documents.export import PAPERS

    kit.add_argument("--format", required=True, help="for instance half-day")
    facilitator_option(kit)
    kit.add_argument("--paper", choices=PAPERS, default="a4")
    kit.add_argument("--large-print", action="store_true", help="forms in at least 18 points")
    kit.add_argument("--to", type=Path, metavar="FOLDER", help="kit-half-day, unless given")
    kit.set_defaults(run=write)


def write(asked: argparse.Namespace) -> int:
    """Write the whole kit."""
    from tqdm import tqdm

    from workshop.content.loader import ContentError
    from workshop.facilitation import kit, read_sessions
    from workshop.responses.responses import Responses
    from workshop.storage.answers import Answers

    edition = leading(asked)
    try:
        sessions = read_sessions(edition)
        format_ = sessions.format(asked.format)
    except ContentError as error:
        raise Plain(str(error)) from error
    responses = Responses(edition, Answers.holding({}))
    folder = asked.to or Path(f"kit-{asked.format}")
    works = list(kit.works(responses, sessions, format_, asked.paper, asked.large_print))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for _, work in tqdm(works, unit="file", disable=None, file=sys.stderr):
            work(folder)
    except OSError as error:
        raise Plain(f"nothing can be written to {folder}: {why(error)}.") from error
    print(f"{len(works)} files in {folder}")
    return 0
