"""`workshop facilitate`: the notebook of the one who leads, and the room beside it."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workshop.cli.asking import Plain, place, why
from workshop.cli.leading import facilitator_option, leading


def options(lead: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    facilitator_option(lead)
    lead.add_argument("--format", help="for instance half-day; it can be chosen in the page too")
    lead.add_argument("--folder", type=Path, help="where the session is kept")
    lead.add_argument("--address", help="this computer's address in the room's network")
    lead.add_argument("--port", type=int, help="the port to serve the notebook on")
    lead.add_argument(
        "--no-browser", dest="browser", action="store_false", help="print the address instead"
    )
    lead.add_argument(
        "--no-room", dest="room", action="store_false", help="lead without a board to join"
    )
    lead.set_defaults(run=facilitate)


def facilitate(asked: argparse.Namespace) -> int:
    """Prepare the session's folder, open the room, and serve the notebook until it is stopped."""
    from workshop import paths
    from workshop.content.loader import ContentError
    from workshop.jupyterlab import launch
    from workshop.storage.journal import NotSaved

    edition = leading(asked)
    folder = place(asked.folder) if asked.folder else paths.session().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        carry(edition.led_by, asked.facilitator, folder)
        if asked.format:
            choose(edition, asked.format, folder)
    except OSError as error:
        raise Plain(f"nothing can be written to {folder}: {why(error)}.") from error
    except NotSaved as error:
        raise Plain(f"nothing can be written to {folder}: {error}.") from error
    except ContentError as error:
        raise Plain(str(error)) from error
    spoken = {k.removeprefix("lab."): v for k, v in edition.words.items() if k.startswith("lab.")}
    notebooks = paths.facilitating(edition.name)
    with room(asked, edition.name, folder):
        try:
            return launch.start(
                folder,
                edition=edition.name,
                notebook=next(notebooks.glob("*.ipynb")).name,
                browser=asked.browser,
                port=asked.port,
                shipped=notebooks,
                words=spoken,
                hindered="" if asked.folder else paths.hindrance(paths.documents() / paths.SESSION),
            )
        except launch.CannotStart as error:
            raise Plain(str(error)) from error


def carry(found: Any, file: Path | None, folder: Path) -> None:
    """Copy `facilitator.toml` and its logo into the session's folder, where the notebook looks."""
    from workshop.content import facilitator

    if found is None or found.folder == folder:
        return
    shutil.copy(file or facilitator.FILE_NAME, folder / facilitator.FILE_NAME)
    if found.logo:
        shutil.copy(found.folder / found.logo, folder)


def choose(edition: Any, format_: str, folder: Path) -> None:
    """Save the format asked for, unless a session of it is under way."""
    from workshop.facilitation import folder as session
    from workshop.facilitation import read_sessions
    from workshop.facilitation.live_run_sheet.panel import RunSheetController

    responses = session.read(edition.name, folder)
    sessions = read_sessions(responses.edition)
    sessions.format(format_)
    RunSheetController(responses, sessions).take_up(format_)


@contextmanager
def room(asked: argparse.Namespace, edition: str, folder: Path) -> Iterator[None]:
    """Serve the board beside the notebook, from the same folder."""
    if not asked.room:
        yield
        return
    from workshop.facilitation.folder import BOARD

    command = [sys.executable, "-P", "-m", "workshop", "board", "--no-browser"]
    command += ["--edition", edition, "--folder", str(folder / BOARD)]
    command += ["--address", asked.address] if asked.address else []
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as served:  # noqa: S603
        try:
            yield
        finally:
            served.terminate()
