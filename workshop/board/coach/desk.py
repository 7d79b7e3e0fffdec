"""What the one who leads can do, and what their page shows of the room."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any, Protocol

from workshop.board.app import Board
from workshop.board.coach.view import Invitation, Note, Question, Room
from workshop.board.limits import LONGEST_NOTE
from workshop.board.policy import Withheld
from workshop.board.showing import blocks
from workshop.board.wall import PARKED, SHOWN, WAITING
from workshop.content.schema import Edition

COACH = "coach"


class Entrance(Protocol):
    """What a laptop's door lets a coach do about who comes in; a hub has none."""

    locked: bool

    @property
    def joined(self) -> int:
        """The number of people who have joined."""

    def lock(self, locked: bool) -> None:
        """Close the door to newcomers, or open it again."""

    def renew(self) -> None:
        """Make a new code."""

    def end(self) -> None:
        """Forget everybody who joined."""


class Desk:
    """A coach's desk in one session."""

    def __init__(
        self,
        board: Board,
        edition: Edition,
        entrance: Entrance | None = None,
        invitation: Callable[[], Invitation] | None = None,
        tried: Callable[[], int] = lambda: 0,
    ) -> None:
        self.board = board
        self.edition = edition
        self.entrance = entrance
        self._invitation = invitation
        self._tried = tried
        self._withheld: dict[str, str] = {}

    @property
    def invitation(self) -> Invitation | None:
        """What participants type to join."""
        return self._invitation() if self._invitation else None

    async def look(self) -> Room:
        """Return the room as it is now."""
        ask, store, words = self.board.ask, self.board.store, self.edition.words
        room, counts = await ask(store.room), await ask(store.counts)
        latest, people = await ask(store.latest), await ask(store.people)
        number = self.edition.amounts.number
        joined = self.entrance.joined if self.entrance else people
        tried = self._tried()
        return Room(
            title=words("coach.title"),
            counted=words("coach.count", joined=number(joined), shared=number(people)),
            locked=self.entrance.locked if self.entrance else bool(room["locked"]),
            closed=bool(room["closed"]),
            questions=[
                Question(
                    id=one.id,
                    title=one.title,
                    shared=self._shared(counts.get(one.id, 0)),
                    blocks=tuple(blocks(one, latest[one.id], self.edition))
                    if one.id in latest
                    else (),
                    withheld=self._withheld.get(one.id, ""),
                )
                for one in self.board.questions.values()
            ],
            sections=[(name, one.title) for name, one in self.edition.sections.items()],
            pace=str(room["pace"]),
            waiting=await self._notes(WAITING),
            shown=await self._notes(SHOWN),
            parked=await self._notes(PARKED),
            invitation=self.invitation,
            wrong=words("coach.guessed", count=number(tried)) if tried else "",
        )

    def _shared(self, count: int) -> str:
        words = self.edition.words
        if count < 2:
            return words("coach.count-one" if count else "coach.count-none")
        return words("coach.count-shared", shared=self.edition.amounts.number(count))

    async def _notes(self, place: str) -> list[Note]:
        return [Note(*one) for one in await self.board.ask(self.board.wall.list, place)]

    # Acts: each returns what is to be said where it could not be done

    async def reveal(self, form: Mapping[str, str]) -> str:
        """Show the group a question, or say why not yet."""
        question = form.get("question", "")
        if question not in self.board.questions:
            return self.edition.words("coach.refused-other")
        outcome = await self.board.reveal(question)
        self._withheld.pop(question, None)
        if isinstance(outcome, Withheld):
            count = self.edition.amounts.number(outcome.missing)
            self._withheld[question] = self.edition.words(f"board.{outcome.why}", count=count)
        return ""

    async def pace(self, form: Mapping[str, str]) -> str:
        """Invite everybody to a section."""
        section = form.get("section", "")
        if section and section not in self.edition.sections:
            return self.edition.words("coach.refused-other")
        await self._set(pace=section)
        return ""

    async def lock(self, form: Mapping[str, str]) -> str:
        """Close the door to newcomers."""
        return await self._lock(True)

    async def unlock(self, form: Mapping[str, str]) -> str:
        """Open the door to newcomers again."""
        return await self._lock(False)

    async def _lock(self, locked: bool) -> str:
        if self.entrance:
            self.entrance.lock(locked)
        await self._set(locked=locked)
        return ""

    async def renew(self, form: Mapping[str, str]) -> str:
        """Make a new code."""
        if self.entrance:
            self.entrance.renew()
        return ""

    async def wall_show(self, form: Mapping[str, str]) -> str:
        """Put a note on the wall."""
        return await self._move(form, SHOWN)

    async def wall_hide(self, form: Mapping[str, str]) -> str:
        """Take a note off the wall."""
        return await self._move(form, WAITING)

    async def drop(self, form: Mapping[str, str]) -> str:
        """Delete a note."""
        await self.board.ask(self.board.wall.drop, form.get("note", ""))
        return ""

    async def _move(self, form: Mapping[str, str], place: str) -> str:
        await self.board.ask(self.board.wall.move, form.get("note", ""), place)
        return ""

    async def park(self, form: Mapping[str, str]) -> str:
        """Park a question for later."""
        text = form.get("text", "").strip()[:LONGEST_NOTE]
        if text:
            await self.board.ask(self.board.wall.put, COACH, PARKED, text)
        return ""

    async def close(self, form: Mapping[str, str]) -> str:
        """End the session and delete every answer."""
        await self.board.ask(self.board.store.close)
        if self.entrance:
            self.entrance.end()
        return ""

    async def _set(self, **values: Any) -> None:
        await self.board.ask(lambda: self.board.store.set(**values))


Act = Callable[[Desk, Mapping[str, str]], Awaitable[str]]
ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "reveal": Desk.reveal,
        "pace": Desk.pace,
        "lock": Desk.lock,
        "unlock": Desk.unlock,
        "renew": Desk.renew,
        "wall-show": Desk.wall_show,
        "wall-hide": Desk.wall_hide,
        "wall-drop": Desk.drop,
        "park": Desk.park,
        "unpark": Desk.drop,
        "close": Desk.close,
    }
)
