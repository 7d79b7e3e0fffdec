"""Who is asking: each door has its own way to know, and the board asks no further."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True)
class Who:
    """A random or a hub's id, never a name to show; what they may do."""

    id: str
    role: Literal["participant", "coach"]


class Away(Exception):
    """Nobody can be told from anybody just now."""


class Identity(Protocol):
    """A door's knowledge of its people."""

    async def who(self, authorization: str | None) -> Who | None:
        """Whose header this is; None if nobody's.

        Raises:
            Away: it cannot be known just now.
        """


def bearer(authorization: str | None) -> str:
    """Return the token in a header; empty if there is none."""
    scheme, _, token = (authorization or "").partition(" ")
    return token.strip() if scheme.lower() in ("bearer", "token") else ""
