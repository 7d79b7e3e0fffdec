"""The workbook folder gets the notebooks, and never loses what the learner made."""

import errno
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop.jupyterlab.errors import CannotStart
from workshop.jupyterlab.workbook_folder import RECORD, prepare

NAME = "00_start_here.ipynb"


def notebook(*sources, outputs=()):
    cells = [
        {"cell_type": "code", "metadata": {}, "source": source, "outputs": list(outputs)}
        for source in sources
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.fixture
def shipped(tmp_path):
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / NAME).write_text(notebook("one"), "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "workbook"


def files(folder):
    return sorted(path.name for path in (folder / "en").iterdir())


def test_the_notebooks_are_copied(shipped, folder):
    assert prepare(folder, "en", shipped) == ()
    assert files(folder) == [RECORD, NAME]
    assert (folder / "en" / NAME).read_bytes() == (shipped / NAME).read_bytes()


def test_answers_stay_as_they_are(shipped, folder):
    prepare(folder, "en", shipped)
    answers = folder / "my-answers.jsonl"
    answers.write_text("mine", "utf-8")
    (shipped / NAME).write_text(notebook("two"), "utf-8")
    prepare(folder, "en", shipped)
    assert answers.read_text("utf-8") == "mine"


def test_an_untouched_copy_follows_the_shipped_notebook(shipped, folder):
    prepare(folder, "en", shipped)
    (shipped / NAME).write_text(notebook("two"), "utf-8")
    assert prepare(folder, "en", shipped) == ()
    assert "two" in (folder / "en" / NAME).read_text("utf-8")


def test_outputs_are_no_change_of_the_learners(shipped, folder):
    prepare(folder, "en", shipped)
    (folder / "en" / NAME).write_text(notebook("one", outputs=["canary"]), "utf-8")
    assert prepare(folder, "en", shipped) == ()
    assert "canary" not in (folder / "en" / NAME).read_text("utf-8")


@pytest.mark.parametrize("own", [notebook("one", "mine"), "{ damaged", "[]"])
def test_a_changed_notebook_is_kept_under_a_dated_name(shipped, folder, own):
    prepare(folder, "en", shipped)
    (folder / "en" / NAME).write_text(own, "utf-8")
    [kept] = prepare(folder, "en", shipped)
    assert kept.name == NAME
    assert (folder / "en" / kept.kept_as).read_text("utf-8") == own
    assert "(yours, 20" in kept.kept_as
    assert "one" in (folder / "en" / NAME).read_text("utf-8")
    assert prepare(folder, "en", shipped) == ()


def test_two_changed_on_one_day_are_both_kept(shipped, folder):
    for own in ("first", "second"):
        prepare(folder, "en", shipped)
        (folder / "en" / NAME).write_text(notebook(own), "utf-8")
    prepare(folder, "en", shipped)
    kept = "".join(path.read_text("utf-8") for path in (folder / "en").glob("*yours*"))
    assert "first" in kept
    assert "second" in kept


def test_a_lost_record_keeps_an_old_copy_rather_than_replace_it(shipped, folder):
    prepare(folder, "en", shipped)
    (folder / "en" / RECORD).write_text("{", "utf-8")
    (shipped / NAME).write_text(notebook("two"), "utf-8")
    assert len(prepare(folder, "en", shipped)) == 1


def test_pictures_come_along_and_hidden_files_do_not(shipped, folder):
    (shipped / "picture.svg").write_text("<svg/>", "utf-8")
    (shipped / ".hidden").write_text("", "utf-8")
    prepare(folder, "en", shipped)
    assert files(folder) == [RECORD, NAME, "picture.svg"]


def test_an_edition_without_notebooks_is_said(tmp_path, folder):
    with pytest.raises(CannotStart, match="no edition “xx”"):
        prepare(folder, "xx", tmp_path / "nowhere")
    assert not folder.exists()


def test_a_folder_that_cannot_be_written_is_said(shipped, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", "utf-8")
    with pytest.raises(CannotStart, match="cannot be used: Not a directory"):
        prepare(in_the_way / "workbook", "en", shipped)


def test_a_read_only_folder_is_said(shipped, folder, monkeypatch):
    def refuse(path, content):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(CannotStart, match="Permission denied"):
        prepare(folder, "en", shipped)


# Files are slow on a busy computer.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(own=st.text(max_size=40), newer=st.text(max_size=40))
def test_whatever_the_learner_wrote_is_still_somewhere(tmp_path_factory, own, newer):
    base = tmp_path_factory.mktemp("any")
    shipped = base / "shipped"
    shipped.mkdir()
    (shipped / NAME).write_text(notebook("first"), "utf-8")
    folder = base / "workbook"
    prepare(folder, "en", shipped)
    (folder / "en" / NAME).write_text(notebook(own), "utf-8")
    (shipped / NAME).write_text(notebook(newer), "utf-8")
    prepare(folder, "en", shipped)
    sources = {source(path) for path in (folder / "en").glob("*.ipynb")}
    assert sources >= {own, newer} - {"first"}


def source(path: Path) -> str:
    return json.loads(path.read_text("utf-8"))["cells"][0]["source"]


def test_two_first_starts_at_once_make_one_folder(tmp_path):
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    for number in range(30):
        (shipped / f"{number:02}.ipynb").write_text(f'{{"cells": [], "number": {number}}}')
    with ThreadPoolExecutor(8) as pool:
        made = [pool.submit(prepare, tmp_path / "w", "en", shipped) for _ in range(8)]
    assert [one.result() for one in made] == [()] * 8
    copies = {path.name: path.read_bytes() for path in (tmp_path / "w" / "en").glob("*.ipynb")}
    assert copies == {path.name: path.read_bytes() for path in shipped.iterdir()}
    assert not list((tmp_path / "w").rglob("*.new"))
