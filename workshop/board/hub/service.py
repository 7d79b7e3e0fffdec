"""The board inside a JupyterHub, which starts this and says where to listen."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urlsplit

import uvicorn

from workshop.board import app
from workshop.board.coach.desk import Desk
from workshop.board.coach.routes import routes as coach_routes
from workshop.board.hub.asking import Hub
from workshop.board.hub.coach import HubGate
from workshop.board.hub.config import DATABASE
from workshop.board.hub.identity import HubIdentity
from workshop.board.questions import questions
from workshop.board.store import Store
from workshop.content.schema import Edition

NEEDED = ("JUPYTERHUB_API_TOKEN", "JUPYTERHUB_SERVICE_PREFIX", "JUPYTERHUB_SERVICE_URL", DATABASE)


class NoHub(Exception):
    """A start outside a hub; the message is one plain sentence."""


def serve(edition: Edition) -> int:
    """Serve until the hub stops it."""
    missing = [name for name in NEEDED if not os.environ.get(name)]
    if missing:
        raise NoHub(f"A hub starts this, and sets {', '.join(missing)}.")
    os.umask(0o077)
    address = urlsplit(os.environ["JUPYTERHUB_SERVICE_URL"])
    served = application(edition, Hub(), os.environ["JUPYTERHUB_SERVICE_PREFIX"].rstrip("/"))
    uvicorn.run(
        served,
        host=address.hostname or "127.0.0.1",
        port=address.port or 10_101,
        access_log=False,
        log_level="warning",
        server_header=False,
        ws="none",
    )
    return 0


def application(edition: Edition, hub: Hub, base: str) -> Any:
    """Build the JSON interface for kernels and the coach's pages, under the service's prefix."""
    store = Store(os.environ[DATABASE])
    board = app.Board(questions(edition), store, HubIdentity(hub))
    gate = HubGate(hub, base)
    desk = Desk(board, edition)
    more = (gate.routes(), coach_routes(desk, gate, base))
    return app.make(board, more=more, base=base)
