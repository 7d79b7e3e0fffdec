"""Handing in as a file: what was previewed is in it, and a folder of files becomes a group."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.shipped import read_edition
from workshop import cli
from workshop.board import files
from workshop.board.client import HUB_URL
from workshop.board.collect import collect
from workshop.board.files import HandedIn, NoShare
from workshop.board.questions import questions
from workshop.panels.group.controller import GroupController
from workshop.responses.erase import delete_everything
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers

pytestmark = pytest.mark.native

EDITION = read_edition("en")
KNOWN = questions(EDITION)
SORT = "examples"
CARDS, BINS = list(KNOWN[SORT].items), list(KNOWN[SORT].options)


def handed(who, option=0, made=1, card=0, question=SORT):
    return HandedIn(f"{who:016x}", made, {question: {CARDS[card]: BINS[option]}})


def put(folder, one, name=""):
    file = folder / (name or f"{one.who}{files.ENDING}")
    file.write_bytes(files.content(one))
    return file


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    return made


@pytest.fixture
def sheet(tmp_path, monkeypatch):
    monkeypatch.delenv(HUB_URL, raising=False)
    (tmp_path / "book").mkdir()
    responses = Responses(EDITION, Answers(tmp_path / "book" / FILE_NAME))
    responses.answers.put(SORT, {CARDS[0]: BINS[0]})
    responses.answers.put("career-line", {"a.role": "canary"})
    return GroupController(responses, tmp_path / "book", EDITION.section("job-or-career"))


def test_the_file_holds_what_was_previewed_and_nothing_else(sheet, tmp_path):
    sheet.heard({"do": "save"})
    assert list((tmp_path / "book").glob("*.share.json")) == [], "nothing was seen yet"
    sheet.heard({"do": "preview"})
    sheet.heard({"do": "save"})
    [file] = (tmp_path / "book").glob("*.share.json")
    assert json.loads(file.read_text())["answers"] == {SORT: {CARDS[0]: BINS[0]}}
    assert "canary" not in file.read_text()
    assert file.name in sheet.widget.status["text"]
    assert sheet.widget.made["name"] == file.name


def test_a_second_file_of_the_same_workbook_comes_from_the_same_person(sheet, tmp_path):
    for option in (0, 1):
        Answers(tmp_path / "book" / FILE_NAME).put(SORT, {CARDS[0]: BINS[option]})
        sheet._preview._responses.answers.refresh()
        sheet.heard({"do": "preview"})
        sheet.heard({"do": "save"})
    [file] = (tmp_path / "book").glob("*.share.json")
    assert files.read(file, KNOWN).answers == {SORT: {CARDS[0]: BINS[1]}}


def test_delete_everything_takes_the_file_and_the_way_to_the_room(sheet, tmp_path):
    sheet.heard({"do": "preview"})
    sheet.heard({"do": "save"})
    (tmp_path / "book" / "group.json").write_text("{}")
    assert delete_everything(tmp_path / "book", EDITION.words) == []
    assert list((tmp_path / "book").glob("*.json")) == []


def test_what_each_moved_leaves_and_no_mark(tmp_path):
    (tmp_path / "book").mkdir()
    responses = Responses(EDITION, Answers(tmp_path / "book" / FILE_NAME))
    responses.answers.put("baseline", {"clarity": 3, "control": 7})
    responses.answers.put("baseline-again", {"clarity": 8, "control": 6})
    sheet = GroupController(responses, tmp_path / "book", EDITION.section("my-roadmap"))
    sheet.heard({"do": "preview"})
    assert dict(sheet._preview.answers["baseline-again"]) == {"clarity": "5", "control": "-1"}


def test_five_files_become_a_group_and_four_do_not(folder):
    for who in range(4):
        put(folder, handed(who, option=who % 2))
    few = collect(folder, EDITION)
    question = next(one for one in few.room.questions if one.id == SORT)
    assert few.taken == 4
    assert not question.blocks
    assert question.withheld
    put(folder, handed(4))
    many = collect(folder, EDITION)
    question = next(one for one in many.room.questions if one.id == SORT)
    assert question.blocks
    assert {file.suffix for file in many.made} == {".csv", ".pdf"}
    told = (folder / "group" / "group-answers.csv").read_text("utf-8-sig")
    assert KNOWN[SORT].options[BINS[0]] in told


def test_one_more_file_shows_nobody(folder):
    for who in range(6):
        put(folder, handed(who, option=who % 2))
    collect(folder, EDITION)
    before = (folder / "group" / "group-answers.csv").read_bytes()
    put(folder, handed(6, option=1))
    collect(folder, EDITION)
    assert (folder / "group" / "group-answers.csv").read_bytes() == before


def test_a_file_taken_out_of_the_folder_is_taken_back(folder):
    made = [put(folder, handed(who, option=who % 2)) for who in range(6)]
    collect(folder, EDITION)
    made[0].unlink()
    assert collect(folder, EDITION).taken == 5
    found = collect(folder, EDITION).room.questions
    assert next(one for one in found if one.id == SORT).shared.startswith("5")


def test_the_newest_file_of_a_person_counts_and_the_other_is_named(folder):
    put(folder, handed(1, option=0, made=1), "a.share.json")
    put(folder, handed(1, option=1, made=2), "b.share.json")
    found = collect(folder, EDITION)
    assert found.taken == 1
    assert list(found.refused) == ["a.share.json"]
    assert "b.share.json" in found.refused["a.share.json"]


def test_files_of_two_sections_of_one_person_are_one_person(folder):
    values = next(iter(KNOWN["values"].items))
    put(folder, handed(1), "a.share.json")
    put(folder, HandedIn(f"{1:016x}", 2, {"values": {values: "yes"}}), "b.share.json")
    found = collect(folder, EDITION)
    assert (found.taken, found.refused) == (1, {})


HOSTILE = {
    "nested": b"[" * 50_000,
    "huge": b" " * 70_000,
    "no JSON": b"\x00\xff",
    "foreign": b'{"a": 1}',
    "later": b'{"from-job-to-career": "share", "version": 2}',
    "a path": json.dumps(
        {"from-job-to-career": "share", "version": 1, "who": "../../etc", "made": 1, "answers": {}}
    ).encode(),
    "true": json.dumps(
        {"from-job-to-career": "share", "version": True, "who": "0" * 16, "made": 1, "answers": {}}
    ).encode(),
    "a text": json.dumps(
        {
            "from-job-to-career": "share",
            "version": 1,
            "who": "0" * 16,
            "made": 1,
            "answers": {SORT: {CARDS[0]: "=cmd()"}},
        }
    ).encode(),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_named_and_changes_nothing(folder, content):
    for who in range(5):
        put(folder, handed(who, option=who % 2))
    before = collect(folder, EDITION).taken
    (folder / "bad.share.json").write_bytes(content)
    found = collect(folder, EDITION)
    assert found.taken == before
    assert list(found.refused) == ["bad.share.json"]
    assert found.refused["bad.share.json"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
        ),
        max_leaves=8,
    )
    | st.fixed_dictionaries(
        {
            "from-job-to-career": st.just("share"),
            "version": st.sampled_from([1, 1.0, True, "1"]),
            "who": st.sampled_from(["0" * 16, "", None]),
            "made": st.integers() | st.floats(),
            "answers": st.dictionaries(
                st.sampled_from([SORT, "x"]),
                st.none()
                | st.dictionaries(st.sampled_from(CARDS[:2]), st.sampled_from([*BINS, ""])),
                max_size=2,
            ),
        }
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_file_says_it_is_an_answer_from_the_lists_or_refused(tmp_path, told):
    file = tmp_path / "any.share.json"
    file.write_text(json.dumps(told), "utf-8")
    why, answers = "taken", {}
    try:
        answers = files.read(file, KNOWN).answers
    except NoShare as error:
        why = error.why
    assert f"collect.{why}" in EDITION.words
    assert all(KNOWN[name].holds(said) for name, said in answers.items())


def test_the_command_says_what_it_took_and_what_not(folder, capsys):
    put(folder, handed(1))
    (folder / "\x1b[31mred.share.json").write_bytes(b"{}")
    assert cli.main(["board", "collect", str(folder)]) == 0
    told = capsys.readouterr().out
    assert EDITION.words("collect.taken", count="1") in told
    assert EDITION.words("collect.foreign") in told
    assert "\x1b" not in told
    assert cli.main(["board", "collect", str(folder / "none")]) == 1
