"""What is forgotten is gone from the disk, and what is kept stays as it is."""

import json
import subprocess
import sys

import pytest

from tests.ending import running
from tests.shipped import read_edition
from workshop import cli
from workshop.documents import export
from workshop.panels.my_data.controller import MyDataController
from workshop.responses import erase
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers
from workshop.storage.journal import NotSaved

EDITION = read_edition("en")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "workbook"
    made.mkdir()
    return made


@pytest.fixture
def responses(folder):
    made = Responses(EDITION, Answers(folder / FILE_NAME))
    made.answers.put("situation", {"want": "canary-former"})
    made.answers.put("situation", {"want": "canary-now"})
    made.answers.put("baseline", {"clarity": 3.0})
    made.answers.put("baseline", {"clarity": None})
    return made


def holding(folder, word):
    return [one for one in folder.rglob("*") if one.is_file() and word in one.read_bytes()]


def test_earlier_versions_go_and_the_answers_stay(responses, folder):
    last = responses.answers.changes[1].when
    with responses.answers.file.open("ab") as journal:
        journal.write(b"a damaged canary-former line\n")
    assert erase.forget_earlier(responses.answers) == 4
    assert holding(folder, b"canary-former") == []
    again = Answers(folder / FILE_NAME)
    assert again.get("situation") == responses.answers.get("situation") == {"want": "canary-now"}
    assert [one.when for one in again.changes] == [last]
    assert not again.damaged
    assert erase.forget_earlier(again) == 0
    assert [one.name for one in folder.iterdir()] == [FILE_NAME]


def test_another_page_goes_on_from_the_new_file(responses, folder):
    other = Answers(folder / FILE_NAME)
    erase.forget_earlier(responses.answers)
    other.put("identity", {"text": "a baker"})
    assert Answers(folder / FILE_NAME).get("identity") == {"text": "a baker"}
    assert other.get("situation") == {"want": "canary-now"}


def test_what_is_appended_meanwhile_is_carried_over(responses, folder, monkeypatch):
    other, append = Answers(folder / FILE_NAME), erase.append

    def busy(file, line):
        append(file, line)
        if file.name != FILE_NAME:
            other.put("identity", {"text": "typed meanwhile"})

    monkeypatch.setattr(erase, "append", busy)
    erase.forget_earlier(responses.answers)
    assert Answers(folder / FILE_NAME).get("identity") == {"text": "typed meanwhile"}
    assert responses.answers.get("identity") == {"text": "typed meanwhile"}


@pytest.mark.native
def test_a_process_that_appends_all_the_while_loses_nothing(responses, folder):
    script = (
        "import sys\nfrom pathlib import Path\nfrom workshop.storage.answers import Answers\n"
        "answers = Answers(Path(sys.argv[1]))\nprint(flush=True)\n"
        "for n in range(300): answers.put(f'x{n}', {'n': float(n)})\n"
    )
    file = folder / FILE_NAME
    command = [sys.executable, "-c", script, str(file)]
    with running(command, stdout=subprocess.PIPE) as busy:
        busy.stdout.readline()
        while busy.poll() is None:
            erase.forget_earlier(responses.answers)
    kept = Answers(file)
    assert [n for n in range(300) if kept.get(f"x{n}") != {"n": n}] == []


def test_a_full_disk_changes_nothing(responses, monkeypatch):
    before = responses.answers.file.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(erase, "append", full)
    with pytest.raises(NotSaved) as refused:
        erase.forget_earlier(responses.answers)
    assert refused.value.reason == "full"
    assert responses.answers.file.read_bytes() == before
    assert len(list(responses.answers.file.parent.iterdir())) == 1


def test_there_is_nothing_to_forget_where_nothing_was_written(folder):
    assert erase.forget_earlier(Answers(folder / FILE_NAME)) == 0
    assert list(folder.iterdir()) == []


@pytest.fixture
def full(responses, folder):
    """A folder in which a learner has answered, taken things home, and other programs saved."""
    for what in export.WHAT:
        made = export.make(responses, what)
        export.put(made, folder / made.name)
    page = export.make(responses, form="html")
    export.put(page, folder / page.name)
    (folder / "support-log.txt").write_text("canary-now")
    (folder / f".~{FILE_NAME}.77").write_text("canary-now")
    (folder / "my-answers (copy).jsonl").write_text("canary-now")
    (folder / "en" / ".ipynb_checkpoints").mkdir(parents=True)
    (folder / "en" / ".ipynb_checkpoints" / "01-checkpoint.ipynb").write_text("canary-now")
    output = {"output_type": "stream", "name": "stdout", "text": ["canary-now"]}
    cell = {"cell_type": "code", "source": [], "outputs": [output], "metadata": {}}
    notebook = {"cells": [cell], "metadata": {"widgets": {"x": "canary-now"}}}
    (folder / "en" / "01 (yours).ipynb").write_text(json.dumps(notebook))
    (folder / "en" / "broken.ipynb").write_text("not a notebook")
    (folder / "holiday.pdf").write_text("mine")
    return folder


@pytest.mark.native
def test_deleting_everything_leaves_no_answer_and_nothing_of_others_is_touched(full):
    assert erase.delete_everything(full, EDITION.words) == []
    assert holding(full, b"canary") == []
    left = {one.relative_to(full).as_posix() for one in full.rglob("*") if one.is_file()}
    assert left == {"holiday.pdf", "en/01 (yours).ipynb", "en/broken.ipynb"}
    assert erase.traces(full, EDITION.words) == []


@pytest.mark.native
def test_the_page_lists_what_there_is_and_what_could_not_go(full, responses, monkeypatch):
    looks = []
    sheet = MyDataController(responses, full, lambda: looks.append(responses.answers.refresh()))
    sheet.heard({"do": "list"})
    named = [one["name"] for one in sheet.widget.files]
    assert named[0] == "my-answers (copy).jsonl"
    assert "en/.ipynb_checkpoints/01-checkpoint.ipynb" in named
    assert "holiday.pdf" not in named
    sheet.heard({"do": "forget"})
    assert sheet.widget.status["tone"] == "saved"
    unlink = type(full).unlink

    def held(file, **how):
        if file.suffix == ".ics":
            raise PermissionError(13, "in use")
        unlink(file, **how)

    monkeypatch.setattr(type(full), "unlink", held)
    sheet.heard({"do": "delete"})
    assert sheet.widget.status["tone"] == "problem"
    assert ".ics" in sheet.widget.status["text"]
    monkeypatch.undo()
    sheet.heard({"do": "delete"})
    assert sheet.widget.status["tone"] == "saved"
    assert sheet.widget.files == []
    assert responses.answers.get("situation") == {}
    assert {"situation"} <= set().union(*looks)


def test_the_commands_ask_before_they_do_anything(responses, folder, capsys):
    for verb in ("forget", "delete"):
        assert cli.main([verb, "--folder", str(folder)]) == 0
        assert "--yes" in capsys.readouterr().out
    assert len(Answers(folder / FILE_NAME).changes) == 4
    assert cli.main(["forget", "--folder", str(folder), "--yes"]) == 0
    assert len(Answers(folder / FILE_NAME).changes) == 1
    assert cli.main(["delete", "--folder", str(folder), "--yes"]) == 0
    assert list(folder.iterdir()) == []


def test_a_page_saved_under_its_former_name_is_a_trace_too(folder):
    before = folder / "For the one who asks me 2026-11-29.pdf"
    before.write_bytes(b"canary")
    assert [one.file for one in erase.traces(folder, EDITION.words)] == [before]
