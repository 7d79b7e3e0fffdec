"""The laptop's coach: whoever opened the link this computer printed, from this computer."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from fastapi import APIRouter, HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from workshop.board.coach.gate import COOKIE, HEADERS
from workshop.board.laptop.session import Session

COACH = "coach"


class LaptopGate:
    """The laptop's gate: a cookie made from the session's key, so that it outlives a restart."""

    def __init__(self, session: Session) -> None:
        self.secret = session.key.encode()
        self.ticket = secrets.token_urlsafe(24)
        self._cookie = hmac.new(self.secret, COACH.encode(), hashlib.sha256).hexdigest()

    async def coach(self, cookie: str) -> str | None:
        """Return the coach's id, if the cookie is theirs."""
        return COACH if hmac.compare_digest(cookie.encode(), self._cookie.encode()) else None

    def sign_in(self, request: Request) -> Response:
        """Refuse: the only way to sign in is the link in the terminal."""
        raise HTTPException(401, "not-signed-in")

    def routes(self) -> APIRouter:
        """Build the route `GET /in`, where the printed link's ticket buys a cookie."""
        router = APIRouter(include_in_schema=False)

        @router.get("/in")
        async def come_in(ticket: str = "") -> Response:
            if not hmac.compare_digest(ticket.encode(), self.ticket.encode()):
                raise HTTPException(401, "not-signed-in")
            # The answer leads on at once, so the ticket does not stay in the address bar.
            answer = RedirectResponse("/coach", 303, HEADERS)
            answer.set_cookie(COOKIE, self._cookie, path="/", httponly=True, samesite="strict")
            return answer

        return router
