"""The laptop door: codes that read well, a pin that holds, and a room that outlives a kill -9."""

from __future__ import annotations

import datetime
import http.server
import json
import ssl
import stat
import threading
from pathlib import Path
from typing import ClassVar

import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st

from tests.asgi import Asked
from workshop.board.client import Door, Refused
from workshop.board.laptop import certificate, codes, door, failures, pin
from workshop.board.laptop import session as room_for
from workshop.board.laptop.session import JOINED, Session

pytestmark = pytest.mark.native


# Codes


def test_a_code_has_eight_signs_and_no_two_look_alike():
    assert len(codes.ALPHABET) == len(set(codes.ALPHABET)) == 32
    assert not set("ILOU") & set(codes.ALPHABET)
    assert len(codes.fresh()) == 8
    assert len({codes.fresh() for _ in range(200)}) == 200


@given(st.text(codes.ALPHABET, min_size=8, max_size=8), st.randoms())
def test_a_code_is_read_however_it_is_typed(code, chance):
    typed = codes.shown(code).replace("0", chance.choice("0Oo")).replace("1", chance.choice("1IlL"))
    typed = chance.choice([str.lower, str.upper])(typed).replace("-", chance.choice(["", " ", "-"]))
    assert codes.read(f" {typed} ") == code


@given(st.text())
def test_anything_can_be_typed(text):
    assert set(codes.read(text)) <= set(codes.ALPHABET)


@given(st.binary(min_size=10, max_size=40))
def test_signs_are_the_bits_from_the_left(data):
    whole = "".join(f"{byte:08b}" for byte in data)
    told = "".join(f"{codes.ALPHABET.index(sign):05b}" for sign in codes.written(data, 16))
    assert told == whole[:80]


# Failures


def test_wrong_tries_are_counted_and_forgotten_with_time():
    now = [0.0]
    kept = failures.Failures(lambda: now[0])
    for _ in range(failures.AT_ONCE):
        assert kept.wait() == 0
        kept.count()
    assert 0 < kept.wait() <= 1
    now[0] += 1.1
    assert kept.wait() == 0


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path / "session")


@pytest.fixture
def room(session: Session) -> Asked:
    app = FastAPI()
    app.include_router(door.routes(session))
    return Asked(app)


def join(room: Asked, code: str) -> int:
    return room.post("/join", json={"code": code}).status_code


def test_forty_guesses_keep_no_honest_neighbour_out(room, session):
    wrong = "22222222" if session.code != "22222222" else "33333333"
    assert {join(room, wrong) for _ in range(40)} == {403}
    assert join(room, session.code) == 200
    assert session.failures.seen == 40


@pytest.mark.parametrize("many", [100, pytest.param(1_000, marks=pytest.mark.large)])
def test_honest_joins_behind_one_address_are_never_slowed(room, session, monkeypatch, many):
    assert many > failures.AT_ONCE
    assert room_for.MOST == 1_000
    monkeypatch.setattr(room_for, "MOST", many)
    assert {join(room, codes.shown(session.code)) for _ in range(many)} == {200}
    assert session.joined == many
    assert join(room, session.code) == 409, "full"


def test_too_many_guesses_are_heard_no_more_until_later(room, session):
    wrong = "22222222" if session.code != "22222222" else "33333333"
    answers = [room.post("/join", json={"code": wrong}) for _ in range(failures.AT_ONCE + 5)]
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["retry-after"]) >= 1
    session.renew()
    assert join(room, session.code) == 200, "a new code has tries of its own"


def test_a_locked_room_lets_nobody_in_and_says_nothing_to_a_wrong_code(room, session):
    session.lock(True)
    assert join(room, session.code) == 423
    assert join(room, "nonsense") == 403
    session.lock(False)
    assert join(room, session.code) == 200


@pytest.mark.parametrize("body", [{}, {"code": 5}, {"code": "A" * 41}, {"code": "A", "who": "me"}])
def test_only_a_code_is_taken(room, body):
    assert room.post("/join", json=body).status_code == 422


# What a session keeps


def test_a_token_is_random_a_person_and_kept_as_a_hash(session):
    people = [session.join() for _ in range(5)]
    assert len({who for who, _ in people}) == len({token for _, token in people}) == 5
    for who, token in people:
        assert session.whose(token) == who
        for file in session.folder.iterdir():
            assert token not in file.read_text("utf-8")
    assert session.whose("") is None
    assert session.whose("nobody") is None


def test_a_restart_goes_on_with_code_pin_tokens_and_lock(session):
    who, token = session.join()
    session.lock(True)
    again = Session(session.folder)
    assert (again.code, again.pin, again.key) == (session.code, session.pin, session.key)
    assert again.whose(token) == who
    assert again.locked


def test_a_line_cut_short_by_a_kill_costs_nobody_who_was_told(session):
    who, token = session.join()
    with (session.folder / JOINED).open("ab") as book:
        book.write(b'{"who": "p12", "tok')
    again = Session(session.folder)
    later, fresh = again.join()
    last = Session(session.folder)
    assert last.whose(token) == who
    assert last.whose(fresh) == later
    assert last.joined == 2


def test_nobody_else_on_the_computer_reads_the_session(session):
    session.join()
    assert stat.S_IMODE(session.folder.stat().st_mode) == 0o700
    modes = {stat.S_IMODE(file.stat().st_mode) for file in session.folder.iterdir()}
    assert modes == {0o600}


def test_an_ended_session_knows_nobody(session):
    _, token = session.join()
    code = session.code
    session.end()
    assert session.whose(token) is None
    assert session.locked
    assert session.code != code
    assert Session(session.folder).whose(token) is None


# The pin, over real TLS


class Answer(http.server.BaseHTTPRequestHandler):
    heard: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.heard.append(self.path)
        body = json.dumps({"who": "p1", "token": "t"}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class Quiet(http.server.ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what is tested."""


@pytest.fixture
def over_tls(session):
    Answer.heard.clear()
    server = Quiet(("127.0.0.1", 0), Answer)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(session.folder / "board.crt", session.folder / "board.key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    running = threading.Thread(target=server.serve_forever, daemon=True)
    running.start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    running.join()


def test_the_right_pin_joins_however_it_is_typed(over_tls, session):
    joined = Door.join(over_tls, "code", codes.shown(session.pin).lower())
    assert joined.token == "t"
    assert len(codes.read(session.pin)) == 16


def test_a_wrong_pin_is_refused_before_anything_is_sent(over_tls, session):
    other = session.pin[:-1] + ("0" if session.pin[-1] != "0" else "1")
    with pytest.raises(Refused, match="wrong-pin"):
        Door.join(over_tls, "code", other)
    for none in ("-", ""):
        with pytest.raises(Refused, match="wrong-pin"):
            Door.join(over_tls, "code", none)
    assert Answer.heard == []


@pytest.mark.parametrize("address", ["", "nonsense:port", "http://", "127.0.0.1:99999", "a b"])
def test_an_address_that_is_none_is_said_to_be_none(address):
    with pytest.raises(Refused, match=r"address|away"):
        Door.join(address, "code", "0000")


def test_a_computer_that_is_not_there_is_away():
    with pytest.raises(Refused, match="away"):
        Door.join("127.0.0.1:1", "code", "0000000000000000")


def test_a_room_joined_is_remembered_for_this_user_only(tmp_path):
    door = Door("https://127.0.0.1:9", "token", "pin")
    door.keep(tmp_path)
    [file] = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert Door.kept(tmp_path) == door
    door.leave(tmp_path)
    assert Door.kept(tmp_path) is None
    file.write_text("damaged", "utf-8")
    assert Door.kept(tmp_path) is None


def test_a_kernel_in_a_hub_knows_its_board():
    said = {"WORKSHOP_BOARD_URL": "http://hub:1/services/board/", "JUPYTERHUB_API_TOKEN": "t"}
    assert Door.of_hub(said) == Door("http://hub:1/services/board", "t")
    assert Door.of_hub({}) is None


def test_a_certificate_lasts_a_course_and_differs_from_any_other(tmp_path):
    pins = set()
    for name in ("one", "two"):
        certificate.make(tmp_path / name, tmp_path / f"{name}.key")
        pins.add(certificate.pin_of(tmp_path / name))
    assert len(pins) == 2
    assert datetime.timedelta(days=90) < certificate.VALID
    assert len(pin.of(b"")) == pin.PIN_LENGTH
