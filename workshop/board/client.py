"""What a participant's kernel says to a board: to join, to share, to take back; nothing more.

Only the standard library, and only when it is called: a kernel in the browser can import it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import http.client

FILE_NAME = "group.json"
TIMEOUT_S = 20.0
LARGEST = 1_000_000
HUB_URL, HUB_TOKEN = "WORKSHOP_BOARD_URL", "JUPYTERHUB_API_TOKEN"


class Refused(Exception):
    """The board's refusal; `why` names the sentence (`wrong-code`, `locked`, `away` …)."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


WHY = {
    401: "not-in",
    403: "not-in",
    404: "unknown",
    409: "full",
    410: "closed",
    413: "large",
    422: "unknown",
    423: "locked",
    429: "wait",
}


@dataclass(frozen=True)
class Door:
    """One way to one board: its address, its certificate's pin, and the person's token.

    With a pin it is a coach's laptop; without one it is a hub, whose address says all.
    """

    url: str
    token: str = ""
    pin: str = ""

    @classmethod
    def of_hub(cls, environment: Mapping[str, str] = os.environ) -> Door | None:
        """Return the door to the hub this kernel runs in; None outside a hub."""
        url, token = environment.get(HUB_URL), environment.get(HUB_TOKEN)
        return cls(url.rstrip("/"), token) if url and token else None

    @classmethod
    def join(cls, address: str, code: str, pin: str) -> Door:
        """Join the room of a coach's laptop.

        Raises:
            Refused: the address, the code or the pin is not right, or the room is locked.
        """
        if not pin.strip():
            raise Refused("wrong-pin")
        bare = address.strip().removeprefix("https://").rstrip("/")
        door = cls(f"https://{bare}", pin=pin)
        joined = door.ask("POST", "/join", {"code": code}, refused={403: "wrong-code"})
        return cls(door.url, str(joined["token"]), pin)

    @classmethod
    def kept(cls, folder: Path) -> Door | None:
        """Return the room joined before, so that a restarted kernel stays in it."""
        try:
            return cls(**json.loads((folder / FILE_NAME).read_text("utf-8")))
        except (FileNotFoundError, ValueError, TypeError):
            return None

    def keep(self, folder: Path) -> None:
        """Save the room in a file that only this user can read."""
        fresh = folder / f".~{FILE_NAME}"
        fresh.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(fresh, flags, 0o600), "w", encoding="utf-8") as file:
            json.dump(asdict(self), file)
        fresh.replace(folder / FILE_NAME)

    def leave(self, folder: Path) -> None:
        """Forget the room; the caller takes back what was shared first."""
        (folder / FILE_NAME).unlink(missing_ok=True)

    def ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        *,
        refused: Mapping[int, str] | None = None,
        timeout: float = TIMEOUT_S,
    ) -> Any:
        """Send one request and return the reply; None for an empty one.

        Raises:
            Refused: it was not taken, or nobody answered, or the pin is another computer's.
        """
        import http.client

        from workshop.board.laptop.pin import WrongPin

        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        sent = None if body is None else json.dumps(body).encode()
        try:
            line, before = self._line(timeout)
        except http.client.InvalidURL as error:
            raise Refused("address") from error
        try:
            line.request(method, before + path, sent, headers)
            answer = line.getresponse()
            content = answer.read(LARGEST)
        except WrongPin as error:
            raise Refused("wrong-pin") from error
        except (OSError, http.client.HTTPException) as error:
            raise Refused("away") from error
        finally:
            line.close()
        if answer.status >= 400:
            raise Refused((refused or {}).get(answer.status) or WHY.get(answer.status, "away"))
        try:
            return json.loads(content) if content else None
        except ValueError as error:
            raise Refused("away") from error

    def _line(self, timeout: float) -> tuple[http.client.HTTPConnection, str]:
        """Return a connection, and the prefix of every path on it."""
        import http.client

        from workshop.board.laptop.pin import Pinned

        try:
            parts = urlsplit(self.url)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            raise Refused("address") from error
        if not host or parts.scheme not in ("http", "https"):
            raise Refused("address")
        if self.pin:
            return Pinned(host, port or 443, self.pin, timeout), parts.path
        if parts.scheme == "https":
            return http.client.HTTPSConnection(host, port, timeout=timeout), parts.path
        return http.client.HTTPConnection(host, port, timeout=timeout), parts.path
