"""Who is asking: each door has its own way to know, and the board asks no further."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True)
class Who:
    """A person by id (random or the hub's, never shown) and what they may do."""

    id: str
    role: Literal["participant", "coach"]


class Away(Exception):
    """A door that cannot identify anybody just now."""


class Identity(Protocol):
    """A door's knowledge of its people."""

    async def who(self, authorization: str | None) -> Who | None:
        """Return whose header this is; None if nobody's.

        Raises:
            Away: it cannot be known just now.
        """


def bearer(authorization: str | None) -> str:
    """Return the token in a header; empty if there is none."""
    scheme, _, token = (authorization or "").partition(" ")
    return token.strip() if scheme.lower() in ("bearer", "token") else ""
