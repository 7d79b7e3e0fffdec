"""What the `workshop` command takes."""

from __future__ import annotations

import argparse
import importlib.metadata
from pathlib import Path

from workshop.cli import commands


def parser() -> argparse.ArgumentParser:
    """What the command takes."""
    top = argparse.ArgumentParser(prog="workshop", description="From Job to Career")
    top.set_defaults(run=commands.start, folder=None, edition="en", browser=True, port=None)
    installed = importlib.metadata.version("from-job-to-career")
    top.add_argument("--version", action="version", version=installed)
    verbs = top.add_subparsers(title="commands", metavar="")

    begin = verbs.add_parser("start", help="open the workshop in your browser")
    folder_option(begin)
    edition_option(begin)
    begin.add_argument("--port", type=int, help="the port to serve on")
    begin.add_argument(
        "--no-browser", dest="browser", action="store_false", help="print the address instead"
    )
    begin.set_defaults(run=commands.start)

    take = verbs.add_parser("export", help="write your worksheet as PDF")
    folder_option(take)
    edition_option(take)
    take.add_argument("--section", help="one section only, for instance job-or-career")
    take.add_argument("--paper", choices=("a4", "us-letter"), default="a4")
    take.add_argument("--to", type=Path, metavar="FILE", help="the file to write")
    take.set_defaults(run=commands.export)

    proof = verbs.add_parser("check", help="proof-read an edition's content")
    proof.add_argument("editions", nargs="*", metavar="EDITION", help="all editions, if none")
    proof.set_defaults(run=commands.check)

    well = verbs.add_parser("doctor", help="see whether everything works on this computer")
    folder_option(well)
    edition_option(well)
    well.set_defaults(run=commands.examine)

    bring = verbs.add_parser("import", help="bring in a new year of official figures")
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.set_defaults(run=commands.import_figures)
    return top


def folder_option(verb: argparse.ArgumentParser) -> None:
    """`--folder`, the same for every command that has it."""
    verb.add_argument("--folder", type=Path, help="your workbook folder")


def edition_option(verb: argparse.ArgumentParser) -> None:
    """`--edition`, the same for every command that has it."""
    verb.add_argument("--edition", default="en", help="a language or an audience (en)")
