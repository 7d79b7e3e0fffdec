"""`workshop start`: open the workshop in the browser."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from workshop.cli.asking import Plain, edition_asked, edition_option, folder_option, workbook_folder

# Python's own variables, which change what a program imports or how it begins.
OF_PYTHON = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONINSPECT", "PYTHONUSERBASE")


def options(begin: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    folder_option(begin)
    edition_option(begin)
    begin.add_argument("--port", type=int, help="the port to serve on")
    begin.add_argument(
        "--no-browser", dest="browser", action="store_false", help="print the address instead"
    )
    begin.set_defaults(run=start)


def start(asked: argparse.Namespace) -> int:
    """Open the workshop."""
    leave_foreign_modules()
    from workshop import paths
    from workshop.content.loader import ContentError, read_edition
    from workshop.jupyterlab import launch

    try:
        edition = edition_asked(asked)
        words = read_edition(edition).words
        spoken = {k.removeprefix("lab."): v for k, v in words.items() if k.startswith("lab.")}
        return launch.start(
            workbook_folder(asked),
            edition=edition,
            browser=asked.browser,
            port=asked.port,
            words=spoken,
            hindered="" if asked.folder else paths.hindrance(paths.documents() / paths.WORKBOOK),
        )
    except ContentError as error:
        raise Plain(str(error)) from error
    except launch.CannotStart as error:
        raise Plain(str(error)) from error


def leave_foreign_modules() -> None:
    """Keep this program and its kernels from importing what another project put on the path."""
    foreign = {Path(one).resolve() for one in os.environ.get("PYTHONPATH", "").split(os.pathsep)}
    # It may be where the workshop itself comes from.
    foreign -= {Path(__file__).resolve().parents[3]}
    if os.environ.get("PYTHONPATH"):
        sys.path[:] = [one for one in sys.path if Path(one).resolve() not in foreign]
    for name in OF_PYTHON:
        os.environ.pop(name, None)
