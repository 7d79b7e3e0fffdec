"""The board on a real PostgreSQL, with many at one moment; and killed in mid-load on either."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import httpx
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, insert, select

from tests import postgres
from tests.asgi import Asked
from tests.board_server import ByName
from tests.programs import need
from tests.shipped import read_edition
from workshop.board import app, database
from workshop.board.policy import Snapshot, Withheld, reveal
from workshop.board.questions import questions
from workshop.board.store import DAY_S, Closed, Store
from workshop.board.tables import changed, metadata, notes, room, shares
from workshop.board.wall import SHOWN, WAITING, TooMany, Wall

pytestmark = pytest.mark.native

QUESTIONS = questions(read_edition("en"))
SORT = "examples"
CARD, *_ = QUESTIONS[SORT].items
BINS = list(QUESTIONS[SORT].options)
AT_ONCE = 8


@pytest.fixture(scope="module")
def server():
    need("postgresql")
    with postgres.cluster() as made:
        yield made


@pytest.fixture
def url(server):
    return server.database()


@pytest.fixture
def clock():
    return [1_800_000_000.0]


@pytest.fixture
def store(url, clock):
    made = Store(url, lambda: clock[0])
    yield made
    made.engine.dispose()


@pytest.fixture
def asked(store):
    return Asked(app.make(app.Board(QUESTIONS, store, ByName())))


def seen(store):
    with store.engine.connect() as line:
        return store.seen(line, SORT)


def by(name):
    return {"headers": {"Authorization": f"Bearer {name}"}}


def answer(n):
    return {CARD: BINS[n % 2]}


def share(asked, name, n=0):
    return asked("PUT", f"/share/{SORT}", json={"answer": answer(n)}, **by(name)).status_code


def at_once(act, given):
    with ThreadPoolExecutor(AT_ONCE) as threads:
        return list(threads.map(act, given))


def rows(store, table):
    with store.engine.connect() as line:
        return list(line.execute(select(table)))


# The tables


def test_an_address_that_names_no_driver_finds_the_one_that_is_brought(url, store):
    assert url.startswith("postgresql://")
    assert (store.engine.dialect.name, store.engine.dialect.driver) == ("postgresql", "psycopg")
    assert not store.is_sqlite


def test_the_migrations_make_the_tables_that_are_written_down(store):
    with store.engine.connect() as line:
        assert compare_metadata(MigrationContext.configure(line), metadata) == []


def test_the_first_tables_are_brought_up_with_all_they_hold(url):
    engine = create_engine(url.replace("postgresql:", f"{database.DRIVER}:"))
    config = Config()
    config.set_main_option("script_location", str(database.MIGRATIONS))
    with engine.begin() as line:
        config.attributes["connection"] = line
        command.upgrade(config, "0001")
    with engine.begin() as line:
        told = {"question": SORT, "answer": "{}", "at": 1}
        line.execute(insert(shares).values(who="p-1", **told))
    engine.dispose()
    store = Store(url, lambda: 2)
    longest = "p-" + "x" * 253
    store.share(longest, SORT, answer(0))
    assert store.mine("p-1") == {SORT: {}}
    assert store.mine(longest) == {SORT: answer(0)}
    store.engine.dispose()


def test_boards_that_start_at_one_moment_make_one_room(url):
    stores = at_once(Store, [url] * 4)
    assert len(rows(stores[0], room)) == 1
    stores[0].share("p-1", SORT, answer(0))
    assert stores[1].mine("p-1") == {SORT: answer(0)}
    for one in stores:
        one.engine.dispose()


# The interface and the policy


def test_a_group_is_shown_once_it_is_large_enough_and_not_again_too_soon(asked, store):
    assert {share(asked, f"p-{n}", n) for n in range(4)} == {204}
    assert asked.post(f"/reveal/{SORT}", **by("coach")).json() == {"withheld": "few", "missing": 1}
    assert share(asked, "p-4") == 204
    told = asked.post(f"/reveal/{SORT}", **by("coach")).json()
    assert told == {"people": 5, "items": {CARD: dict(zip(BINS, (3, 2, 0), strict=False))}}
    assert asked("DELETE", f"/mine/{SORT}", **by("p-4")).json() == {"gone": 1}
    assert asked.get("/mine", **by("p-4")).json() == {}
    assert share(asked, "p-5") == 204
    again = asked.post(f"/reveal/{SORT}", **by("coach")).json()
    assert again == {"withheld": "soon", "missing": 3}
    assert share(asked, "p-0") == 204
    again = asked.post(f"/reveal/{SORT}", **by("coach")).json()
    assert again == {"withheld": "soon", "missing": 3}, "the same again is no change"
    assert asked.get("/state", **by("p-1")).json()["shown"] == {SORT: told}
    assert asked.post("/close", **by("coach")).status_code == 204
    assert share(asked, "p-6") == 410
    assert asked.get("/mine", **by("p-0")).json() == {}
    assert asked.get("/state", **by("p-1")).json()["shown"] == {SORT: told}


def test_a_sign_that_postgresql_keeps_in_no_text_does_not_make_it_fall(asked, store):
    note = {"text": "a\0b", "for_all_to_read": True}
    assert asked("PUT", "/wall", json=note, **by("p-1")).status_code == 204
    [(made, text)] = Wall(store).list(WAITING)
    assert text == "ab"
    Wall(store).move(made, SHOWN)
    Wall(store).drop(made)
    assert rows(store, notes) == []


def test_the_next_day_nothing_is_left(store, clock):
    store.share("p-1", SORT, answer(0))
    clock[0] += DAY_S + 1
    store.share("p-2", SORT, answer(1))
    store.forget_old()
    assert store.counts() == {SORT: 1}
    assert {one.who for one in rows(store, changed)} == {"p-2"}


def test_what_was_shared_is_in_no_file_of_the_tables_once_it_is_closed(server, store):
    canary = "canary-7q2"
    for n in range(40):
        store.share(f"p-{n}", SORT, {canary: f"{canary}-{n}"})
    store.withdraw("p-0")
    Wall(store).put("p-1", WAITING, canary)

    def found():
        server.run("postgres", "CHECKPOINT")
        files = [one for one in (server.data / "base").rglob("*") if one.is_file()]
        return [one for one in files if canary.encode() in one.read_bytes()]

    assert found()
    store.close()
    assert found() == []


# Many at one moment


@pytest.mark.parametrize("many", [100, pytest.param(1_000, marks=pytest.mark.large)])
def test_many_people_come_share_and_go_and_nothing_is_lost_or_double(store, many):
    people = [f"p-{n}" for n in range(many)]
    at_once(lambda n: store.share(people[n], SORT, answer(n)), range(many))
    at_once(lambda n: store.share(people[n], SORT, answer(0)), range(0, many, 10))
    assert store.counts() == {SORT: many}
    gone = at_once(store.withdraw, [one for one in people[::2] for _ in range(2)])
    assert sorted(gone) == [0] * (many // 2) + [1] * (many // 2)
    held, moved, _ = seen(store)
    assert (len(held), moved) == (many // 2, many)
    assert {tuple(one.items()) for one in held} == {tuple(answer(1).items())}
    store.close()
    assert store.people() == 0


def test_who_shares_while_the_session_closes_is_refused_or_deleted(store):
    def sharing(n):
        try:
            store.close() if n == 60 else store.share(f"p-{n}", SORT, answer(n))
        except Closed:
            return n
        return None

    refused = [n for n in at_once(sharing, range(120)) if n is not None]
    assert refused
    assert rows(store, shares) == rows(store, changed) == []


def test_of_reveals_at_one_moment_one_shows_the_group_and_the_others_wait(store):
    for n in range(5):
        store.share(f"p-{n}", SORT, answer(n))

    def act(n):
        if n % 2:
            return store.share(f"p-{n + 5}", SORT, answer(n))
        return store.reveal(SORT, lambda *seen: reveal(QUESTIONS[SORT], *seen))

    told = at_once(act, range(8))
    shown = [one for one in told if isinstance(one, Snapshot)]
    assert len(shown) == 1
    assert [one.why for one in told if isinstance(one, Withheld)] == ["soon"] * 3
    assert shown[0].people + len(rows(store, changed)) == 9, "who came later is counted as such"


def test_there_is_an_end_to_notes_sent_at_one_moment(store):
    def put(_):
        try:
            return bool(Wall(store).put("p-1", WAITING, "hello", 5))
        except TooMany:
            return False

    assert sum(at_once(put, range(20))) == 5
    assert len(rows(store, notes)) == 5


# Stopped


def test_a_database_that_goes_away_is_said_and_one_that_comes_back_is_taken_up(
    server, asked, caplog
):
    assert share(asked, "p-1") == 204
    server.stop()
    assert share(asked, "p-2") == 503
    assert "does not answer" in caplog.text
    server.start()
    assert share(asked, "p-2") == 204
    assert asked.get("/mine", **by("p-1")).json() == {SORT: answer(0)}


def serve(url):
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.board_server", url],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    return process, int(process.stdout.readline())


def shares_until_cut_short(process, port, names, acknowledged, enough):
    """Each person shares, and then changes what they shared; whoever makes it enough kills."""
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        for n in range(10_000):
            name, body = f"{names}-{n // 2}", {"answer": answer(n)}
            try:
                told = client.put(f"/share/{SORT}", json=body, **by(name))
            except httpx.TransportError:
                return name
            assert told.status_code == 204
            acknowledged[name] = n % 2
            if len(acknowledged) >= enough:
                os.kill(process.pid, signal.SIGKILL)
    return ""


@pytest.mark.parametrize("enough", [30, pytest.param(150, marks=pytest.mark.large)])
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_board_killed_under_load_has_kept_all_it_acknowledged(kind, enough, tmp_path, request):
    url = f"sqlite:///{tmp_path / 'board.sqlite'}"
    if kind == "postgresql":
        url = request.getfixturevalue("server").database()
    acknowledged: dict[str, int] = {}
    unsure: set[str] = set()
    for turn in range(2):
        process, port = serve(url)

        load = partial(shares_until_cut_short, process, port)
        told = partial(load, acknowledged=acknowledged, enough=enough * (turn + 1))
        cut_short = at_once(told, [f"p-{turn}-{thread}" for thread in range(AT_ONCE)])
        process.wait()
        process.stdout.close()
        assert all(cut_short), "every connection was cut short"
        store = Store(url)
        held = {one.who: one.answer for one in rows(store, shares)}
        store.engine.dispose()
        unsure |= set(cut_short)
        lost = [
            name
            for name, n in acknowledged.items()
            if name not in held or (name not in unsure and BINS[n] not in held[name])
        ]
        assert lost == []
        assert set(held) <= set(acknowledged) | unsure, "and nothing that nobody sent"
