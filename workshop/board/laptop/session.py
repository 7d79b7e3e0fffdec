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
    """One session of one room; whatever it has said to somebody is on the disk first."""

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
        """Follow what another process of the same room has written: the coach's notebook."""
        if self._anew(STATE):
            kept = self._kept()
            self.code: str = kept.get("code") or codes.fresh()
            self.key: str = kept.get("key") or secrets.token_urlsafe(32)
            self.locked: bool = bool(kept.get("locked", False))
            self.port: int = int(kept.get("port", 0))
            self.address: str = str(kept.get("address", ""))
        if self._anew(JOINED):
            self._people = dict(self._read_joined())

    def _anew(self, name: str) -> bool:
        """Tell whether a file is another than when it was last looked at."""
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
        """Let one more in: their random id, and a token that only they hold."""
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
        """How many have joined."""
        self.look()
        return len(self._people)

    @property
    def full(self) -> bool:
        """Whether there is no room for one more."""
        return self.joined >= MOST

    def lock(self, locked: bool) -> None:
        """Let nobody more in, or let people in again."""
        self.locked = locked
        self.keep()

    def renew(self) -> None:
        """Make a new code: the old one opens nothing more; whoever is in stays in."""
        self.code, self.failures = codes.fresh(), Failures()
        self.keep()

    def end(self) -> None:
        """Forget everybody, and the code with them."""
        (self.folder / JOINED).unlink(missing_ok=True)
        self._people.clear()
        self.code = codes.fresh()
        self.lock(True)

    def keep(self) -> None:
        """Write what a restart needs."""
        kept = ("code", "key", "locked", "port", "address")
        state = {name: getattr(self, name) for name in kept}
        certificate.private(self.folder / STATE, json.dumps(state).encode())

    def _kept(self) -> dict[str, str]:
        try:
            kept = json.loads((self.folder / STATE).read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}

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
    """Find what is kept of a token; it is random, so a plain hash cannot be turned back."""
    return hashlib.sha256(token.encode()).hexdigest()
