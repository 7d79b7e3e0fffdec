"""What the commands for the one who leads share: `facilitator.toml`, and the edition it names."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from workshop.cli.asking import Plain, edition_option, known_edition, why


def facilitator_option(verb: argparse.ArgumentParser) -> None:
    """Add `--facilitator` and `--edition`."""
    verb.add_argument(
        "--facilitator", type=Path, metavar="FILE", help="who leads (facilitator.toml, if there)"
    )
    edition_option(verb)


def leading(asked: argparse.Namespace) -> Any:
    """Return the edition as whoever leads has it."""
    from workshop.content import facilitator
    from workshop.content.loader import ContentError, read_edition

    file = asked.facilitator or Path(facilitator.FILE_NAME)
    try:
        leader = facilitator.read(file)
    except FileNotFoundError:
        if asked.facilitator:
            raise Plain(f"there is no {file}.") from None
        leader = None
    except OSError as error:
        raise Plain(f"{file} cannot be read: {why(error)}.") from error
    except ContentError as error:
        raise Plain(str(error)) from error
    name = asked.edition or (leader.edition if leader else "") or "en"
    try:
        return read_edition(known_edition(name)).led(leader)
    except ContentError as error:
        raise Plain(str(error)) from error
