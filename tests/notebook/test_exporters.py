"""nbconvert's worksheet is made from the answers, whatever the notebook's outputs say."""

import logging
from importlib.metadata import entry_points
from pathlib import Path

import nbformat.v4
import pytest

from workshop.documents import export
from workshop.documents.export import Made
from workshop.notebook.exporters import PlanExporter, WorksheetExporter, WorksheetHtmlExporter


@pytest.fixture
def workbook(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder of answers, and files that tell what they were made for."""

    def make(responses, what, asked, *, form, paper, carry):
        answers = responses.answers.file.read_text()
        content = f"{what} {form} {asked.section} {paper} {carry} {answers}".encode()
        return Made("name", content, "", ("Some letters had no font.",))

    monkeypatch.setattr(export, "make", make)
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
    assert pdf == b"worksheet pdf job-or-career a4 True new"
    assert resources["output_extension"] == ".pdf"


def test_a_notebook_without_a_section_gives_the_whole_workbook(
    workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workbook)
    pdf, _ = WorksheetExporter(paper="us-letter").from_notebook_node(nbformat.v4.new_notebook())
    assert pdf == b"worksheet pdf None us-letter True old"


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
    assert pdf == b"worksheet pdf s a4 True old"


@pytest.mark.parametrize("section", ["start-here", "my-roadmap", "ninety-days-later"])
def test_where_all_comes_together_the_worksheet_is_the_whole(workbook: Path, section: str) -> None:
    where = {"metadata": {"path": str(workbook)}}
    pdf, _ = WorksheetExporter().from_notebook_node(notebook(section=section), where)
    assert pdf == b"worksheet pdf None a4 True old"


def test_the_web_page_is_text_and_the_plan_is_of_all_sections(workbook: Path) -> None:
    where = {"metadata": {"path": str(workbook)}}
    page, resources = WorksheetHtmlExporter().from_notebook_node(notebook(section="s"), where)
    assert page == "worksheet html s a4 True old"
    assert resources["output_extension"] == ".html"
    pdf, _ = PlanExporter(carry=False).from_notebook_node(notebook(section="s"), where)
    assert pdf == b"plan pdf None a4 False old"


@pytest.mark.parametrize(
    ("name", "exporter", "media"),
    [
        ("worksheet", WorksheetExporter, "application/pdf"),
        ("worksheet_html", WorksheetHtmlExporter, "text/html"),
        ("plan", PlanExporter, "application/pdf"),
    ],
)
def test_nbconvert_and_jupyterlab_know_each_by_one_name(name, exporter, media) -> None:
    value = f"workshop.notebook.exporters:{exporter.__name__}"
    known = [one.name for one in entry_points(group="nbconvert.exporters") if one.value == value]
    assert known == [name]
    assert exporter.output_mimetype == media
