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
    """Knows the coach by a cookie made of the session's key, so that a restart keeps it good."""

    def __init__(self, session: Session) -> None:
        self.secret = session.key.encode()
        self.ticket = secrets.token_urlsafe(24)
        self._cookie = hmac.new(self.secret, COACH.encode(), hashlib.sha256).hexdigest()

    async def coach(self, cookie: str) -> str | None:
        """Return the coach, if the cookie is theirs."""
        return COACH if hmac.compare_digest(cookie.encode(), self._cookie.encode()) else None

    def sign_in(self, request: Request) -> Response:
        """Return there is nowhere to sign in but the link in the terminal."""
        raise HTTPException(401, "not-signed-in")

    def routes(self) -> APIRouter:
        """`GET /in`: the printed link, whose ticket is worth a cookie."""
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
