"""nbconvert's worksheet is made from the answers, whatever the notebook's outputs say."""

import logging
import sys
import types
from importlib.metadata import entry_points
from pathlib import Path

import nbformat.v4
import pytest

from workshop.exporter import WorksheetExporter


class FakeWorkbook:
    """Stands in for the workbook: it prints what it was asked for."""

    @classmethod
    def at(cls, folder: Path) -> "FakeWorkbook":
        book = cls()
        book.folder = folder
        return book

    def print_pdf(self, section=None, *, paper="a4"):
        answers = (self.folder / "my-answers.jsonl").read_text()
        return f"%PDF {section} {paper} {answers}".encode(), ("Some letters had no font.",)


@pytest.fixture
def workbook(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    fake = types.ModuleType("workshop.workbook")
    fake.Workbook = FakeWorkbook
    monkeypatch.setitem(sys.modules, "workshop.workbook", fake)
    (tmp_path / "my-answers.jsonl").write_text("old")
    return tmp_path


def notebook(**workshop: str) -> nbformat.NotebookNode:
    output = nbformat.v4.new_output("stream", text="stale output")
    cell = nbformat.v4.new_code_cell("workbook.ask('x')", outputs=[output])
    return nbformat.v4.new_notebook(cells=[cell], metadata={"workshop": workshop})


def test_it_prints_the_notebooks_section_from_the_answers_of_now(workbook: Path) -> None:
    (workbook / "my-answers.jsonl").write_text("new")
    exporter = WorksheetExporter()
    where = {"metadata": {"path": str(workbook), "name": "01"}}
    pdf, resources = exporter.from_notebook_node(notebook(section="job-or-career"), where)
    assert pdf == b"%PDF job-or-career a4 new"
    assert resources["output_extension"] == ".pdf"


def test_a_notebook_without_a_section_gives_the_whole_workbook(
    workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workbook)
    pdf, _ = WorksheetExporter(paper="us-letter").from_notebook_node(nbformat.v4.new_notebook())
    assert pdf == b"%PDF None us-letter old"


def test_what_is_to_be_said_of_the_pdf_is_logged(
    workbook: Path, caplog: pytest.LogCaptureFixture
) -> None:
    exporter = WorksheetExporter(log=logging.getLogger("export"))
    exporter.from_notebook_node(notebook(), {"metadata": {"path": str(workbook)}})
    assert caplog.messages == ["Some letters had no font."]


def test_a_notebook_file_on_disk_is_exported_from_its_own_folder(workbook: Path) -> None:
    file = workbook / "01.ipynb"
    nbformat.write(notebook(section="s"), file)
    pdf, _ = WorksheetExporter().from_filename(str(file))
    assert pdf == b"%PDF s a4 old"


def test_nbconvert_and_jupyterlab_know_it_by_one_name() -> None:
    known = [
        entry.name
        for entry in entry_points(group="nbconvert.exporters")
        if entry.value == "workshop.exporter:WorksheetExporter"
    ]
    assert known == ["worksheet"]
    assert WorksheetExporter.output_mimetype == "application/pdf"
