"""Each way out of the workbook gives the worksheet with what was answered a moment before."""

import subprocess
import sys
from pathlib import Path

import pytest
from exercises import START, exercise, saying
from exporting import LABEL, export_from_menu, open_export_menu, text

pytestmark = pytest.mark.browser


def say(page, words):
    with saying(page, "situation"):
        exercise(page, "situation").locator("textarea").fill(words)


@pytest.mark.parametrize(("paper", "wide"), [("a4", 595), ("us-letter", 612)])
def test_the_button_saves_beside_the_answers_and_hands_over(start, book, paper, wide):
    import pikepdf

    say(start, f"steady evenings on {paper}")
    start.locator(".ws-take-home select").select_option(paper)
    with start.expect_download() as download:
        start.locator(".ws-take-home button").first.click()
    name = download.value.suggested_filename
    start.locator(".ws-take-home .ws-status").get_by_text(f"Saved as {name}").wait_for()
    pdf = Path(download.value.path()).read_bytes()
    assert pdf == (book.folder / name).read_bytes()
    assert f"steady evenings on {paper}" in text(pdf)
    with pikepdf.open(book.folder / name) as opened:
        assert round(float(opened.pages[0].mediabox[2])) == wide


def test_the_menu_offers_the_worksheet_once(start):
    open_export_menu(start)
    offered = start.locator(".lm-Menu-item[data-type='command']").filter(has_text=LABEL)
    offered.first.wait_for()
    assert offered.count() == 1
    for _ in range(3):
        start.keyboard.press("Escape")


def test_the_menu_exports_what_was_typed_a_moment_before(start, book, reader):
    say(start, "typed a moment ago")
    assert "typed a moment ago" in text(export_from_menu(start))
    assert "typed a moment ago" not in (book.folder / START).read_text("utf-8")
    assert reader.shown_dialogs() == []


def test_the_menu_exports_the_section_of_its_page(second):
    with saying(second, "examples"):
        exercise(second, "examples").locator(".ws-sort-pile .ws-sort-move").first.click()
    shown = text(export_from_menu(second))
    assert "Working in a store" in shown
    assert "typed a moment ago" not in shown


def test_the_command_exports_the_whole_workbook(second, book, tmp_path):
    file = tmp_path / "worksheet.pdf"
    run(["-m", "workshop", "export", "--folder", book.folder, "--to", file], tmp_path)
    shown = text(file.read_bytes())
    assert "typed a moment ago" in shown
    assert "Working in a store" in shown


def test_nbconvert_exports_in_the_notebooks_folder(second, book):
    folder = book.folder / "en"
    run(["-m", "nbconvert", "--to", "worksheet", "01_job_or_career.ipynb"], folder)
    pdf = folder / "01_job_or_career.pdf"
    assert "Working in a store" in text(pdf.read_bytes())
    pdf.unlink()


def run(command, folder):
    ran = subprocess.run(
        [sys.executable, *map(str, command)], cwd=folder, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
