"""The facilitator's notebook: how far a session is is kept, and the desk is the board's own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ending import running
from tests.shipped import read_edition
from workshop import cli, paths
from workshop.board.client import Door
from workshop.board.laptop.session import Session
from workshop.board.questions import questions
from workshop.content import facilitator
from workshop.facilitation.desk.panel import DeskController
from workshop.facilitation.live_run_sheet.panel import KEPT, RunSheetController
from workshop.jupyterlab import launch
from workshop.notebook.facilitator import Facilitating

pytestmark = pytest.mark.native

EDITION = read_edition("en")
WORDS = EDITION.words
SORT = "examples"
CARDS, BINS = (
    list(one) for one in (questions(EDITION)[SORT].items, questions(EDITION)[SORT].options)
)


@pytest.fixture
def now():
    return [1_000_000.0]


@pytest.fixture
def lead(tmp_path):
    return Facilitating("en", tmp_path)


@pytest.fixture
def run(lead, now):
    return RunSheetController(lead.responses, lead.sessions, lambda: now[0])


def press(run, *acts):
    for act in acts:
        do, _, value = act.partition(" ")
        run.heard({"do": do, "value": int(value) if value.isdigit() else value})
    return run.widget


# The run sheet


def test_the_clock_starts_goes_on_and_stops(run, now):
    assert press(run, "format half-day").clock == {}
    assert press(run, "begin").clock == {"ends": 1_000_000 + 8 * 60, "due": 1_000_000 + 8 * 60}
    now[0] += 12 * 60
    told = press(run, "next")
    assert told.state == {"format": "half-day", "part": 0, "item": 1}
    assert told.clock["ends"] - told.clock["due"] == 4 * 60, "four minutes behind"
    assert press(run, "end").clock == {}


def test_a_restart_goes_on_where_it_was(run, lead, now, tmp_path):
    press(run, "format two-days", "part 1", "begin", "next", "next")
    again = RunSheetController(
        Facilitating("en", tmp_path).responses, lead.sessions, lambda: now[0]
    )
    assert again.widget.state == {"format": "two-days", "part": 1, "item": 2}
    assert again.widget.clock == run.widget.clock


@pytest.mark.parametrize(
    "kept",
    [
        {"format": "gone", "part": 0, "item": 0},
        {"format": "half-day", "part": 9, "item": 0},
        {"format": "half-day", "part": 0, "item": -3, "began": "x", "at": 1},
        {"format": 3, "part": "a", "item": 1.5},
    ],
)
def test_what_no_longer_fits_begins_anew(lead, kept):
    lead.responses.answers.put(KEPT, kept)
    told = RunSheetController(lead.responses, lead.sessions).widget
    assert told.state["item"] == 0
    assert told.clock == {}


@pytest.mark.parametrize(
    "act", ["next", "back", "go 99", "go x", "part 7", "format none", "nothing", "begin"]
)
def test_no_press_leads_out_of_the_session(run, act):
    press(run, "format ninety-minutes", *[act] * 3)
    assert 0 <= run.widget.state["item"] < len(run.widget.parts[run.widget.state["part"]]["items"])


def test_the_last_item_has_nothing_after_it(run):
    press(run, "format ninety-minutes", "begin", "go 9", "next")
    assert run.widget.state["item"] == 9


# The desk


@pytest.fixture
def desk(lead):
    return DeskController(lead.responses, lead.folder / "board")


def share(desk, who, option):
    desk._store.share(f"p-{who}", SORT, {CARDS[0]: BINS[option]})


def test_the_desk_reveals_by_the_same_rules(desk):
    for who in range(4):
        share(desk, who, who % 2)
    desk.heard({"do": "reveal", "fields": {"question": SORT}})
    assert WORDS("board.few", count="1") in desk.widget.desk
    share(desk, 4, 0)
    desk.heard({"do": "reveal", "fields": {"question": SORT}})
    assert WORDS("board.people", count="5") in desk.widget.desk
    desk.heard({"do": "large", "what": SORT})
    assert WORDS("board.people", count="5") in desk.widget.large["html"]


def test_the_parking_lot_escapes_what_is_typed_and_is_exported(desk, tmp_path):
    desk.heard({"do": "park", "fields": {"text": "<b>a & b</b>"}})
    assert "&lt;b&gt;a &amp; b&lt;/b&gt;" in desk.widget.desk
    desk.heard({"do": "export", "what": "pdf"})
    assert (tmp_path / "group-answers.pdf").read_bytes().startswith(b"%PDF")
    assert desk.widget.made["name"] == "group-answers.pdf"


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"do": "reveal"},
        {"do": "reveal", "fields": {"question": "x"}},
        {"do": "pace", "fields": {"section": "x"}},
        {"do": "park", "fields": "x"},
        {"do": "large", "what": "../x"},
        {"do": "export", "what": "exe"},
        {"do": "__init__", "fields": {}},
    ],
)
def test_what_makes_no_sense_changes_nothing(desk, message, tmp_path):
    before = desk.widget.desk
    desk.heard(message)
    assert desk.widget.desk == before
    assert not list(tmp_path.glob("group-answers.*"))


def test_the_notebook_and_the_room_are_one_room(lead, desk, tmp_path):
    command = [sys.executable, "-m", "workshop", "board", "--no-browser", "--address", "127.0.0.1"]
    asked = [*command, "--folder", str(tmp_path / "board")]
    with running(asked, stdout=subprocess.PIPE, text=True) as served:
        while WORDS("door.leave")[:20] not in (line := served.stdout.readline()):
            assert line, "the room did not open"
        desk.heard({"do": "large", "what": "join"})
        session = Session(tmp_path / "board")
        told = desk.widget.large["html"]
        where = f"127.0.0.1:{session.port}"
        assert where in told
        assert session.pin in told
        door = Door.join(where, session.code, session.pin)
        door.ask("PUT", f"/share/{SORT}", {"answer": {CARDS[0]: BINS[0]}})
        desk.heard({"do": "look"})
        assert WORDS("coach.count", joined="1", shared="1") in desk.widget.desk
        desk.heard({"do": "pace", "fields": {"section": "my-roadmap"}})
        assert door.ask("GET", "/state")["pace"] == "my-roadmap"
        desk.heard({"do": "lock", "fields": {}})
        with pytest.raises(Exception, match="locked"):
            Door.join(where, session.code, session.pin)
        desk.heard({"do": "close", "fields": {}})
        with pytest.raises(Exception, match="not-in"):
            door.ask("GET", "/mine")


# The command


@pytest.fixture
def opened(monkeypatch):
    """`facilitate` prepares the folder and serves nothing; what it would have served."""
    told = []
    monkeypatch.setattr(launch, "start", lambda folder, **asked: told.append((folder, asked)) or 0)
    return told


def test_the_command_lays_out_the_session(tmp_path, monkeypatch, opened):
    (tmp_path / facilitator.FILE_NAME).write_text('name = "Amina"\ncurrency = "EUR"\n')
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "session"
    asked = ["facilitate", "--format", "two-days", "--folder", str(folder), "--no-room"]
    assert cli.main(asked) == 0
    [(served, how)] = opened
    assert served == folder
    assert (how["shipped"] / how["notebook"]).is_file()
    lead = Facilitating("en", folder)
    assert lead.responses.edition.led_by.name == "Amina"
    assert RunSheetController(lead.responses, lead.sessions).widget.state["format"] == "two-days"


def test_another_format_begins_with_the_clock_standing(tmp_path, monkeypatch, opened):
    monkeypatch.chdir(tmp_path)
    asked = ["facilitate", "--folder", str(tmp_path / "s"), "--no-room", "--format"]
    assert cli.main([*asked, "two-days"]) == 0
    lead = Facilitating("en", tmp_path / "s")
    press(RunSheetController(lead.responses, lead.sessions), "part 1", "begin", "next")
    assert cli.main([*asked, "two-days"]) == 0
    again = RunSheetController(Facilitating("en", tmp_path / "s").responses, lead.sessions).widget
    assert again.state["item"] == 1, "the same one goes on"
    assert cli.main([*asked, "half-day"]) == 0
    other = RunSheetController(Facilitating("en", tmp_path / "s").responses, lead.sessions).widget
    assert other.state == {"format": "half-day", "part": 0, "item": 0}
    assert other.clock == {}


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        (["--format", "half-dya"], "half-day"),
        (["--facilitator", "none.toml"], "there is no none.toml"),
        (["--edition", "xx"], "no edition"),
    ],
)
def test_what_is_wrong_is_one_plain_sentence(tmp_path, monkeypatch, opened, capsys, asked, what):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["facilitate", "--no-room", "--folder", str(tmp_path / "s"), *asked]) == 1
    assert what in capsys.readouterr().err
    assert opened == []


def test_the_notebook_is_thin_and_its_calls_are_there():
    [notebook] = paths.facilitating("en").glob("*.ipynb")
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    code = [
        "".join(cell["source"]).splitlines()[-1] for cell in cells if cell["cell_type"] == "code"
    ]
    assert code == ["session = Facilitating.here()", "session.run_sheet()", "session.room()"]
    assert Path(notebook).parent.parent == paths.notebooks("en")
