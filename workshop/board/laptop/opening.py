"""Opening a room from a coach's computer: TLS for the room, the coach's page for this computer."""

from __future__ import annotations

import asyncio
import os
import webbrowser
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from workshop.board import app
from workshop.board.coach.desk import Desk
from workshop.board.coach.routes import routes as coach_routes
from workshop.board.coach.view import Invitation
from workshop.board.laptop import codes, door, serving
from workshop.board.laptop.coach import LaptopGate
from workshop.board.laptop.identity import LaptopIdentity
from workshop.board.laptop.session import CERTIFICATE, KEY, Session
from workshop.board.limits import Limited
from workshop.board.questions import questions
from workshop.board.store import Store
from workshop.content.schema import Edition

DATABASE = "board.sqlite"
ANYWHERE = "0.0.0.0"  # noqa: S104 - the room's network is where the room is


class CannotOpen(Exception):
    """A room that cannot open; the message is one plain sentence."""


def lead(
    edition: Edition,
    *,
    folder: Path | None,
    address: str | None,
    port: int | None,
    browser: bool,
) -> int:
    """Open the room, say how to join, and serve until Ctrl+C."""
    folder = (folder or Path.home() / "From Job to Career board").expanduser()
    os.umask(0o077)
    try:
        session = Session(folder)
        sockets = (
            serving.listen(ANYWHERE, port or session.port),
            serving.listen(serving.HERE, 0),
        )
    except OSError as error:
        raise CannotOpen(f"The room cannot be opened: {error.strerror or error}.") from error
    session.port = sockets[0].getsockname()[1]
    session.address = address or serving.address_in_network()
    session.keep()
    where = f"{session.address}:{session.port}"
    room, coach, gate = applications(edition, session, where)
    page = f"http://{serving.HERE}:{sockets[1].getsockname()[1]}/in?ticket={gate.ticket}"
    say(edition, session, where, page)
    if browser:
        webbrowser.open(page)
    paths = {"certificate": str(folder / CERTIFICATE), "key": str(folder / KEY)}
    asyncio.run(serving.serve(room, coach, sockets, **paths))
    return 0


def applications(edition: Edition, session: Session, where: str) -> tuple[Any, Any, LaptopGate]:
    """Build the room's application, the coach's application and the coach's gate."""
    store = Store(f"sqlite:///{session.folder / DATABASE}")
    board = app.Board(questions(edition), store, LaptopIdentity(session))
    gate = LaptopGate(session)

    def invitation() -> Invitation:
        return Invitation(where, codes.shown(session.code), session.pin)

    desk = Desk(board, edition, session, invitation, lambda: session.failures.seen)
    coach = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    coach.include_router(gate.routes())
    coach.include_router(coach_routes(desk, gate, ""))
    return app.make(board, more=(door.routes(session),)), Limited(coach), gate


def say(edition: Edition, session: Session, where: str, page: str) -> None:
    """Print how to join, in large plain lines."""
    words = edition.words
    print(words("door.opening"))
    for name, value in (
        ("address", where),
        ("code", codes.shown(session.code)),
        ("pin", session.pin),
    ):
        print(f"\n    {words(f'door.{name}')}:  {value}")
    print()
    print(words("door.page", address=page))
    print(words("door.leave"), flush=True)
