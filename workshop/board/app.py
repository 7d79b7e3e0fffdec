"""The board's JSON interface: shares come in, groups are shown, and nothing else goes out."""

# No postponed annotations here: FastAPI reads a route's own from live ones.
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from logging import getLogger
from typing import Annotated, Any, TypeVar

import anyio
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import exc

from workshop.board.identity import Away, Identity, Who
from workshop.board.limits import LONGEST_NOTE, Limited
from workshop.board.policy import K, Snapshot, Withheld, reveal
from workshop.board.questions import Question
from workshop.board.store import Closed, Store
from workshop.board.wall import WAITING, TooMany, Wall

Made = TypeVar("Made")
LOG = getLogger(__name__)
HOUR_S = 3600
MOST_NOTES = 20
REFUSED: dict[int | str, dict[str, Any]] = {
    401: {"description": "no token of this room"},
    403: {"description": "only for the one who leads"},
    404: {"description": "no such question"},
    410: {"description": "the session is closed"},
    413: {"description": "too large"},
    429: {"description": "too many notes"},
    503: {"description": "the door or the database does not answer"},
}


class Share(BaseModel):
    """An answer as sent: an option for each item, both from the question's lists."""

    model_config = ConfigDict(extra="forbid", strict=True)

    answer: dict[str, str] = Field(min_length=1, max_length=200)


class Note(BaseModel):
    """A note for the wall, sent with the person's own consent."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str = Field(min_length=1, max_length=LONGEST_NOTE)
    for_all_to_read: bool


class Board:
    """One session: its questions, its store, and who may come in."""

    def __init__(
        self, questions: Mapping[str, Question], store: Store, identity: Identity, k: int = K
    ) -> None:
        self.questions = questions
        self.store = store
        self.wall = Wall(store)
        self.identity = identity
        self.k = k

    async def ask(self, act: Callable[..., Made], *given: Any) -> Made:
        """Run a store action: at once on a file, in a thread on a database server."""
        try:
            if self.store.is_sqlite:
                return act(*given)
            return await anyio.to_thread.run_sync(act, *given)
        except Closed:
            raise HTTPException(410, "closed") from None
        except (exc.OperationalError, exc.TimeoutError) as error:
            LOG.warning("the database does not answer: %s", error)
            raise HTTPException(503, "away") from None

    async def reveal(self, question: str) -> Snapshot | Withheld:
        """Take a snapshot of a question, if the policy allows one now."""
        decide = partial(reveal, self.questions[question], k=self.k)
        return await self.ask(self.store.reveal, question, decide)


def make(board: Board, *, more: tuple[APIRouter, ...] = (), base: str = "") -> Any:
    """Build the ASGI application under `base`; `more` are a door's own routes."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(forget_each_hour, board)
            yield
            tasks.cancel_scope.cancel()

    app = FastAPI(
        title="Board",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{base}/openapi.json",
    )
    app.add_exception_handler(RequestValidationError, misunderstood)
    app.include_router(routes(board), prefix=base)
    for router in more:
        app.include_router(router)
    limited = Limited(app)
    limited.fastapi = app  # type: ignore[attr-defined]
    return limited


async def misunderstood(*_: object) -> JSONResponse:
    """Answer a malformed request without repeating it: what was sent may not be valid JSON."""
    return JSONResponse({"detail": []}, 422)


async def forget_each_hour(board: Board) -> None:
    """Delete what is a day old, even where nobody closes the session."""
    while True:
        await anyio.sleep(HOUR_S)
        await board.ask(board.store.forget_old)


def routes(board: Board) -> APIRouter:
    """Build the JSON routes; each asks who is calling first."""
    router = APIRouter(responses=REFUSED)

    async def anybody(authorization: Annotated[str | None, Header()] = None) -> Who:
        try:
            who = await board.identity.who(authorization)
        except Away:
            raise HTTPException(503, "away") from None
        if who is None:
            raise HTTPException(401, "not-in", {"WWW-Authenticate": "Bearer"})
        return who

    async def coach(who: Annotated[Who, Depends(anybody)]) -> Who:
        if who.role != "coach":
            raise HTTPException(403, "not-coach")
        return who

    def known(question: str) -> Question:
        if question not in board.questions:
            raise HTTPException(404, "unknown")
        return board.questions[question]

    @router.put("/share/{question}", status_code=204)
    async def share(question: str, sent: Share, who: Annotated[Who, Depends(anybody)]) -> None:
        if not known(question).holds(sent.answer):
            raise HTTPException(422, "unknown")
        await board.ask(board.store.share, who.id, question, sent.answer)

    @router.get("/mine")
    async def mine(who: Annotated[Who, Depends(anybody)]) -> dict[str, dict[str, str]]:
        answers = await board.ask(board.store.mine, who.id)
        return {question: dict(answer) for question, answer in answers.items()}

    @router.delete("/mine")
    async def take_back(who: Annotated[Who, Depends(anybody)]) -> dict[str, int]:
        return {"gone": await board.ask(board.store.withdraw, who.id)}

    @router.delete("/mine/{question}")
    async def take_one_back(question: str, who: Annotated[Who, Depends(anybody)]) -> dict[str, int]:
        known(question)
        return {"gone": await board.ask(board.store.withdraw, who.id, question)}

    @router.put("/wall", status_code=204)
    async def write(sent: Note, who: Annotated[Who, Depends(anybody)]) -> None:
        if not sent.for_all_to_read or not sent.text.strip():
            raise HTTPException(422, "no-consent")
        try:
            await board.ask(board.wall.put, who.id, WAITING, sent.text.strip(), MOST_NOTES)
        except TooMany:
            raise HTTPException(429, "notes") from None

    @router.get("/state", dependencies=[Depends(anybody)])
    async def state() -> dict[str, Any]:
        room = await board.ask(board.store.room)
        snapshots = await board.ask(board.store.latest)
        return {
            "closed": bool(room["closed"]),
            "pace": str(room["pace"]),
            "shown": {name: one.plain() for name, one in snapshots.items()},
        }

    @router.post("/reveal/{question}", dependencies=[Depends(coach)])
    async def show(question: str) -> dict[str, Any]:
        known(question)
        return (await board.reveal(question)).plain()

    @router.post("/close", status_code=204, dependencies=[Depends(coach)])
    async def close() -> None:
        await board.ask(board.store.close)

    return router
