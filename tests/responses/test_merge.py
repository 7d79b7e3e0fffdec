"""What a file would change is told before it does, and nothing that stood here is lost."""

import base64
import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.shipped import read_edition
from workshop import cli, paths
from workshop.documents.worksheet import travelling
from workshop.panels.import_answers.controller import ImportController
from workshop.responses import merge
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers
from workshop.storage.journal import Change, write_line
from workshop.storage.pdf_attachment import Saved, read

EDITION = read_edition("en")
THEN = datetime(2026, 8, 1, 10, tzinfo=UTC)


@pytest.fixture
def responses(tmp_path):
    return Responses(EDITION, Answers(tmp_path / FILE_NAME))


def saved(*changes, when=THEN):
    return Saved(tuple(Change(when, name, parts) for name, parts in changes), 0)


def ids(exercises):
    return [one.id for one in exercises]


def test_what_is_new_comes_in_under_its_own_date(responses):
    found = merge.offer(responses, saved(("situation", {"want": "steady evenings"})))
    assert ids(found.new) == ["situation"]
    assert not responses.answers.file.exists()
    assert merge.bring(responses, found, ()) == {"situation"}
    [change] = Answers(responses.answers.file).changes
    assert change.when == THEN


def test_where_both_have_an_answer_the_learner_says_which(responses):
    responses.answers.put("situation", {"want": "mine"})
    responses.answers.put("baseline", {"clarity": 3.0})
    theirs = saved(("situation", {"want": "theirs"}), ("baseline", {"clarity": 3.0}))
    found = merge.offer(responses, theirs)
    assert (ids(found.new), ids(found.other), ids(found.same)) == ([], ["situation"], ["baseline"])
    assert merge.bring(responses, found, ()) == set()
    assert responses.answers.get("situation") == {"want": "mine"}
    merge.bring(responses, found, {"situation", "baseline", "unknown"})
    assert responses.answers.get("situation") == {"want": "theirs"}
    assert responses.answers.undo("situation")["want"] == "mine"


def test_what_no_longer_fits_stays_out_and_is_counted(responses):
    theirs = saved(("situation", {"want": "steady", "gone": "x"}), ("no-such-exercise", {"a": "b"}))
    found = merge.offer(responses, theirs)
    assert (found.homeless, found.misfits) == (("no-such-exercise",), 1)
    merge.bring(responses, found, ())
    assert responses.answers.get("situation") == {"want": "steady"}


def test_answers_of_an_earlier_edition_find_their_new_place(responses):
    renamed = {"where-i-am": "situation", "situation.wish": "want"}
    later = dataclasses.replace(responses, edition=dataclasses.replace(EDITION, renamed=renamed))
    found = merge.offer(later, saved(("where-i-am", {"wish": "steady evenings"})))
    merge.bring(later, found, ())
    assert responses.answers.get("situation") == {"want": "steady evenings"}


def test_then_and_now_can_be_compared_on_another_computer_too(tmp_path):
    days = iter([THEN, THEN + timedelta(1), THEN + timedelta(90)])
    answers = Answers(tmp_path / "one.jsonl", clock=lambda: next(days))
    first = Responses(EDITION, answers, today=lambda: (THEN + timedelta(91)).date())
    answers.put("identity", {"text": "a baker"})
    answers.put("situation", {"want": "the same"})
    answers.put("identity", {"text": "a baker of bread"})
    other = dataclasses.replace(first, answers=Answers(tmp_path / "other.jsonl"))
    merge.bring(other, merge.offer(other, read(travelling(first), FILE_NAME)), ())
    since = other.history.since
    assert other.answers.until(since).get("identity") == {"text": "a baker"}
    assert other.answers.get("identity") == {"text": "a baker of bread"}
    assert other.answers.get("situation") == {"want": "the same"}


SCALARS = st.one_of(st.text(max_size=20), st.floats(allow_nan=False), st.booleans(), st.none())
NAMES = st.sampled_from([*list(EDITION.section("start-here").exercises), "duties", "goals", "?"])


@given(st.lists(st.tuples(NAMES, st.dictionaries(st.text(max_size=9), SCALARS, max_size=4))))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_a_file_holds_only_what_fits_comes_in(tmp_path, held):
    file = tmp_path / "any.jsonl"
    file.unlink(missing_ok=True)
    responses = Responses(EDITION, Answers(file))
    responses.answers.put("situation", {"want": "mine"})
    if not held:
        return
    merge.bring(responses, merge.offer(responses, saved(*held)), ())
    assert responses.answers.get("situation")["want"] == "mine"
    for section in EDITION.sections.values():
        for one in section.exercises.values():
            assert responses.own(one) == merge.fitting(one, responses.answers.get(one.id))


# In the page


def handed(content):
    return {"do": "look", "content": base64.b64encode(content).decode()}


def line(name, parts):
    return write_line(Change(THEN, name, parts)) + b"\n"


@pytest.fixture
def sheet(responses):
    changed = []
    made = ImportController(responses, changed.append)
    made.told = changed
    return made


def test_the_page_shows_both_answers_and_changes_nothing_before_it_is_told_to(sheet, responses):
    responses.answers.put("situation", {"want": "mine"})
    before = responses.answers.file.read_bytes()
    sheet.heard(handed(line("situation", {"want": "<b>theirs"}) + line("way", {"path": "short"})))
    [other] = sheet.widget.found["other"]
    assert "mine" in other["mine"]
    assert "&lt;b&gt;theirs" in other["theirs"]
    assert responses.answers.file.read_bytes() == before
    sheet.heard({"do": "bring", "taken": ["situation"]})
    assert responses.answers.get("situation") == {"want": "<b>theirs"}
    assert sheet.told == [{"situation", "way"}]
    assert sheet.widget.found == {}


def test_leaving_changes_nothing_and_the_offer_is_gone(sheet, responses):
    sheet.heard(handed(line("situation", {"want": "theirs"})))
    sheet.heard({"do": "leave"})
    sheet.heard({"do": "bring", "taken": ["situation"]})
    assert not responses.answers.file.exists()


@pytest.mark.parametrize("content", ["###", "e30=", ""])
def test_what_is_no_save_is_said_in_the_page(sheet, content):
    sheet.heard({"do": "look", "content": content})
    assert sheet.widget.status["tone"] == "problem"
    assert "Nothing was changed" in sheet.widget.status["text"]


def test_a_disk_that_takes_nothing_is_said(sheet, responses, monkeypatch):
    sheet.heard(handed(line("situation", {"want": "theirs"})))
    responses.answers.file.mkdir()
    sheet.heard({"do": "bring", "taken": []})
    assert sheet.widget.status["tone"] == "problem"
    assert sheet.widget.found


# On the command line


@pytest.fixture
def save(tmp_path):
    file = tmp_path / "saved.jsonl"
    file.write_bytes(line("situation", {"want": "steady evenings"}))
    return file


def test_the_command_brings_answers_in(save, tmp_path, capsys):
    folder = tmp_path / "new"
    asked = ["open", str(save), "--folder", str(folder), "--no-start"]
    assert cli.main(asked) == 0
    assert "--yes" in capsys.readouterr().out
    assert not folder.exists()
    assert cli.main([*asked, "--yes"]) == 0
    assert Answers(folder / FILE_NAME).get("situation") == {"want": "steady evenings"}
    assert cli.main([*asked, "--yes"]) == 0
    assert len(Answers(folder / FILE_NAME).changes) == 1


def test_the_command_refuses_what_is_no_save(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(paths, "workbook", lambda: tmp_path / "new")
    (tmp_path / "x.pdf").write_bytes(b"no pdf")
    assert cli.main(["open", str(tmp_path / "x.pdf"), "--no-start"]) == 1
    assert cli.main(["open", str(tmp_path / "none.pdf"), "--no-start"]) == 1
    assert "Nothing was changed" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
