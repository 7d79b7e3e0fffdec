"""The laptop's people: whoever holds a token that joining gave."""

from __future__ import annotations

from workshop.board.identity import Who, bearer
from workshop.board.laptop.session import Session


class LaptopIdentity:
    """Knows participants by the session's tokens; the coach has a page, and no token."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def who(self, authorization: str | None) -> Who | None:
        """Return a participant, if the token is one."""
        token = bearer(authorization)
        found = self._session.whose(token) if token else None
        return Who(found, "participant") if found else None
