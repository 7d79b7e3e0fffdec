"""A session as the notebook of the one who leads has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from IPython.display import display

from workshop import paths
from workshop.facilitation import folder as session
from workshop.facilitation import read_sessions
from workshop.facilitation.live_run_sheet.panel import RunSheetController
from workshop.panels.guard import guard
from workshop.widgets.widget import Widget


class Facilitating:
    """A session as its notebook has it; open one with `Facilitating.here()`."""

    def __init__(self, edition: str, folder: Path) -> None:
        self.folder = folder
        self.responses = session.read(edition, folder)
        self.sessions = read_sessions(self.responses.edition)

    @classmethod
    def here(cls) -> Facilitating:
        """Open the session of the notebook that runs this, in a folder named after its edition."""
        folder = Path.cwd().resolve()
        if folder.name in paths.editions():
            return cls(folder.name, folder.parent)
        return cls("en", folder)

    def run_sheet(self) -> None:
        """Show the run sheet, with the clock and what to say."""
        sheet = RunSheetController(self.responses, self.sessions)
        self._show(sheet.widget, sheet.heard)

    def room(self) -> None:
        """Show the coach's desk: joining, pace, what the group said, wall, parking lot."""
        from workshop.facilitation.desk.panel import DeskController

        sheet = DeskController(self.responses, self.folder / session.BOARD)
        self._show(sheet.widget, sheet.heard)

    def _show(self, widget: Widget, heard: Callable[[Mapping[str, Any]], None]) -> None:
        guard(widget, self.responses, heard)
        display(widget)  # type: ignore[no-untyped-call]
