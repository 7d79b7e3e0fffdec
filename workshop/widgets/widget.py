"""What every widget of the workshop shares: its files, its messages and a plain name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from workshop.render import html

SHARED = Path(__file__).parent
BUNDLES = SHARED / "bundles"

Heard = Callable[[Mapping[str, Any]], None]


class Widget(anywidget.AnyWidget):
    """A widget whose page side is the bundle of its name, with the given style sheets joined.

    The page sends messages and Python answers with traits: what a trait holds is what a page
    opened later will see too.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    status = traitlets.Dict().tag(sync=True)

    def __init__(self, name: str, styles: Iterable[Path] = (), **traits: Any) -> None:
        self._heard: Heard = lambda message: None
        self._name = name
        super().__init__(
            _esm=text(BUNDLES / f"{name}.js"),
            _css="\n".join((html.css(), *map(text, (SHARED / "frame.css", *styles)))),
            _anywidget_id=f"workshop.{name}",
            **traits,
        )
        self.on_msg(lambda _, message, __: self._heard(message))

    def hear(self, heard: Heard) -> None:
        """Pass each message of the page on to `heard`."""
        self._heard = heard

    def say(self, tone: str, text: str, **more: Any) -> int:
        """Show the page what came of a message; return the number of that status.

        It is numbered, since a trait tells the page only what differs from before.
        """
        number = int(self.status.get("number", 0)) + 1
        self.status = {"tone": tone, "text": text, "number": number, **more}
        return number

    def __repr__(self) -> str:
        # The same on every run: what a notebook saves must hold no answer and no address.
        return f"workshop: {self._name}"


@cache
def text(file: Path) -> str:
    """Return a script or style sheet that ships with the package."""
    return file.read_text("utf-8")
