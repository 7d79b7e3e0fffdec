"""The board keeps what it acknowledged, deletes what is taken back, answers only whom it knows."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.asgi import Asked
from tests.board_server import ByName
from tests.shipped import read_edition
from workshop.board import app
from workshop.board.coach.desk import Desk
from workshop.board.coach.routes import routes as coach_routes
from workshop.board.laptop.coach import LaptopGate
from workshop.board.laptop.session import Session
from workshop.board.limits import LARGEST
from workshop.board.policy import Snapshot
from workshop.board.questions import YES, questions
from workshop.board.store import DAY_S, Closed, Store
from workshop.board.wall import WAITING, Wall

pytestmark = pytest.mark.native

EDITION = read_edition("en")
QUESTIONS = questions(EDITION)
SORT, LIST = "examples", "values"
BINS = list(QUESTIONS[SORT].options)
CARDS = list(QUESTIONS[SORT].items)


@pytest.fixture
def clock():
    return [1_800_000_000.0]


@pytest.fixture
def store(tmp_path, clock):
    made = Store(f"sqlite:///{tmp_path / 'board.sqlite'}", lambda: clock[0])
    yield made
    made.engine.dispose()


@pytest.fixture
def board(store):
    return app.Board(QUESTIONS, store, ByName())


@pytest.fixture
def asked(board):
    return Asked(app.make(board))


def seen(store):
    with store.engine.connect() as line:
        return store.seen(line, SORT)


def by(name):
    return {"headers": {"Authorization": f"Bearer {name}"}}


def share(asked, name, option=0, question=SORT, card=0):
    answer = {CARDS[card]: BINS[option]} if question == SORT else {option: YES}
    return asked("PUT", f"/share/{question}", json={"answer": answer}, **by(name))


# The interface


def test_nobody_is_heard_without_a_token(asked, board):
    paths = app.make(board).fastapi.openapi()["paths"]
    for path, methods in paths.items():
        for method in methods:
            told = asked(method.upper(), path.replace("{question}", SORT), json={})
            assert told.status_code == 401, (method, path)
            assert (
                asked(method.upper(), path.replace("{question}", SORT), **by("x")).status_code
                == 401
            )
    assert asked.get("/mine", **by("away")).status_code == 503


def test_a_share_is_mine_until_i_take_it_back(asked):
    assert share(asked, "p-1").status_code == 204
    assert share(asked, "p-2", 1).status_code == 204
    assert asked.get("/mine", **by("p-1")).json() == {SORT: {CARDS[0]: BINS[0]}}
    assert asked("DELETE", f"/mine/{SORT}", **by("p-1")).json() == {"gone": 1}
    assert asked.get("/mine", **by("p-1")).json() == {}
    assert asked.get("/mine", **by("p-2")).json() == {SORT: {CARDS[0]: BINS[1]}}
    assert asked("DELETE", "/mine", **by("p-2")).json() == {"gone": 1}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"answer": {}},
        {"answer": {"no-card": "job"}},
        {"answer": {CARDS[0]: "a text of my own"}},
        {"answer": {CARDS[0]: 1}},
        {"answer": {CARDS[0]: BINS[0]}, "who": "p-2"},
        {"answer": [CARDS[0]]},
        [],
    ],
)
def test_only_answers_from_the_lists_are_taken(asked, body):
    assert asked("PUT", f"/share/{SORT}", json=body, **by("p-1")).status_code == 422
    assert asked.get("/mine", **by("p-1")).json() == {}


def test_a_question_that_is_not_asked_and_a_body_without_end_are_refused(asked):
    assert (
        asked("PUT", "/share/identity", json={"answer": {"a": "b"}}, **by("p-1")).status_code == 404
    )
    huge = b"x" * (LARGEST + 1)
    assert asked("PUT", f"/share/{SORT}", content=huge, **by("p-1")).status_code == 413

    async def chunks():
        for _ in range(100):
            yield b"x" * 4096

    assert asked("PUT", f"/share/{SORT}", content=chunks(), **by("p-1")).status_code == 413


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/wall", b'{"text": "\\ud800", "for_all_to_read": true}'),
        (f"/share/{SORT}", b'{"answer": {"\\ud800": "job"}}'),
        (f"/share/{SORT}", b'{"answer": {"a": NaN}}'),
    ],
)
def test_what_json_cannot_say_again_is_refused_and_not_repeated(asked, path, body):
    told = asked("PUT", path, content=body, **by("p-1"))
    assert told.status_code == 422
    assert "ud800" not in told.text


def test_a_participant_cannot_lead(asked):
    for path in (f"/reveal/{SORT}", "/close"):
        assert asked.post(path, **by("p-1")).status_code == 403


def test_a_group_is_shown_as_a_whole_once_it_is_large_enough(asked):
    for n in range(4):
        share(asked, f"p-{n}", n % 2)
    assert asked.post(f"/reveal/{SORT}", **by("coach")).json() == {"withheld": "few", "missing": 1}
    share(asked, "p-4", 0)
    told = asked.post(f"/reveal/{SORT}", **by("coach")).json()
    assert told == {"people": 5, "items": {CARDS[0]: dict(zip(BINS, (3, 2, 0), strict=False))}}
    assert asked.get("/state", **by("p-1")).json()["shown"] == {SORT: told}
    share(asked, "p-5", 1)
    again = asked.post(f"/reveal/{SORT}", **by("coach")).json()
    assert again == {"withheld": "soon", "missing": 4}
    assert asked.get("/state", **by("p-1")).json()["shown"] == {SORT: told}


def test_one_person_who_changes_often_counts_once(asked, store):
    for n in range(5):
        share(asked, f"p-{n}", n % 2)
    asked.post(f"/reveal/{SORT}", **by("coach"))
    for n in range(9):
        share(asked, "p-0", n % 3)
    share(asked, "p-1", 1)
    assert seen(store)[1] == 1
    asked("DELETE", f"/mine/{SORT}", **by("p-1"))
    assert seen(store)[1] == 2


def test_saying_the_same_again_is_no_change(asked, store):
    for n in range(5):
        share(asked, f"p-{n}", n % 2)
    asked.post(f"/reveal/{SORT}", **by("coach"))
    for n in range(5):
        share(asked, f"p-{n}", n % 2)
    assert seen(store)[1] == 0
    share(asked, "p-0", 1)
    assert seen(store)[1] == 1


def test_a_note_needs_its_own_consent_and_there_is_an_end_to_them(asked):
    no = {"text": "hello", "for_all_to_read": False}
    assert asked("PUT", "/wall", json=no, **by("p-1")).status_code == 422
    yes = no | {"for_all_to_read": True}
    told = [asked("PUT", "/wall", json=yes, **by("p-1")).status_code for _ in range(21)]
    assert told == [204] * 20 + [429]


def test_a_closed_session_takes_nothing_and_holds_nothing(asked, store):
    share(asked, "p-1")
    assert asked.post("/close", **by("coach")).status_code == 204
    assert share(asked, "p-2").status_code == 410
    assert store.counts() == {}


DESCRIPTION = app.make(app.Board(QUESTIONS, None, ByName())).fastapi.openapi()
DESCRIBED = [(path, method) for path, acts in DESCRIPTION["paths"].items() for method in acts]


@pytest.mark.parametrize(("path", "method"), DESCRIBED)
def test_no_request_of_its_own_description_makes_it_fall(path, method):
    # Imported by whoever runs this alone: it takes long, and every worker reads this file.
    import schemathesis

    operation = schemathesis.openapi.from_dict(DESCRIPTION)[path][method]

    @settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy())
    def holds(case):
        folder = Path(tempfile.mkdtemp())
        store = Store(f"sqlite:///{folder / 'board.sqlite'}")
        case.headers = {**(case.headers or {}), "Authorization": "Bearer coach"}
        try:
            made = app.make(app.Board(QUESTIONS, store, ByName()))
            answer = case.call(app=made)
            assert answer.status_code < 500
        finally:
            store.engine.dispose()
            shutil.rmtree(folder)

    holds()


# What is on the disk


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.glob("board.sqlite*")))


def test_what_is_taken_back_is_in_no_file_any_more(store, tmp_path):
    canary = "canary-7q2"
    for n in range(40):
        store.share(f"p-{n}", SORT, {canary: f"{canary}-{n}"})
    Wall(store).put("p-1", WAITING, f"{canary} note")
    assert canary.encode() in bytes_of(tmp_path)
    for n in range(40):
        assert store.withdraw(f"p-{n}") == 1
    assert canary.encode() not in bytes_of(tmp_path)


def test_closing_and_the_next_day_leave_no_answer(store, tmp_path, clock):
    store.share("p-1", SORT, {"canary": "one"})
    store.reveal(SORT, lambda *_: Snapshot(SORT, 5, {}))
    clock[0] += DAY_S + 2
    store.share("p-2", SORT, {"canary": "two"})
    store.forget_old()
    assert store.counts() == {SORT: 1}
    assert b"one" not in bytes_of(tmp_path)
    store.close()
    assert b"canary" not in bytes_of(tmp_path)
    assert store.latest() == {SORT: Snapshot(SORT, 5, {})}
    with pytest.raises(Closed):
        store.share("p-3", SORT, {"canary": "three"})


@pytest.mark.parametrize("many", [100, pytest.param(1_000, marks=pytest.mark.large)])
def test_many_people_come_share_and_go_and_nothing_is_lost_or_double(store, many):
    for n in range(many):
        store.share(f"p-{n}", SORT, {CARDS[0]: BINS[n % 2]})
    for n in range(0, many, 10):
        store.share(f"p-{n}", SORT, {CARDS[0]: BINS[0]})
    assert store.counts() == {SORT: many}
    for n in range(0, many, 2):
        store.withdraw(f"p-{n}")
    held, moved, _ = seen(store)
    assert (len(held), moved) == (many // 2, many)
    assert {tuple(one.values()) for one in held} == {(BINS[1],)}
    store.close()
    assert store.people() == 0


# The coach's page


@pytest.fixture
def session(tmp_path):
    return Session(tmp_path / "session")


@pytest.fixture
def desk(board, session):
    return Desk(board, EDITION, session)


@pytest.fixture
def page(desk, session):
    from fastapi import FastAPI

    gate = LaptopGate(session)
    made = FastAPI()
    made.include_router(gate.routes())
    made.include_router(coach_routes(desk, gate, ""))
    asked = Asked(made)
    asked.gate = gate
    return asked


def come_in(page):
    assert page.get(f"/in?ticket={page.gate.ticket}").status_code == 303
    return re.search(r'name="csrf" value="([^"]+)"', page.get("/coach").text)[1]


def press(page, act, csrf, **fields):
    return page.post(f"/coach/{act}", data={"csrf": csrf, **fields})


def test_the_coachs_page_opens_by_the_printed_link_alone(page):
    assert page.get("/coach").status_code == 401
    assert page.get("/in?ticket=wrong").status_code == 401
    come_in(page)
    told = page.get("/coach")
    assert told.status_code == 200
    assert "script-src 'self'" in told.headers["content-security-policy"]
    assert EDITION.exercise(SORT).title in told.text


def test_a_press_needs_the_pages_own_token(page, store):
    come_in(page)
    assert page.post("/coach/close", data={}).status_code == 403
    assert page.post("/coach/close", data={"csrf": "x"}).status_code == 403
    assert not store.room()["closed"]


def test_the_coach_reveals_invites_parks_and_closes(page, store, session):
    csrf = come_in(page)
    for n in range(5):
        store.share(f"p-{n}", SORT, {CARDS[0]: BINS[n % 2]})
    store.share("p-0", LIST, {next(iter(QUESTIONS[LIST].items)): YES})
    assert press(page, "reveal", csrf, question=SORT).status_code == 303
    assert press(page, "reveal", csrf, question=LIST).status_code == 303
    assert press(page, "pace", csrf, section="my-roadmap").status_code == 303
    assert press(page, "park", csrf, text="<b>later</b>").status_code == 303
    told = page.get("/coach").text
    assert QUESTIONS[SORT].items[CARDS[0]] in told
    assert EDITION.words("board.few", count="4") in told
    assert "&lt;b&gt;later" in told
    assert store.room()["pace"] == "my-roadmap"
    assert "svg" in page.get(f"/coach/shown/{SORT}").text
    table = page.get("/coach/export.csv").content.decode("utf-8-sig")
    assert QUESTIONS[SORT].items[CARDS[0]] in table
    assert page.get("/coach/export.pdf").content.startswith(b"%PDF")
    _, token = session.join()
    assert press(page, "close", csrf).status_code == 303
    assert store.counts() == {}
    assert session.whose(token) is None
    assert EDITION.words("coach.closed") in page.get("/coach").text


def test_a_note_is_read_before_it_is_shown(page, store):
    csrf = come_in(page)
    note = Wall(store).put("p-1", WAITING, "a kind word")
    assert "a kind word" not in page.get("/coach/wall").text
    press(page, "wall-show", csrf, note=note)
    assert "a kind word" in page.get("/coach/wall").text
    press(page, "wall-drop", csrf, note=note)
    assert "a kind word" not in page.get("/coach").text


@pytest.mark.parametrize(
    ("act", "fields"),
    [("reveal", {"question": "x"}), ("pace", {"section": "x"}), ("nothing", {}), ("wall-show", {})],
)
def test_what_makes_no_sense_changes_nothing(page, store, act, fields):
    csrf = come_in(page)
    before = dict(store.room())
    assert press(page, act, csrf, **fields).status_code in (303, 404, 409)
    assert dict(store.room()) == before


def test_two_boards_of_one_folder_agree_on_the_room(tmp_path):
    one, other = (Store(f"sqlite:///{tmp_path / 'board.sqlite'}") for _ in range(2))
    one.share("p-1", SORT, {"a": "b"})
    assert other.mine("p-1") == {SORT: {"a": "b"}}
    one.engine.dispose()
    other.engine.dispose()
