"""Two tabs on one kernel and two servers on one folder: nothing is lost, each follows the other."""

import lab
import pytest
from exercises import (
    START,
    exercise,
    kept,
    lens,
    open_notebook,
    saying,
    stop,
    until,
    wait_for_mark,
)
from watching import watching

from workshop.answers import FILE_NAME, Answers

pytestmark = pytest.mark.browser

MOMENTS_MS = 6000


@pytest.fixture(scope="module")
def second(book, start, chromium):
    with watching(chromium) as watched:
        yield open_notebook(watched, book, START)


@pytest.fixture(scope="module")
def elsewhere(book, chromium):
    """Another server, so another kernel, over the same folder."""
    with lab.serving(book.folder) as served, watching(chromium) as watched:
        yield open_notebook(watched, served, START)


def mark(page, item, value):
    with saying(page, "baseline"):
        stop(page, item, value).click()


def see_mark(page, item, value):
    wait_for_mark(page, item, value, MOMENTS_MS)


def test_two_tabs_share_one_kernel(start, second, book):
    assert len(book.api("kernels")) == 1


def test_a_change_in_one_tab_shows_in_the_other(start, second, book):
    mark(start, 0, 7)
    see_mark(second, 0, 7)
    mark(second, 1, 2)
    see_mark(start, 1, 2)
    assert kept(book, "baseline") == {"clarity": 7, "control": 2}


def test_the_other_tabs_lens_and_progress_follow(start, second):
    mark(start, 2, 9)
    lens(second, "baseline-dots").get_by_text("your highest mark (9 of 10)").wait_for(
        timeout=MOMENTS_MS
    )
    with saying(start, "way"):
        exercise(start, "way").get_by_role("button", name="Skip this one").click()
    second.locator(".ws-strip-label").get_by_text("1 of 3 done").wait_for(timeout=MOMENTS_MS)
    exercise(second, "way").get_by_role("button", name="Answer it after all").wait_for()


def test_what_is_being_typed_here_is_not_overwritten_from_there(start, second, book):
    box = exercise(start, "situation").locator("textarea")
    box.press_sequentially("half a")
    with saying(second, "situation"):
        exercise(second, "situation").locator("select").first.select_option("caring")
    box.press_sequentially(" thought")
    until(start, lambda: kept(book, "situation").get("want") == "half a thought")
    assert box.input_value() == "half a thought"
    assert kept(book, "situation")["doing"] == "caring"


def test_two_kernels_lose_nothing(start, elsewhere, book):
    for item in range(4):
        mark(start, item, item)
        mark(elsewhere, 7 - item, 10 - item)
    expected = {0: 0, 1: 1, 2: 2, 3: 3, 7: 10, 6: 9, 5: 8, 4: 7}
    for item, value in expected.items():
        see_mark(start, item, value)
        see_mark(elsewhere, item, value)
    answers = Answers(book.folder / FILE_NAME)
    assert answers.damaged == []
    assert sorted(answers.get("baseline").values()) == [0, 1, 2, 3, 7, 8, 9, 10]


def test_changes_at_the_same_moment_are_both_kept(start, elsewhere, book):
    click = """value => document.querySelectorAll('[data-exercise=baseline] .ws-rate-item')
        .forEach((item, n) => n % 2 === value % 2 &&
            item.querySelector(`input[value="${value}"]`).click())"""
    start.evaluate(click, 4)
    elsewhere.evaluate(click, 5)
    expected = [4, 5] * 4
    names = ["clarity", "control", "confidence", "support"]
    names += ["setbacks", "options", "plan", "energy"]
    until(start, lambda: [kept(book, "baseline").get(one) for one in names] == expected)
    for item, value in enumerate(expected):
        see_mark(start, item, value)
        see_mark(elsewhere, item, value)
