"""`workshop handouts`: the paper for a room without screens."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from workshop.cli.asking import Plain, edition_asked, edition_option, why


def options(hand: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    from workshop.documents.export import PAPERS
    from workshop.documents.handouts import KINDS

    edition_option(hand)
    hand.add_argument("--paper", choices=PAPERS, default="a4")
    hand.add_argument("--large-print", action="store_true", help="nothing smaller than 18 points")
    hand.add_argument("--section", help="one section only, for instance job-or-career")
    hand.add_argument("--only", choices=KINDS, help="only these")
    hand.add_argument("--to", type=Path, default=Path("handouts"), metavar="FOLDER")
    hand.set_defaults(run=handouts)


def handouts(asked: argparse.Namespace) -> int:
    """Write the whole set, or the part asked for."""
    from tqdm import tqdm

    from workshop.content.loader import ContentError, read_edition
    from workshop.content.schema import UnknownExercise
    from workshop.documents.handouts import KINDS, sheets, write
    from workshop.responses.responses import Responses
    from workshop.storage.answers import Answers

    try:
        edition = read_edition(edition_asked(asked))
        if asked.section:
            edition.section(asked.section)
    except (ContentError, UnknownExercise) as error:
        raise Plain(str(error)) from error
    responses = Responses(edition, Answers.holding({}))
    kinds = (asked.only,) if asked.only else KINDS
    papers = list(sheets(responses, kinds=kinds, section=asked.section, large=asked.large_print))
    try:
        for sheet in tqdm(papers, unit="sheet", disable=None, file=sys.stderr):
            write(sheet, responses, asked.to, asked.paper)
    except OSError as error:
        raise Plain(f"nothing can be written to {asked.to}: {why(error)}.") from error
    print(f"{len(papers)} files in {asked.to}")
    return 0
