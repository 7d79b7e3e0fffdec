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
    status,
    stop,
    until,
    wait_for_mark,
)
from playwright.sync_api import expect
from watching import watching

from workshop.storage.answers import FILE_NAME, Answers

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
    lens(second, "baseline-dots").locator(".ws-key").get_by_text(
        "your highest mark (9 of 10)"
    ).wait_for(timeout=MOMENTS_MS)
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


def of_both(page):
    return exercise(page, "situation").locator(".ws-elsewhere")


@pytest.mark.parametrize("use", [True, False])
def test_two_tabs_in_one_text_are_both_told_and_the_other_text_can_be_had(
    start, elsewhere, book, use
):
    boxes = [exercise(page, "situation").locator("textarea") for page in (start, elsewhere)]
    with saying(start, "situation"):
        boxes[0].fill("begun here")
    expect(boxes[1]).to_have_value("begun here", timeout=MOMENTS_MS)
    # Both are typed in before either tab can have looked for the other.
    boxes[1].press_sequentially(", and there")
    boxes[0].press_sequentially(", and here")
    for page in (start, elsewhere):
        of_both(page).get_by_text("begun here, and there").first.wait_for(timeout=MOMENTS_MS)
        of_both(page).get_by_text("begun here, and here").first.wait_for(timeout=MOMENTS_MS)
        status(page, "situation").get_by_text("another tab wrote here too").wait_for()
    last = kept(book, "situation")["want"]
    lost = {"begun here, and there": start, "begun here, and here": elsewhere}
    loser = elsewhere if last.endswith("and here") else start
    other = next(text for text in lost if text != last)
    # The way out, by keyboard: on from the box to the two buttons.
    way = of_both(loser).get_by_role("button").nth(0 if use else 1)
    exercise(loser, "situation").locator("textarea").focus()
    for _ in range(30):
        loser.keyboard.press("Tab")
        if way.evaluate("one => one === document.activeElement"):
            break
    expect(way).to_be_focused()
    loser.keyboard.press("Enter")
    chosen = other if use else last
    for page, box in zip((start, elsewhere), boxes, strict=True):
        expect(of_both(page)).to_be_hidden(timeout=MOMENTS_MS)
        expect(box).to_have_value(chosen, timeout=MOMENTS_MS)
    until(start, lambda: kept(book, "situation")["want"] == chosen)
    assert loser.evaluate("document.activeElement.closest('[data-exercise]')?.dataset.exercise")


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
