"""Who may come to the coach's page: a cookie, and for whatever changes something a token too."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from typing import Protocol

from starlette.requests import Request
from starlette.responses import Response

COOKIE, FIELD = "workshop-board-coach", "csrf"
SAFE_FROM = {"same-origin", "none"}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Gate(Protocol):
    """A door's way of knowing its coach."""

    secret: bytes

    async def coach(self, cookie: str) -> str | None:
        """Return the coach's id behind a cookie; None without one, "" for anybody else."""

    def sign_in(self, request: Request) -> Response:
        """Answer a browser that has no session: send it to sign in, or refuse."""


def token(gate: Gate, cookie: str) -> str:
    """Return the token of a session's forms; a page of another origin cannot read it."""
    return hmac.new(gate.secret, cookie.encode(), hashlib.sha256).hexdigest()


def meant(gate: Gate, request: Request, form: Mapping[str, str]) -> bool:
    """Tell whether a form was sent by our own page in this very session."""
    # Browsers say where a request comes from; a page cannot make them lie.
    if request.headers.get("sec-fetch-site", "none") not in SAFE_FROM:
        return False
    cookie = request.cookies.get(COOKIE, "")
    return hmac.compare_digest(token(gate, cookie), form.get(FIELD, ""))
