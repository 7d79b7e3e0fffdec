"""A session's folder: the answers of the one who leads, and the board beside them."""

from __future__ import annotations

from pathlib import Path

from workshop.content import facilitator
from workshop.content.loader import read_edition
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers

BOARD = "board"


def read(edition: str, folder: Path) -> Responses:
    """Read the responses in a session's folder, with the edition as whoever leads has it."""
    led = read_edition(edition).led(facilitator.near(folder))
    return Responses(led, Answers(folder / FILE_NAME))
