"""A session's folder: code, certificate, the coach's key and who has joined, for a restart.

board.json      {"code": …, "key": the coach's key, "locked": bool, "port": number,
                 "address": of this computer in the room's network}
joined.jsonl    {"who": random id, "token": SHA-256 of the participant's token} a line
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from pathlib import Path

from workshop.board.laptop import certificate, codes
from workshop.board.laptop.failures import Failures

STATE, JOINED, CERTIFICATE, KEY = "board.json", "joined.jsonl", "board.crt", "board.key"
MOST = 1_000


class Session:
    """One session of one room; whatever it tells anybody is on the disk first."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        self.folder = folder
        self.failures = Failures()
        if not (folder / CERTIFICATE).is_file() or not (folder / KEY).is_file():
            certificate.make(folder / CERTIFICATE, folder / KEY)
        self.pin = certificate.pin_of(folder / CERTIFICATE)
        self._people: dict[str, str] = {}
        self._seen: dict[str, object] = {}
        self.look()
        self.keep()

    def look(self) -> None:
        """Read what another process of the same room, the coach's notebook, has written."""
        if self._anew(STATE):
            state = self._kept()
            self.code: str = state.get("code") or codes.fresh()
            self.key: str = state.get("key") or secrets.token_urlsafe(32)
            self.locked: bool = bool(state.get("locked", False))
            self.port: int = int(state.get("port", 0))
            self.address: str = str(state.get("address", ""))
        if self._anew(JOINED):
            self._people = dict(self._read_joined())

    def _anew(self, name: str) -> bool:
        """Tell whether a file has changed since it was last looked at."""
        try:
            stat = (self.folder / name).stat()
            now: object = (stat.st_ino, stat.st_size, stat.st_mtime_ns)
        except FileNotFoundError:
            now = None
        if name in self._seen and self._seen[name] == now:
            return False
        self._seen[name] = now
        return True

    def join(self) -> tuple[str, str]:
        """Let one more person in: return their random id, and a token that only they hold."""
        who, token = f"p{secrets.token_hex(8)}", secrets.token_urlsafe(32)
        line = json.dumps({"who": who, "token": digest(token)}) + "\n"
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        with os.fdopen(os.open(self.folder / JOINED, flags, 0o600), "ab") as book:
            book.write(line.encode())
            book.flush()
            os.fsync(book.fileno())
        self._people[digest(token)] = who
        return who, token

    def whose(self, token: str) -> str | None:
        """Return the id a token belongs to."""
        self.look()
        return self._people.get(digest(token))

    @property
    def joined(self) -> int:
        """The number of people who have joined."""
        self.look()
        return len(self._people)

    @property
    def full(self) -> bool:
        """Whether there is no room for one more."""
        return self.joined >= MOST

    def lock(self, locked: bool) -> None:
        """Close the door to newcomers, or open it again."""
        self.locked = locked
        self.keep()

    def renew(self) -> None:
        """Make a new code: the old one lets nobody in any more; whoever is in stays in."""
        self.code, self.failures = codes.fresh(), Failures()
        self.keep()

    def end(self) -> None:
        """Forget everybody who joined, and the code."""
        (self.folder / JOINED).unlink(missing_ok=True)
        self._people.clear()
        self.code = codes.fresh()
        self.lock(True)

    def keep(self) -> None:
        """Save what a restart needs."""
        names = ("code", "key", "locked", "port", "address")
        state = {name: getattr(self, name) for name in names}
        certificate.private(self.folder / STATE, json.dumps(state).encode())

    def _kept(self) -> dict[str, str]:
        try:
            state = json.loads((self.folder / STATE).read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return state if isinstance(state, dict) else {}

    def _read_joined(self) -> list[tuple[str, str]]:
        file = self.folder / JOINED
        if not file.exists():
            return []
        people = []
        text = file.read_text("utf-8")
        if not text.endswith("\n"):
            file.write_text(f"{text}\n", "utf-8")
        for line in text.splitlines():
            try:
                one = json.loads(line)
                people.append((str(one["token"]), str(one["who"])))
            except (ValueError, KeyError, TypeError):
                continue  # the line a stop cut short was never told to anybody
        return people


def digest(token: str) -> str:
    """Return the hash under which a token is stored; tokens are random, so a plain hash is safe."""
    return hashlib.sha256(token.encode()).hexdigest()
