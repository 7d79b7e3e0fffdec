"""A board in a process of its own, to be killed: `python -m tests.board_server URL`."""

from __future__ import annotations

import sys
from typing import Any

import uvicorn

from workshop.board import app
from workshop.board.identity import Away, Who, bearer
from workshop.board.questions import questions
from workshop.board.store import Store
from workshop.content.loader import read_edition


class ByName:
    """Whoever says `p-…` is that participant, `coach` leads, and `away` finds nobody at home."""

    async def who(self, authorization):
        token = bearer(authorization)
        if token == "away":
            raise Away
        if token == "coach":
            return Who("coach", "coach")
        return Who(token, "participant") if token.startswith("p-") else None


class Told(uvicorn.Server):
    """Says its port once it listens."""

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        print(self.servers[0].sockets[0].getsockname()[1], flush=True)


if __name__ == "__main__":
    kept = Store(sys.argv[1])
    made = app.make(app.Board(questions(read_edition("en")), kept, ByName()))
    Told(uvicorn.Config(made, port=0, access_log=False, log_level="error")).run()
