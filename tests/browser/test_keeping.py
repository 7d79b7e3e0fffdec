"""Whatever stops, fills up or breaks: every answer is there when the page is open again."""

import os
import signal

import lab
import pytest
from disks import needed, small_disk
from exercises import (
    SECOND,
    START,
    exercise,
    forget,
    kept,
    open_again,
    open_notebook,
    saying,
    status,
    stop,
    until,
    wait_for_mark,
)
from playwright.sync_api import expect

from workshop.storage.answers import FILE_NAME, Answers

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    with small_disk(tmp_path_factory.mktemp("learner") / "workbook") as made:
        yield made


@pytest.fixture(scope="module")
def book(disk, tmp_path_factory):
    folder = disk.folder if disk else tmp_path_factory.mktemp("learner") / "workbook"
    with lab.serving(folder) as served:
        yield served


@pytest.fixture
def page(start, reader):
    return reader.page


def wish(page):
    return exercise(page, "situation").locator("textarea")


def write(page, text):
    with saying(page, "situation"):
        wish(page).fill(text)


def test_after_closing_the_tab_and_what_was_typed_in_that_moment(page, book, reader):
    with saying(page, "way"):
        exercise(page, "way").get_by_role("button", name="Skip this one").click()
    wish(page).fill("typed in the moment of closing")
    page.goto("about:blank")
    page = open_notebook(reader, book, START)
    expect(wish(page)).to_have_value("typed in the moment of closing", timeout=lab.PATIENCE_MS)
    until(page, lambda: kept(book, "situation").get("want") == "typed in the moment of closing")
    exercise(page, "way").get_by_role("button", name="Answer it after all").wait_for()


def test_after_a_restart_from_the_menu(page, book):
    write(page, "before the restart")
    view = exercise(page, "situation").element_handle()
    page.get_by_role("menuitem", name="Kernel").click()
    page.get_by_text("Restart Kernel").click()
    view.wait_for_element_state("hidden", timeout=lab.PATIENCE_MS)
    wish(page).wait_for(timeout=lab.PATIENCE_MS)
    expect(wish(page)).to_have_value("before the restart", timeout=lab.PATIENCE_MS)
    write(page, "after the restart")
    assert kept(book, "situation")["want"] == "after the restart"


def test_a_click_right_after_kill_9_of_the_kernel(page, book):
    with saying(page, "baseline"):
        stop(page, 0, 7).click()
    view = exercise(page, "baseline").element_handle()
    book.kill_kernel()
    stop(page, 1, 3).click()
    view.wait_for_element_state("hidden", timeout=lab.PATIENCE_MS)
    until(page, lambda: kept(book, "baseline") == {"clarity": 7, "control": 3})
    wait_for_mark(page, 1, 3)
    until(page, lambda: "Saved" in status(page, "baseline").inner_text())


def test_a_blank_typed_last_is_still_there_for_the_next_word(page, book, reader):
    # The page may still be running its last cells after the kernel before died.
    reader.wait_until_live()
    wish(page).fill("")
    with saying(page, "situation"):
        wish(page).press_sequentially("quiet ")
    view = exercise(page, "situation").element_handle()
    book.kill_kernel()
    view.wait_for_element_state("hidden", timeout=lab.PATIENCE_MS)
    expect(wish(page)).to_have_value("quiet ", timeout=lab.PATIENCE_MS)
    wish(page).press("End")
    with saying(page, "situation"):
        wish(page).press_sequentially("evenings")
    assert kept(book, "situation")["want"] == "quiet evenings"


def test_a_lost_server_and_a_new_one_on_the_same_port(page, book, reader, request):
    # The page may still be running its last cells after the kernel before died.
    reader.wait_until_live()
    with saying(page, "baseline"):
        stop(page, 2, 5).click()
    kernels = book.kernel_processes()
    os.kill(book.process.pid, signal.SIGKILL)
    for kernel in kernels:
        os.kill(kernel, signal.SIGKILL)
    book.process.wait()
    stop(page, 3, 6).click()
    status(page, "baseline").get_by_text("Not saved yet").wait_for()
    notice = page.locator(".workshop-Notice").get_by_text("What you have saved is safe")
    notice.wait_for(timeout=lab.PATIENCE_MS)
    assert "Your answers are kept" not in page.locator("body").inner_text()
    assert "support" not in kept(book, "baseline")
    again = request.getfixturevalue("second_book")
    open_notebook(reader, again, START)
    wait_for_mark(page, 2, 5)
    until(page, lambda: kept(again, "baseline").get("support") == 6)
    lines = [one.parts for one in Answers(again.folder / FILE_NAME).changes]
    assert lines.count({"support": 6}) == 1
    assert kept(again, "baseline") == {
        "clarity": 7,
        "control": 3,
        "confidence": 5,
        "support": 6,
    }
    expect(wish(page)).to_have_value("quiet evenings", timeout=lab.PATIENCE_MS)


@pytest.fixture(scope="module")
def second_book(book, disk):
    """The first server is gone, and this one has its port."""
    with lab.serving(book.folder, port=book.port) as served:
        yield served


@pytest.fixture
def second(second_book, reader):
    if SECOND not in reader.page.url:
        open_notebook(reader, second_book, SECOND)
    return reader.page


def rent(page):
    return exercise(page, "essentials").locator(".ws-field input").first


def type_rent(page, text):
    rent(page).fill(text)
    rent(page).press("Tab")


def test_a_ledger_opens_again_with_its_rows_before_the_blank_ones(second, second_book, reader):
    rows = exercise(second, "duties").locator(".ws-ledger-row")
    for place, name in enumerate(["Sorting", "Calling"]):
        with saying(second, "duties"):
            rows.nth(place).locator("input").first.fill(name)
    page = open_again(reader)
    first = rows.nth(0).locator("input").first
    expect(first).to_have_value("Sorting", timeout=lab.PATIENCE_MS)
    names = [row.locator("input").first.input_value() for row in rows.all()]
    assert names == ["Sorting", "Calling", ""]
    assert exercise(page, "duties").locator(".ws-ledger-row").count() == 3


def test_a_full_disk_is_said_and_the_answer_kept_until_there_is_room(second, second_book, disk):
    needed(disk)
    with saying(second, "essentials"):
        type_rent(second, "1")
    forget(second_book.folder)
    with disk.full():
        type_rent(second, "980")
        status(second, "essentials").get_by_text("the disk is full").wait_for()
        assert rent(second).input_value() == "980"
        assert "rent" not in kept(second_book, "essentials")
    until(second, lambda: kept(second_book, "essentials").get("rent") == 980)
    status(second, "essentials").get_by_text("Saved").wait_for()
    assert rent(second).input_value() == "980"
    answers = Answers(second_book.folder / FILE_NAME)
    assert answers.damaged == []
    assert [one.parts for one in answers.changes if one.exercise == "essentials"] == [{"rent": 980}]
    assert second.locator(".ws-notice").count() == 0


def test_a_read_only_folder_is_said_and_the_answer_kept(second, second_book, disk):
    needed(disk)
    with disk.read_only():
        type_rent(second, "990")
        status(second, "essentials").get_by_text("does not let us write").wait_for()
        assert rent(second).input_value() == "990"
        assert kept(second_book, "essentials")["rent"] == 980
    until(second, lambda: kept(second_book, "essentials").get("rent") == 990)
    status(second, "essentials").get_by_text("Saved").wait_for()


def test_something_else_in_the_files_place_is_said_and_the_answer_kept(second, second_book):
    file, aside = second_book.folder / FILE_NAME, second_book.folder / "aside.jsonl"
    file.rename(aside)
    file.mkdir()
    type_rent(second, "1000")
    status(second, "essentials").get_by_text("could not write").wait_for()
    second.locator(".ws-notice").get_by_text("could not be read just now").wait_for()
    assert rent(second).input_value().replace(",", "") == "1000"
    file.rmdir()
    aside.rename(file)
    until(second, lambda: kept(second_book, "essentials").get("rent") == 1000)
    second.locator(".ws-notice").wait_for(state="detached")


def test_a_damaged_line_costs_only_itself_and_is_said_at_the_top(second, second_book, reader):
    file = second_book.folder / FILE_NAME
    lines = file.read_bytes().count(b"\n")
    with file.open("ab") as journal:
        journal.write(b'{"v":1,"t":"2026-11-\n')
    second.locator(".ws-notice").get_by_text(f"({lines + 1})").wait_for()
    with saying(second, "essentials"):
        type_rent(second, "1010")
    page = open_again(reader)
    page.locator(".ws-notice").get_by_text(f"({lines + 1})").wait_for()
    expect(rent(page)).to_have_value("1,010", timeout=lab.PATIENCE_MS)
    assert kept(second_book, "essentials")["rent"] == 1010
    assert b'{"v":1,"t":"2026-11-\n' in file.read_bytes()
