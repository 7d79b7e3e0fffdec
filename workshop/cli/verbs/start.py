"""`workshop start`: open the workshop in the browser."""

from __future__ import annotations

import argparse

from workshop.cli.asking import Plain, edition_asked, edition_option, folder_option, workbook_folder


def options(begin: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    folder_option(begin)
    edition_option(begin)
    begin.add_argument("--port", type=int, help="the port to serve on")
    begin.add_argument(
        "--no-browser", dest="browser", action="store_false", help="print the address instead"
    )
    begin.set_defaults(run=start)


def start(asked: argparse.Namespace) -> int:
    """Open the workshop."""
    from workshop.content import ContentError, read_edition
    from workshop.lab import launch

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
        )
    except ContentError as error:
        raise Plain(str(error)) from error
    except launch.CannotStart as error:
        raise Plain(str(error)) from error
