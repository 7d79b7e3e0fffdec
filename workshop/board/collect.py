"""A folder of handed-in files shown as a group, by the same rules as a room's board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workshop.board import files
from workshop.board.app import Board
from workshop.board.coach import export
from workshop.board.coach.desk import Desk
from workshop.board.coach.view import Room
from workshop.board.files import ENDING, HandedIn, NoShare
from workshop.board.identity import Who
from workshop.board.own_loop import finished
from workshop.board.questions import Question, Shared, questions
from workshop.board.store import Store
from workshop.content.schema import Edition
from workshop.render.printable import printable

MOST = 10_000
COLLECTED = "group"
DATABASE = "group.sqlite"


class Nobody:
    """An identity without people: files lie in a folder, and nobody signs in."""

    async def who(self, authorization: str | None) -> Who | None:
        """Return None, since nobody signs in."""
        return None


@dataclass(frozen=True)
class Collected:
    """The outcome for a folder: the room, how many were taken in, and refusals by file name."""

    room: Room
    taken: int
    refused: Mapping[str, str]
    made: tuple[Path, ...]


def collect(folder: Path, edition: Edition, to: Path | None = None) -> Collected:
    """Read a folder's files, reveal what may be revealed now, and write a table and a page.

    What was revealed before is remembered beside them, so that one more file shows nobody.

    Raises:
        OSError: the folder cannot be read, or nothing can be written.
    """
    known = questions(edition)
    people, refused = gathered(folder, known, edition)
    out = to or folder / COLLECTED
    out.mkdir(parents=True, exist_ok=True)
    out.chmod(0o700)
    store = Store(f"sqlite:///{out / DATABASE}")
    try:
        room = finished(shown(Board(known, store, Nobody()), people, edition))
    finally:
        store.engine.dispose()
    written = []
    for kind, write in export.KINDS.items():
        file = out / f"{export.NAME}.{kind}"
        file.write_bytes(write(room, edition))
        written.append(file)
    return Collected(room, len(people), refused, tuple(written))


def gathered(
    folder: Path, known: Mapping[str, Question], edition: Edition
) -> tuple[dict[str, dict[str, Shared]], dict[str, str]]:
    """Return each person's newest answers, and why files were left out, by file name."""
    refused: dict[str, str] = {}
    handed_in: list[tuple[HandedIn, str]] = []
    words = edition.words
    for number, file in enumerate(sorted(folder.glob(f"*{ENDING}"))):
        shown_name = printable(file.name)
        try:
            if number >= MOST:
                raise NoShare("many")
            handed_in.append((files.read(file, known), shown_name))
        except NoShare as error:
            refused[shown_name] = words(f"collect.{error.why}")
        except OSError as error:
            refused[shown_name] = words("collect.unreadable", why=error.strerror or "")
    people: dict[str, dict[str, Shared]] = {}
    newest: dict[tuple[str, str], str] = {}
    for one, name in sorted(handed_in, key=lambda pair: (pair[0].made, pair[1]), reverse=True):
        fresh = [question for question in one.answers if (one.who, question) not in newest]
        if not fresh:
            other = next((newest[one.who, question] for question in one.answers), "")
            refused[name] = words("collect.older", other=other) if other else words("collect.empty")
            continue
        for question in fresh:
            newest[one.who, question] = name
            people.setdefault(one.who, {})[question] = one.answers[question]
    return people, refused


async def shown(board: Board, people: Mapping[str, Mapping[str, Shared]], edition: Edition) -> Room:
    """Store the newest answers, reveal what may be revealed, and return the room."""
    store = board.store
    for who, answers in people.items():
        for question in set(store.mine(who)) - set(answers):
            store.withdraw(who, question)
        for question, answer in answers.items():
            store.share(who, question, answer)
    for gone in set(store.everybody()) - set(people):
        store.withdraw(gone)
    desk = Desk(board, edition)
    for question in board.questions:
        await desk.reveal({"question": question})
    return await desk.look()
