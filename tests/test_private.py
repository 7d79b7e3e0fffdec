"""What a learner types is found in the answers file and the PDF, and nowhere else."""

from __future__ import annotations

import io
import json
import logging
import os
import secrets
import shutil
import subprocess
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
import pikepdf
import pytest
from nbclient import NotebookClient

from tests.notebook_driver import send
from workshop.jupyterlab.saving import without_outputs
from workshop.notebook.workbook import Workbook
from workshop.storage.answers import FILE_NAME
from workshop.storage.error_log import FILE_NAME as SUPPORT_LOG

pytestmark = pytest.mark.native

NOTEBOOKS = Path(__file__).parent.parent / "notebooks" / "en"
FIRST = "00_start_here.ipynb"


@pytest.fixture(scope="module")
def canary() -> str:
    return f"canary{secrets.token_hex(6)}"


@pytest.fixture(scope="module")
def workbook(canary: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook in which a learner typed the canary, exported, and ran a notebook since."""
    folder = tmp_path_factory.mktemp("workbook")
    shutil.copytree(NOTEBOOKS, folder / "en")
    book = Workbook.at(folder / "en")
    book.ask("situation")
    sheet = book._sheets[-1]
    send(sheet, {"do": "save", "rev": 1, "parts": {"want": f"To find {canary}."}})
    assert sheet.view.status["tone"] == "saved"
    book.save()
    return folder


def holding(folder: Path, canary: str) -> set[str]:
    """The files of a folder that hold the canary, packed or plain, in their bytes or names."""
    found = set()
    for file in folder.rglob("*"):
        if canary in file.name or (file.is_file() and canary in contents(file)):
            found.add(file.relative_to(folder).as_posix())
    return found


def contents(file: Path) -> str:
    raw = file.read_bytes()
    if raw.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(raw)) as pdf:
            raw = b"".join(spec.get_file().read_bytes() for spec in pdf.attachments.values())
    if raw.startswith(b"\x78"):
        raw = zlib.decompress(raw)
    return raw.decode("utf-8", "replace")


def run(notebook: Path, **resources: str) -> nbformat.NotebookNode:
    """Run a notebook of a workbook as nbconvert does."""
    read = nbformat.read(notebook, as_version=4)
    where: Mapping[str, Any] = {"metadata": {"path": str(notebook.parent)}}
    NotebookClient(read, resources=where).execute()
    return read


@pytest.fixture(scope="module")
def executed(workbook: Path) -> nbformat.NotebookNode:
    return run(workbook / "en" / FIRST)


def test_only_the_answers_file_and_the_worksheet_hold_it(workbook, canary):
    [pdf] = (file.name for file in workbook.glob("*.pdf"))
    assert holding(workbook, canary) == {FILE_NAME, pdf}


def test_no_cell_of_a_notebook_that_ran_holds_it(executed, canary):
    outputs = [cell.outputs for cell in executed.cells if cell.cell_type == "code"]
    assert any(outputs), "the exercises are on screen"
    assert canary not in json.dumps(executed.cells)


def test_no_metadata_of_a_notebook_that_ran_elsewhere_holds_it(executed, canary):
    assert canary not in json.dumps(executed.metadata)


def test_a_notebook_that_jupyterlab_saves_holds_it_nowhere(executed, canary):
    """Also where a page was told to save the widgets' state, or a lens drew into an output."""
    ran = json.loads(nbformat.writes(executed, split_lines=False))
    written = [cell["source"] for cell in ran["cells"]]
    ran["metadata"]["widgets"] = {"state": {"parts": {"want": canary}}}
    [*code] = (cell for cell in ran["cells"] if cell["cell_type"] == "code")
    code[-1]["outputs"].append({"output_type": "stream", "name": "stdout", "text": canary})
    without_outputs({"type": "notebook", "content": ran})
    assert canary not in json.dumps(ran)
    assert [cell["source"] for cell in ran["cells"]] == written


def test_an_error_keeps_it_out_of_the_support_log(tmp_path, canary, monkeypatch, capfd, caplog):
    """The error's own message repeats the answer, as many messages do."""
    caplog.set_level(logging.DEBUG)
    book = Workbook.at(tmp_path / "en")
    book.ask("situation")
    kind = type(book._sheets[-1].exercise)

    def fail(self: object, part: str, raw: object, amounts: object) -> str:
        raise ZeroDivisionError(f"cannot take {raw}")

    monkeypatch.setattr(kind, "validate", fail)
    sheet = book._sheets[-1]
    send(sheet, {"do": "save", "rev": 1, "parts": {"want": canary}})
    assert sheet.view.status["tone"] == "problem"
    assert "ZeroDivisionError" in (tmp_path / SUPPORT_LOG).read_text("utf-8")
    assert holding(tmp_path, canary) == set()
    assert canary not in "".join(capfd.readouterr())
    assert canary not in caplog.text


def test_the_commands_say_nothing_of_it(workbook, canary, tmp_path):
    verbose = os.environ | {"PYTHONWARNINGS": "default"}
    notebook = workbook / "en" / FIRST
    for command in (
        ["workshop", "doctor", "--folder", workbook],
        ["workshop", "export", "--folder", workbook, "--to", tmp_path / "my.pdf"],
        ["nbconvert", "--debug", "--to", "worksheet", "--output-dir", tmp_path, notebook],
    ):
        words = [sys.executable, "-m", *map(str, command)]
        ended = subprocess.run(
            words, env=verbose, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stderr
        assert canary not in ended.stdout + ended.stderr
    assert holding(tmp_path, canary) == {"my.pdf", "00_start_here.pdf"}


def test_the_search_for_it_can_find_it(tmp_path, canary):
    (tmp_path / "plain.txt").write_text(f"… {canary} …", "utf-8")
    (tmp_path / "packed.bin").write_bytes(zlib.compress(canary.encode()))
    (tmp_path / f"{canary}.txt").touch()
    assert holding(tmp_path, canary) == {"plain.txt", "packed.bin", f"{canary}.txt"}
