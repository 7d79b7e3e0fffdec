"""Jupyter saves a workshop notebook without answers, and no second copy of anything."""

import json
from pathlib import Path

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

from workshop.board.own_loop import finished
from workshop.jupyterlab.saving import NoCheckpoints, without_outputs


def notebook(**metadata):
    cell = {
        "cell_type": "code",
        "id": "one",
        "metadata": {},
        "source": "workbook.ask('examples')",
        "execution_count": 3,
        "outputs": [{"output_type": "stream", "name": "stdout", "text": "canary"}],
    }
    return {"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def manager(folder: Path):
    files = AsyncLargeFileManager(root_dir=str(folder), checkpoints_class=NoCheckpoints)
    files.pre_save_hook = without_outputs
    return files


def save(folder, content):
    model = {"type": "notebook", "content": content}
    finished(manager(folder).save(model, "one.ipynb"))
    return (folder / "one.ipynb").read_text("utf-8")


def test_a_workshop_notebook_is_saved_without_outputs(tmp_path):
    saved = save(tmp_path, notebook(workshop={"autorun": True}, widgets={"state": "canary"}))
    assert "canary" not in saved
    [cell] = json.loads(saved)["cells"]
    assert "".join(cell["source"]) == "workbook.ask('examples')"
    assert cell["execution_count"] is None


def test_any_other_notebook_is_saved_as_it_is(tmp_path):
    assert "canary" in save(tmp_path, notebook())


def test_other_files_and_folders_are_let_alone():
    for model in ({"type": "file", "content": "text"}, {"type": "notebook"}):
        before = dict(model)
        without_outputs(model)
        assert model == before


def test_there_are_no_checkpoints(tmp_path):
    save(tmp_path, notebook())
    made = finished(manager(tmp_path).create_checkpoint("one.ipynb"))
    assert set(made) == {"id", "last_modified"}
    assert finished(manager(tmp_path).list_checkpoints("one.ipynb")) == []
    finished(manager(tmp_path).rename_file("one.ipynb", "two.ipynb"))
    finished(manager(tmp_path).delete_file("two.ipynb"))
    assert list(tmp_path.iterdir()) == []
