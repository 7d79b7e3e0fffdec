"""The hub's coach: whoever the hub says may facilitate, signed in through its OAuth."""

from __future__ import annotations

import secrets

from fastapi import APIRouter, HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from workshop.board.coach.gate import COOKIE, HEADERS
from workshop.board.hub.asking import Hub, HubAway
from workshop.board.hub.config import FACILITATE
from workshop.board.hub.signing_in import BEGUN_FOR_S, SigningIn

STATE = "workshop-board-state"


class HubGate:
    """The hub's gate: a session whose token the hub confirms anew each minute."""

    def __init__(self, hub: Hub, base: str) -> None:
        self.secret = secrets.token_bytes(32)
        self._hub, self._base = hub, base
        self._signing_in = SigningIn(hub)

    async def coach(self, cookie: str) -> str | None:
        """Return the coach's name; "" for a user who may not lead, None without a session.

        Raises:
            HTTPException: the hub does not answer.
        """
        token = self._signing_in.token(cookie)
        try:
            known = await self._hub.whose(token) if token else None
        except HubAway:
            raise HTTPException(503, "hub-away") from None
        if known is None:
            return None
        return known.name if FACILITATE in known.scopes else ""

    def sign_in(self, request: Request) -> Response:
        """Send the browser to the hub, which sends it back to `/oauth_callback`."""
        state, address = self._signing_in.begin()
        answer = RedirectResponse(address, 303, HEADERS)
        self._set(answer, request, STATE, state, BEGUN_FOR_S)
        return answer

    def routes(self) -> APIRouter:
        """Build the route `GET /oauth_callback`, where the hub sends the browser back."""
        router = APIRouter(prefix=self._base, include_in_schema=False)

        @router.get("/oauth_callback")
        async def back(request: Request, code: str = "", state: str = "") -> Response:
            begun_state = request.cookies.get(STATE, "")
            try:
                cookie = await self._signing_in.finish(state, begun_state, code)
            except HubAway:
                raise HTTPException(503, "hub-away") from None
            if cookie is None:
                raise HTTPException(403, "not-signed-in")
            answer = RedirectResponse(f"{self._base}/coach", 303, HEADERS)
            answer.delete_cookie(STATE, path=f"{self._base}/")
            self._set(answer, request, COOKIE, cookie, None)
            return answer

        return router

    def _set(
        self, answer: Response, request: Request, name: str, value: str, lives: int | None
    ) -> None:
        """Set a cookie for the board alone; lax, since the hub's redirect back must bring it."""
        proto = request.headers.get("x-forwarded-proto", request.url.scheme)
        answer.set_cookie(
            name,
            value,
            max_age=lives,
            path=f"{self._base}/",
            httponly=True,
            samesite="lax",
            secure=proto.partition(",")[0].strip() == "https",
        )
