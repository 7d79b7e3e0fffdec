"""The laptop's people: whoever holds a token that joining gave."""

from __future__ import annotations

from workshop.board.identity import Who, bearer
from workshop.board.laptop.session import Session


class LaptopIdentity:
    """Participants known by the session's tokens; the coach has a page, and no token."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def who(self, authorization: str | None) -> Who | None:
        """Return the participant a token belongs to, if any."""
        token = bearer(authorization)
        person = self._session.whose(token) if token else None
        return Who(person, "participant") if person else None
