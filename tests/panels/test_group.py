"""A learner joins a coach's room, sees what would leave, sends just that, and takes it back."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.ending import running
from tests.shipped import read_edition
from workshop.board.client import HUB_TOKEN, HUB_URL, Door
from workshop.board.questions import questions
from workshop.panels.group.controller import GroupController
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers

pytestmark = pytest.mark.native

EDITION = read_edition("en")
SECTION = EDITION.section("job-or-career")
QUESTION = questions(EDITION)["examples"]
CARD, BIN = next(iter(QUESTION.items)), next(iter(QUESTION.options))


@pytest.fixture
def responses(tmp_path):
    folder = tmp_path / "workbook"
    folder.mkdir()
    made = Responses(EDITION, Answers(folder / FILE_NAME))
    made.answers.put("examples", {CARD: BIN})
    made.answers.put("career-line", {"a.role": "canary"})
    return made


@pytest.fixture
def sheet(responses, monkeypatch):
    monkeypatch.delenv(HUB_URL, raising=False)
    return GroupController(responses, responses.answers.file.parent, SECTION)


def said(sheet):
    return sheet.widget.status["text"]


def test_what_leaves_is_shown_first_and_is_no_text(sheet):
    sheet.heard({"do": "preview"})
    [shown] = sheet.widget.state["shown"]
    assert shown["lines"] == [f"{QUESTION.items[CARD]}: {QUESTION.options[BIN]}"]
    assert "canary" not in repr(sheet.widget.state)


@pytest.mark.parametrize("act", ["send", "back"])
def test_outside_a_room_nothing_is_sent(sheet, act):
    sheet.heard({"do": "preview"})
    sheet.heard({"do": act})
    assert said(sheet) == EDITION.words("group.refused.not-in")


@pytest.mark.parametrize(
    ("address", "why"), [("", "address"), ("no host", "address"), ("127.0.0.1:1", "away")]
)
def test_an_address_where_nobody_is_at_home_is_said(sheet, address, why):
    sheet.heard({"do": "join", "address": address, "code": "x", "pin": "AAAA"})
    assert said(sheet) == EDITION.words(f"group.refused.{why}")
    assert not sheet.widget.state.get("joined")


def test_every_refusal_has_its_sentence():
    from workshop.board.client import WHY

    for why in {*WHY.values(), "wrong-code", "wrong-pin", "address", "away"}:
        assert f"group.refused.{why}" in EDITION.words


def test_a_section_without_closed_questions_offers_nothing(responses):
    section = EDITION.section("pay-balance-and-benefits")
    assert not GroupController(responses, responses.answers.file.parent, section).asks


def test_in_a_hub_the_room_is_joined_already(sheet, monkeypatch):
    monkeypatch.setenv(HUB_URL, "http://127.0.0.1:1/services/board")
    monkeypatch.setenv(HUB_TOKEN, "token")
    sheet.heard({"do": "look"})
    assert sheet.widget.state["joined"]
    sheet.heard({"do": "preview"})
    sheet.heard({"do": "send"})
    assert said(sheet) == EDITION.words("group.refused.away")


@pytest.fixture
def room(tmp_path):
    """`workshop board` as a coach starts it; address, code and pin as it prints them."""
    folder = tmp_path / "room"
    command = [sys.executable, "-m", "workshop", "board", "--folder", str(folder), "--no-browser"]
    asked = [*command, "--address", "127.0.0.1"]
    with running(asked, stdout=subprocess.PIPE, text=True) as process:
        told = {}
        while len(told) < 3:
            line = process.stdout.readline()
            assert line, "the room did not open"
            name, _, value = line.strip().partition(":  ")
            if value:
                told[name] = value
        yield {one: told[EDITION.words(f"door.{one}")] for one in ("address", "code", "pin")}
    assert (folder / "board.sqlite").stat().st_mode & 0o077 == 0


def test_a_kernel_joins_a_laptop_shares_and_takes_back(sheet, room):
    sheet.heard({"do": "join", **room, "pin": "A" * 16})
    assert said(sheet) == EDITION.words("group.refused.wrong-pin")
    sheet.heard({"do": "join", **room, "code": "AAAA-AAAA"})
    assert said(sheet) == EDITION.words("group.refused.wrong-code")
    sheet.heard({"do": "join", **room})
    assert said(sheet) == EDITION.words("group.joined")
    assert sheet.widget.state["joined"]
    sheet.heard({"do": "send"})
    door = Door.kept(sheet._folder)
    assert door.ask("GET", "/mine") == {}, "nothing was seen, so nothing leaves"
    sheet.heard({"do": "preview"})
    sheet.heard({"do": "send"})
    assert said(sheet) == EDITION.words("group.sent")
    assert door.ask("GET", "/mine") == {"examples": {CARD: BIN}}
    sheet.heard({"do": "back"})
    assert door.ask("GET", "/mine") == {}
    sheet.heard({"do": "leave"})
    assert not sheet.widget.state["joined"]
