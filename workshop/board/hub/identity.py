"""The hub's people: whoever the hub vouches for, and may share."""

from __future__ import annotations

from workshop.board.hub.asking import Hub, HubAway
from workshop.board.hub.config import SHARE
from workshop.board.identity import Away, Who, bearer


class HubIdentity:
    """Participants known by the hub's tokens; the coach has a page, and no token here."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def who(self, authorization: str | None) -> Who | None:
        """Return the user a token belongs to, if it may share."""
        token = bearer(authorization)
        try:
            known = await self._hub.whose(token) if token else None
        except HubAway as error:
            raise Away from error
        if known is None or SHARE not in known.scopes:
            return None
        return Who(known.name, "participant")
