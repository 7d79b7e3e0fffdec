"""What is shared, in a database, for as long as a session is open and at most a day.

What is taken back is gone from SQLite's file at once, from PostgreSQL's tables when it closes.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from workshop.board import database
from workshop.board.policy import Counts, Snapshot, Withheld
from workshop.board.questions import Shared
from workshop.board.tables import changed, notes, room, shares, snapshots

DAY_S = 24 * 3600
SNAPSHOT_DAYS = 30
Seen = tuple[list[Shared], int, dict[str, Counts]]
Decide = Callable[[list[Shared], int, dict[str, Counts]], Snapshot | Withheld]


class Closed(Exception):
    """A session that is closed and accepts nothing more."""


class Store:
    """One session's database, by SQLAlchemy URL."""

    def __init__(self, url: str, clock: Callable[[], float] = time.time) -> None:
        self.engine = database.open(url)
        self._clock = clock
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._upsert = (sqlite if self.is_sqlite else postgresql).insert
        with self.write() as line:
            first = self._upsert(room).values(id=1, locked=False, closed=False, pace="")
            line.execute(first.on_conflict_do_nothing())
        self.forget_old()

    def now(self) -> int:
        """Return the time in seconds since 1970."""
        return int(self._clock())

    @contextmanager
    def write(self, *, alone: bool = False) -> Iterator[Connection]:
        """Open a transaction that writes; `alone`, while nobody else writes."""
        with self.engine.begin() as line:
            database.turn(line, alone=alone)
            yield line

    @contextmanager
    def open(self, *, alone: bool = False) -> Iterator[Connection]:
        """Open a transaction that writes while the session is open.

        Raises:
            Closed: it is not.
        """
        with self.write(alone=alone) as line:
            if line.execute(select(room.c.closed)).scalar_one():
                raise Closed
            yield line

    # Shares

    def share(self, who: str, question: str, answer: Shared) -> None:
        """Store somebody's answer instead of the one they shared before.

        Raises:
            Closed: the session is closed.
        """
        text = json.dumps(dict(sorted(answer.items())), ensure_ascii=False)
        with self.open() as line:
            values = {"who": who, "question": question, "answer": text, "at": self.now()}
            insertion = self._upsert(shares).values(values)
            fresh = insertion.on_conflict_do_update(
                index_elements=["who", "question"],
                set_={"answer": text, "at": values["at"]},
                where=shares.c.answer != text,
            )
            # A row comes back only if there was none before, or another one.
            if line.execute(fresh.returning(shares.c.who)).first():
                self._mark(line, who, question)

    def _mark(self, line: Connection, who: str, question: str) -> None:
        values = {"who": who, "question": question, "at": self.now()}
        line.execute(self._upsert(changed).values(values).on_conflict_do_nothing())

    def mine(self, who: str) -> dict[str, Shared]:
        """Return what one person shares, by question."""
        with self.engine.connect() as line:
            rows = line.execute(select(shares.c.question, shares.c.answer).filter_by(who=who))
            return {question: json.loads(answer) for question, answer in rows}

    def withdraw(self, who: str, question: str | None = None) -> int:
        """Take back one answer, or all with the notes; return how many answers went."""
        with self.write() as line:
            asked = {"who": who} if question is None else {"who": who, "question": question}
            going = delete(shares).filter_by(**asked).returning(shares.c.question)
            gone = sorted(line.execute(going).scalars())
            for one in gone:
                self._mark(line, who, one)
            if question is None:
                line.execute(delete(notes).filter_by(who=who))
        database.overwrite(self.engine, all_of_it=False)
        return len(gone)

    def counts(self) -> dict[str, int]:
        """Count how many share each question."""
        with self.engine.connect() as line:
            query = select(shares.c.question, func.count()).group_by(shares.c.question)
            return {str(one[0]): int(one[1]) for one in line.execute(query)}

    def people(self) -> int:
        """Count how many share anything."""
        with self.engine.connect() as line:
            query = select(func.count(func.distinct(shares.c.who)))
            return int(line.execute(query).scalar_one())

    def everybody(self) -> list[str]:
        """Return the ids of those who share anything."""
        with self.engine.connect() as line:
            return [str(who) for (who,) in line.execute(select(shares.c.who).distinct())]

    # Snapshots

    def reveal(self, question: str, decide: Decide) -> Snapshot | Withheld:
        """Take and store a snapshot, if `decide` allows one; nobody else writes meanwhile."""
        with self.write(alone=True) as line:
            outcome = decide(*self.seen(line, question))
            if isinstance(outcome, Snapshot):
                self._keep(line, outcome)
            return outcome

    def seen(self, line: Connection, question: str) -> Seen:
        """Return a question's shares, how many changed since its last snapshot, what was shown."""
        rows = line.execute(select(shares.c.answer).filter_by(question=question))
        answers = [json.loads(answer) for (answer,) in rows]
        changes = select(func.count()).select_from(changed).filter_by(question=question)
        last_shown: dict[str, Counts] = {}
        before = select(snapshots.c["items"]).filter_by(question=question)
        for (items,) in line.execute(before.order_by(snapshots.c.id)):
            last_shown |= json.loads(items)
        return answers, int(line.execute(changes).scalar_one()), last_shown

    def _keep(self, line: Connection, found: Snapshot) -> None:
        """Store a snapshot, and count changes anew from here on."""
        items = json.dumps({item: dict(counts) for item, counts in found.items.items()})
        values = {"question": found.question, "people": found.people, "at": self.now()}
        line.execute(insert(snapshots).values(values | {"items": items}))
        line.execute(delete(changed).filter_by(question=found.question))

    def latest(self) -> dict[str, Snapshot]:
        """Return the last snapshot of each question that has one."""
        with self.engine.connect() as line:
            rows = line.execute(select(snapshots).order_by(snapshots.c.id)).mappings()
            return {
                one["question"]: Snapshot(one["question"], one["people"], json.loads(one["items"]))
                for one in rows
            }

    # The room

    def room(self) -> Mapping[str, Any]:
        """Return the room's `locked`, `closed` and `pace`."""
        with self.engine.connect() as line:
            return dict(line.execute(select(room)).mappings().one())

    def set(self, **values: Any) -> None:
        """Change the room's values."""
        with self.write() as line:
            line.execute(update(room).values(**values))

    def close(self) -> None:
        """Close the session and delete every answer, every mark and the notes of the wall."""
        with self.write(alone=True) as line:
            line.execute(update(room).values(closed=True, locked=True))
            line.execute(delete(shares))
            line.execute(delete(changed))
            line.execute(delete(notes).where(notes.c.place != "parked"))
        database.overwrite(self.engine, all_of_it=True)

    def forget_old(self) -> None:
        """Delete what is older than a day, and snapshots after thirty."""
        with self.write(alone=True) as line:
            limit = self.now() - DAY_S
            gone = line.execute(delete(shares).where(shares.c.at < limit)).rowcount
            gone += line.execute(delete(changed).where(changed.c.at < limit)).rowcount
            old_notes = delete(notes).where(notes.c.at < limit, notes.c.place != "parked")
            gone += line.execute(old_notes).rowcount
            old = self.now() - SNAPSHOT_DAYS * DAY_S
            gone += line.execute(delete(snapshots).where(snapshots.c.at < old)).rowcount
        if gone:
            database.overwrite(self.engine, all_of_it=True)
