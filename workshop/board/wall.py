"""Notes written by hand: waiting for the coach to read, shown on the wall, parked for later."""

from __future__ import annotations

import secrets

from sqlalchemy import delete, func, insert, select, update

from workshop.board import database
from workshop.board.store import Store
from workshop.board.tables import notes

WAITING, SHOWN, PARKED = "waiting", "shown", "parked"


class TooMany(Exception):
    """More notes than one person may write."""


class Wall:
    """The notes of a session, in its store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, who: str, place: str, text: str, most: int | None = None) -> str:
        """Store a note and return its id.

        Raises:
            TooMany: the person has `most` notes already.
        """
        note_id = secrets.token_hex(8)
        # PostgreSQL keeps no text with this sign in it.
        text = text.replace("\0", "")
        # Alone, so that notes sent at one moment are counted one after the other.
        with self._store.open(alone=True) as line:
            own_notes = select(func.count()).select_from(notes).filter_by(who=who)
            if most is not None and line.execute(own_notes).scalar_one() >= most:
                raise TooMany
            values = {
                "id": note_id,
                "who": who,
                "place": place,
                "text": text,
                "at": self._store.now(),
            }
            line.execute(insert(notes).values(values))
        return note_id

    def list(self, place: str) -> list[tuple[str, str]]:
        """Return the notes in a place, oldest first: id and text."""
        with self._store.engine.connect() as line:
            query = select(notes.c.id, notes.c.text).filter_by(place=place)
            return [
                (id_, text) for id_, text in line.execute(query.order_by(notes.c.at, notes.c.id))
            ]

    def move(self, note: str, place: str) -> None:
        """Move a note to another place."""
        with self._store.write() as line:
            line.execute(update(notes).where(notes.c.id == note).values(place=place))

    def drop(self, note: str) -> None:
        """Delete a note."""
        with self._store.write() as line:
            line.execute(delete(notes).filter_by(id=note))
        database.overwrite(self._store.engine, all_of_it=False)
