"""The coach's desk in the notebook: the same page and the same acts as the board's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import traitlets

from workshop.board.app import Board
from workshop.board.coach import export
from workshop.board.coach.desk import ACTS, Desk
from workshop.board.coach.drawing import Drawing
from workshop.board.coach.view import Invitation, Room
from workshop.board.laptop import codes
from workshop.board.laptop.identity import LaptopIdentity
from workshop.board.laptop.opening import DATABASE
from workshop.board.laptop.session import Session
from workshop.board.own_loop import finished
from workshop.board.questions import questions
from workshop.board.store import Store
from workshop.documents.export import Made
from workshop.documents.hand_over import hand_over
from workshop.responses.responses import Responses
from workshop.widgets.widget import Widget

HERE = Path(__file__).parent
RUN_SHEET = HERE.with_name("live_run_sheet")
COACH = Path(export.__file__).parent
LARGE = {"join": "join.html", "wall": "wall.html"}


class DeskView(Widget):
    """The desk as a widget; the page sends forms, `look`, `large` and `export`.

    `desk` is the desk as HTML, `large` what is shown large; both are drawn with every text
    escaped. `made` is a file to save.
    """

    desk = traitlets.Unicode().tag(sync=True)
    large = traitlets.Dict().tag(sync=True)
    made = traitlets.Dict().tag(sync=True)

    def __init__(self, words: Mapping[str, str]) -> None:
        own = {"run.close": words["run.close"]}
        super().__init__("desk", (RUN_SHEET / "large.css", HERE / "desk.css"), words=own)
        # The board's own style sheet, kept to the desk.
        self._css += f"\n.ws-desk {{\n{(COACH / 'coach.css').read_text('utf-8')}\n}}\n"


class DeskController:
    """The desk of one room, in the folder that `workshop board` serves it from."""

    def __init__(self, responses: Responses, folder: Path) -> None:
        self._responses = responses
        edition = responses.edition
        self._session = Session(folder)
        self._store = Store(f"sqlite:///{folder / DATABASE}")
        board = Board(questions(edition), self._store, LaptopIdentity(self._session))
        self._desk = Desk(board, edition, self._session, self._invitation)
        self._drawing = Drawing(edition, "")
        self._folder = folder.parent
        self.widget = DeskView(edition.words)
        self._show()

    def _invitation(self) -> Invitation:
        self._session.look()
        where = f"{self._session.address}:{self._session.port}"
        return Invitation(where, codes.shown(self._session.code), self._session.pin)

    def heard(self, message: Mapping[str, Any]) -> None:
        """Do what was pressed, and show the room as it is then."""
        do, fields = str(message.get("do")), message.get("fields")
        form = {str(k): str(v) for k, v in fields.items()} if isinstance(fields, dict) else {}
        refusal = finished(ACTS[do](self._desk, form)) if do in ACTS else ""
        if refusal:
            self.widget.say("problem", refusal)
        room, what = self._show(), str(message.get("what"))
        if do == "large":
            self._show_large(room, what)
        elif do == "export" and what in export.KINDS:
            self._export(room, what)

    def _show(self) -> Room:
        """Draw the desk with the room as it is now."""
        room = finished(self._desk.look())
        self.widget.desk = self._drawing.page("desk.html", room=room, csrf="")
        return room

    def _show_large(self, room: Room, what: str) -> None:
        page = LARGE.get(what, "shown.html")
        more: dict[str, Any] = {}
        if what not in LARGE:
            one = next((one for one in room.questions if one.id == what and one.blocks), None)
            if one is None:
                return
            more = {"one": one}
        number = self.widget.large.get("number", 0) + 1
        markup = self._drawing.page(page, room=room, csrf="", bare=True, **more)
        self.widget.large = {"html": markup, "number": number}

    def _export(self, room: Room, kind: str) -> None:
        edition = self._responses.edition
        document = Made(
            f"{export.NAME}.{kind}", export.KINDS[kind](room, edition), export.MEDIA[kind]
        )
        hand_over(self.widget, document, self._folder, edition.words)
