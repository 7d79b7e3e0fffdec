"""The coach signs in with the hub's OAuth: there, back with a code, and a session in a cookie."""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

from workshop.board.hub.asking import Hub

BEGUN_FOR_S = 600
OPEN_FOR_S = 8 * 3600
MOST = 1_000


@dataclass
class SigningIn:
    """Sign-ins under way and open sessions, in memory: after a restart people sign in again."""

    hub: Hub
    _begun: dict[str, tuple[str, float]] = field(default_factory=dict)
    _open: dict[str, tuple[str, float]] = field(default_factory=dict)

    def begin(self) -> tuple[str, str]:
        """Begin a sign-in: return a state for a cookie, and the hub's address to go to."""
        state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
        forget_old(self._begun)
        self._begun[state] = (verifier, time.monotonic() + BEGUN_FOR_S)
        asked = {
            "client_id": self.hub.auth.oauth_client_id,
            "redirect_uri": self.hub.auth.oauth_redirect_uri,
            "response_type": "code",
            "state": state,
        }
        if self.hub.proves:
            proof = hashlib.sha256(verifier.encode()).digest()
            challenge = base64.urlsafe_b64encode(proof).decode().rstrip("=")
            asked |= {"code_challenge": challenge, "code_challenge_method": "S256"}
        return state, f"{self.hub.auth.oauth_authorization_url}?{urlencode(asked)}"

    async def finish(self, state: str, kept: str, code: str) -> str | None:
        """Return the cookie of a new session, if this browser began it and the hub agrees.

        Raises:
            HubAway: the hub could not be asked.
        """
        verifier, until = self._begun.pop(state, ("", 0.0))
        if not secrets.compare_digest(state, kept) or until < time.monotonic():
            return None
        token = await self.hub.token_for(code, verifier)
        if token is None:
            return None
        cookie = secrets.token_urlsafe(32)
        forget_old(self._open)
        self._open[cookie] = (token, time.monotonic() + OPEN_FOR_S)
        return cookie

    def token(self, cookie: str) -> str | None:
        """Return the hub's token behind a session's cookie; None once it has expired."""
        token, until = self._open.get(cookie, (None, 0.0))
        return token if until > time.monotonic() else None


def forget_old(kept: dict[str, tuple[str, float]]) -> None:
    """Drop expired entries, and the oldest when there are too many."""
    now = time.monotonic()
    for name in [name for name, (_, until) in kept.items() if until < now]:
        del kept[name]
    while len(kept) >= MOST:
        del kept[next(iter(kept))]
