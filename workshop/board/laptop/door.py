"""The laptop's own routes: joining with the code, and who a participant's token belongs to."""

from __future__ import annotations

import hmac
import math

from fastapi import APIRouter, HTTPException
from pydantic import BaseModel, ConfigDict, Field

from workshop.board.laptop import codes
from workshop.board.laptop.session import Session


class Joining(BaseModel):
    """A participant's request to join: the code, as typed."""

    model_config = ConfigDict(extra="forbid", strict=True)

    code: str = Field(max_length=40)


class Joined(BaseModel):
    """The reply to a participant: a random id, and a token that only they hold."""

    who: str
    token: str


def routes(session: Session) -> APIRouter:
    """Build the route `POST /join`; refusals are keywords that the client puts into words."""
    router = APIRouter()

    @router.post(
        "/join",
        responses={
            403: {"description": "wrong code"},
            409: {"description": "the room is full"},
            423: {"description": "the room is locked"},
            429: {"description": "too many wrong codes; see Retry-After"},
        },
    )
    async def join(asked: Joining) -> Joined:
        session.look()
        if wait := session.failures.wait():
            raise HTTPException(429, "wait", {"Retry-After": str(math.ceil(wait))})
        if not hmac.compare_digest(codes.read(asked.code), session.code):
            session.failures.count()
            raise HTTPException(403, "wrong-code")
        if session.locked:
            raise HTTPException(423, "locked")
        if session.full:
            raise HTTPException(409, "full")
        who, token = session.join()
        return Joined(who=who, token=token)

    return router
