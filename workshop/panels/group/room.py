"""The room a learner has joined: what their kernel asks of its board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workshop.board.client import Door, Refused
from workshop.board.limits import LONGEST_NOTE
from workshop.board.policy import Snapshot
from workshop.board.questions import Shared
from workshop.board.showing import snapshots

FOLLOW_S = 8.0


@dataclass(frozen=True)
class Room:
    """The hub's board, else the room whose door is saved in the learner's folder.

    Everything here raises `Refused` where the board does not take it, or nobody has joined.
    """

    folder: Path

    @property
    def is_joined(self) -> bool:
        """Whether there is a board to share with."""
        return self._door() is not None

    @property
    def is_hub(self) -> bool:
        """Whether the board is the hub's own, which nobody need join."""
        return Door.of_hub() is not None

    def join(self, message: Mapping[str, object]) -> None:
        """Join the room of a coach's laptop by address, code and pin, and save its door."""
        typed = [str(message.get(name, ""))[:200] for name in ("address", "code", "pin")]
        Door.join(*typed).keep(self.folder)

    def leave(self) -> None:
        """Forget the room."""
        if door := Door.kept(self.folder):
            door.leave(self.folder)

    def share(self, answers: Iterable[tuple[str, Shared]]) -> None:
        """Send one answer to each question."""
        door = self._joined()
        for name, answer in answers:
            door.ask("PUT", f"/share/{name}", {"answer": dict(answer)})

    def pin_note(self, text: str) -> None:
        """Pin a note to the wall, for all to read."""
        note = {"text": text[:LONGEST_NOTE], "for_all_to_read": True}
        self._joined().ask("PUT", "/wall", note, refused={422: "no-consent", 429: "notes"})

    def take_back(self) -> None:
        """Take back all that this learner has shared."""
        self._joined().ask("DELETE", "/mine")

    def state(self) -> tuple[str, dict[str, Snapshot]]:
        """Ask for the section the coach invites to, and what the room has been shown."""
        reply = self._joined().ask("GET", "/state", timeout=FOLLOW_S)
        try:
            return str(reply["pace"]), snapshots(reply["shown"])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Refused("away") from error

    def _door(self) -> Door | None:
        return Door.of_hub() or Door.kept(self.folder)

    def _joined(self) -> Door:
        door = self._door()
        if door is None:
            raise Refused("not-in")
        return door
