"""Who a token belongs to and what it may do: the hub knows, and is asked at most once a minute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jupyterhub.services.auth import HubOAuth
from tornado.web import HTTPError

# A token that was taken back still works for as long as its answer is remembered.
REMEMBERED_S = 60


class HubAway(Exception):
    """A hub that does not answer, so that nobody can be identified."""


@dataclass(frozen=True)
class Known:
    """A user of the hub, and the scopes of their token."""

    name: str
    scopes: frozenset[str]


class Hub:
    """The hub this service belongs to; its address and our token come from the environment."""

    def __init__(self) -> None:
        self.auth: Any = HubOAuth(cache_max_age=REMEMBERED_S)

    async def whose(self, token: str) -> Known | None:
        """Return the user a token belongs to, if the hub knows it.

        Raises:
            HubAway: the hub could not be asked.
        """
        try:
            model = await self.auth.user_for_token(token, sync=False)
        except HTTPError as error:
            # JupyterHub speaks in Tornado's errors, which nothing else here would catch.
            raise HubAway from error
        # A service has a token too, and is nobody in the room.
        if not model or model.get("kind") != "user":
            return None
        return Known(str(model["name"]), frozenset(model.get("scopes") or ()))

    async def token_for(self, code: str, verifier: str) -> str | None:
        """Exchange a sign-in code for a token; None if the hub rejects the code.

        Raises:
            HubAway: the hub could not be asked.
        """
        # JupyterHub 5 has no PKCE yet, and takes no verifier.
        more = {"code_verifier": verifier} if self.proves else {}
        try:
            return str(await self.auth.token_for_code(code, sync=False, **more))
        except HTTPError as error:
            if error.log_message and "connect" in error.log_message:
                raise HubAway from error
            return None

    @property
    def proves(self) -> bool:
        """Whether this JupyterHub checks that who finishes a sign-in also began it (PKCE)."""
        return hasattr(self.auth, "generate_pkce_code_challenge")
