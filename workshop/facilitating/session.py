"""A session as the notebook of the one who leads has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from IPython.display import display

from workshop import facilitator, places
from workshop.answers import FILE_NAME, Answers
from workshop.content import read_edition
from workshop.facilitating.running import RunSheet
from workshop.reading import Reading
from workshop.screen.widget import Widget
from workshop.sessions import read_sessions
from workshop.sheet import guard

BOARD = "board"


class Facilitating:
    """Open one with `Facilitating.here()`; everything it knows is kept in the session's folder."""

    def __init__(self, edition: str, folder: Path) -> None:
        self.folder = folder
        led = read_edition(edition).led(facilitator.near(folder))
        self.reading = Reading(led, Answers(folder / FILE_NAME))
        self.sessions = read_sessions(led)

    @classmethod
    def here(cls) -> Facilitating:
        """The session of the notebook that runs this, in a folder named after its edition."""
        folder = Path.cwd().resolve()
        if folder.name in places.editions():
            return cls(folder.name, folder.parent)
        return cls("en", folder)

    def run_sheet(self) -> None:
        """The run sheet, with the clock and what to say."""
        sheet = RunSheet(self.reading, self.sessions)
        self._show(sheet.widget, sheet.heard)

    def room(self) -> None:
        """The coach's desk: joining, the pace, what the group said, the wall, the parking lot."""
        from workshop.facilitating.desk import DeskSheet

        sheet = DeskSheet(self.reading, self.folder / BOARD)
        self._show(sheet.widget, sheet.heard)

    def _show(self, widget: Widget, heard: Callable[[Mapping[str, Any]], None]) -> None:
        guard(widget, self.reading, heard)
        display(widget)  # type: ignore[no-untyped-call]
