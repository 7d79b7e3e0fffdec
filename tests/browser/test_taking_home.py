"""A learner takes things home, brings answers back from a PDF, and deletes all that is kept."""

import re
from pathlib import Path

import lab
import pytest
from axe_playwright_python.sync_playwright import Axe
from exercises import START, exercise, kept, open_notebook, saying, until
from exporting import open_export_menu, text
from samples import whole
from watching import watching

from workshop.documents import export
from workshop.storage.answers import FILE_NAME, Answers

pytestmark = pytest.mark.browser

LAST = "en/08_my_roadmap.ipynb"
CANARY = "canary-4t7w"


@pytest.fixture(scope="module")
def last(book, reader):
    """The page on which all comes together, with two things answered."""
    Answers(book.folder / FILE_NAME).put("situation", {"want": f"{CANARY} wish"})
    page = open_notebook(reader, book, LAST)
    with saying(page, "identity"):
        exercise(page, "identity").locator("textarea").fill(f"{CANARY} baker")
    return page


def download(page, press):
    with page.expect_download(timeout=lab.PATIENCE_MS) as made:
        press()
    return Path(made.value.path()).read_bytes(), made.value.suggested_filename


@pytest.mark.parametrize(
    ("button", "name", "begins"),
    [
        ("Save my plan as PDF", "My plan", b"%PDF"),
        ("Save as web page", "My worksheet", b"<!doctype html>"),
        ("Save for my calendar", "My plan", b"BEGIN:VCALENDAR"),
        ("Save as PDF: Certificate", "Certificate", b"%PDF"),
    ],
)
def test_each_button_gives_its_file_to_the_browser_and_the_folder(last, book, button, name, begins):
    found = last.get_by_role("button", name=button)
    content, called = download(last, found.click)
    assert called.startswith(name)
    assert content[:15].lower().startswith(begins.lower())
    assert (book.folder / called).read_bytes() == content
    last.locator(".ws-take-all .ws-status").get_by_text("Saved as").wait_for()


def test_a_plan_to_hand_on_can_leave_the_answers_out(last):
    import io

    import pikepdf

    box = last.get_by_role("checkbox", name="My answers travel inside the PDF")
    for inside in (False, True):
        box.set_checked(inside)
        press = last.get_by_role("button", name="Save my plan as PDF").click
        with pikepdf.open(io.BytesIO(download(last, press)[0])) as pdf:
            assert (FILE_NAME in pdf.attachments) is inside


def test_what_is_shared_was_seen_first_and_is_no_more_than_that(last):
    share = last.locator("details.ws-share")
    share.locator("summary").click()
    share.get_by_role("checkbox", name="Who you are becoming").check()
    assert share.get_by_role("button", name="Save it as PDF").is_hidden()
    share.get_by_role("button", name="Show me what would leave").click()
    body = share.locator(".ws-share-body")
    body.get_by_text(f"{CANARY} baker").wait_for()
    assert f"{CANARY} wish" not in body.inner_text()
    shown = text(download(last, share.get_by_role("button", name="Save it as PDF").click)[0])
    assert f"{CANARY} baker" in shown
    assert f"{CANARY} wish" not in shown
    share.get_by_role("checkbox").first.set_checked(True)
    share.get_by_role("button", name="Show me what would leave").wait_for()
    assert share.get_by_role("button", name="Save it as PDF").is_hidden()


def test_the_export_menu_holds_what_a_learner_takes_home(last):
    open_export_menu(last)
    entries = last.locator(".lm-Menu-item[data-type='command'][data-command^='notebook:export']")
    until(last, lambda: entries.count() == 3)
    names = entries.locator(".lm-Menu-itemLabel").all_inner_texts()
    assert names == [
        "One-page plan (PDF)", "Completed worksheet (PDF)", "Completed worksheet (web page)",
    ]  # fmt: skip
    for _ in range(3):
        last.keyboard.press("Escape")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("what", ["worksheet", "plan"])
def test_a_web_page_of_all_that_dana_answered_is_accessible(chromium, tmp_path, what, scheme):
    responses = whole("dana", tmp_path / "dana")
    file = tmp_path / "page.html"
    file.write_bytes(export.make(responses, what, form="html").content)
    with watching(chromium, {"width": 390, "height": 800}, scheme) as watched:
        watched.page.goto(file.as_uri())
        assert Axe().run(watched.page).response["violations"] == []
        assert watched.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture
def saved(last, tmp_path):
    """The plan's PDF, as it lies on a stick."""
    content, name = download(last, last.get_by_role("button", name="Save my plan as PDF").click)
    (tmp_path / name).write_bytes(content)
    return tmp_path / name


def test_a_pdf_goes_on_in_another_folder_once_the_learner_agrees(saved, chromium, tmp_path):
    with (
        lab.serving(tmp_path / "other" / "workbook") as other,
        watching(chromium, viewport={"width": 1280, "height": 900}) as watched,
    ):
        page = open_notebook(watched, other, START)
        with saying(page, "situation"):
            exercise(page, "situation").locator("textarea").fill("what I said here")
        bring = page.locator(".ws-import")
        bring.locator("input[type=file]").set_input_files(Path(__file__))
        bring.get_by_text("Nothing was changed").wait_for()
        bring.locator("input[type=file]").set_input_files(saved)
        bring.get_by_text("What this file would change").wait_for()
        assert kept(other, "identity") == {}
        differs = bring.locator("fieldset[data-exercise=situation]")
        assert "what I said here" in differs.inner_text()
        assert f"{CANARY} wish" in differs.inner_text()
        differs.get_by_label("Take what is in the file").check()
        bring.get_by_role("button", name="Bring these answers in").click()
        bring.get_by_text("Your answers are here").wait_for()
        assert kept(other, "identity") == {"text": f"{CANARY} baker"}
        box = exercise(page, "situation").locator("textarea")
        until(page, lambda: box.input_value() == f"{CANARY} wish")
        watched.assert_calm()


def test_after_delete_everything_no_answer_is_left_anywhere(chromium, tmp_path_factory):
    home = tmp_path_factory.mktemp("deleted")
    (home / "tmp").mkdir()
    env = {"TMPDIR": str(home / "tmp")} | {
        f"XDG_{name}": str(home / name.lower())
        for name in ("CACHE_HOME", "CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR")
    }
    with (
        lab.serving(home / "workbook", env=env) as served,
        watching(chromium, viewport={"width": 1280, "height": 900}) as watched,
    ):
        page = open_notebook(watched, served, START)
        box = exercise(page, "situation").locator("textarea")
        for words in (f"{CANARY} first", f"{CANARY} then"):
            with saying(page, "situation"):
                box.fill(words)
            until(page, lambda words=words: kept(served, "situation") == {"want": words})
        content, _ = download(page, page.locator(".ws-take-home button").first.click)
        assert CANARY in text(content)
        page.keyboard.press("Control+s")
        details = page.locator("details.ws-my-data")
        details.locator("summary").click()
        details.get_by_text(FILE_NAME).wait_for()
        assert holding(home)
        details.get_by_role("button", name="Delete everything", exact=True).click()
        details.get_by_role("button", name="Delete everything now").click()
        details.get_by_text(re.compile("^Everything is deleted")).wait_for()
        until(page, lambda: box.input_value() == "")
        stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
        assert CANARY not in stored
        watched.assert_calm()
    assert holding(home) == []


def holding(home):
    files = [file for file in home.rglob("*") if file.is_file()]
    assert len(files) > 5
    return [file for file in files if CANARY.encode() in file.read_bytes()]
