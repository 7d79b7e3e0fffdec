"""“Where was I?” leads to the first exercise left open, and a section can be answered anew."""

import pytest
from exercises import SECOND, START, exercise, forget, kept, open_notebook, until
from samples import EDITION, answers
from watching import watching

from workshop.storage.answers import FILE_NAME, Answers

pytestmark = pytest.mark.browser

GO = ".ws-strip-go >> visible=true"
FOCUSED = """name => document.activeElement.matches('.ws-exercise-title') &&
    document.activeElement.closest('[data-exercise]').dataset.exercise === name"""
IN_VIEW = """name => {
    const shown = [...document.querySelectorAll(`[data-exercise='${name}']`)]
        .find(one => one.checkVisibility());
    const top = shown?.getBoundingClientRect().top;
    return top >= 0 && top < innerHeight / 2;
}"""


@pytest.fixture
def answered(book):
    """Begin anew, and skip the named exercises."""

    def skip(*names):
        forget(book.folder)
        file = Answers(book.folder / FILE_NAME)
        for name in names:
            file.put(name, {"_state": "skipped"})

    return skip


def arrived(page, name):
    page.wait_for_function(FOCUSED, arg=name)
    page.wait_for_function(IN_VIEW, arg=name)


@pytest.fixture(scope="module")
def reader(chromium):
    with watching(chromium, reduced_motion="reduce") as watched:
        yield watched


def test_on_the_same_page_it_goes_to_the_exercise_by_the_keyboard(start, answered):
    answered("way", "situation")
    start.locator(GO).get_by_text(EDITION.exercise("baseline").title).wait_for()
    assert not start.evaluate(IN_VIEW, "baseline")
    start.locator(GO).press("Enter")
    arrived(start, "baseline")


def test_when_all_is_decided_it_says_so_and_leads_nowhere(start, answered):
    answered(*(one for part in EDITION.sections.values() for one in part.exercises))
    start.locator(".ws-strip-whole").get_by_text("Nothing is left open").wait_for()
    assert start.locator(".ws-strip-go").count() == 0


def test_on_another_page_it_opens_that_page_at_the_exercise(start, answered):
    answered("way", "situation", "baseline", "beliefs", "examples")
    start.evaluate("window.same = true")
    start.locator(GO).get_by_text("section 1").click()
    start.wait_for_url("**/doc/tree/en/01_job_or_career.ipynb")
    arrived(start, "job-audit")
    assert start.evaluate("window.same"), "opened inside Lab, as a text's links are"


def test_a_page_opened_before_is_taken_up_where_it_was_left_open(start, answered, reader):
    answered()
    start.locator(GO).get_by_text(EDITION.exercise("way").title).click()
    arrived(start, "way")
    answered("way", "situation", "baseline", "beliefs", "examples")
    # Not before all of them are read: until then it leads to the first that is still to come.
    start.locator(GO).get_by_text(EDITION.exercise("job-audit").title).click()
    arrived(start, "job-audit")
    reader.assert_calm()


def test_it_survives_a_page_that_loads_anew(reader, book, answered):
    answered("way", "situation", "baseline", "beliefs")
    page = open_notebook(reader, book, START)
    page.locator(GO).evaluate(
        "link => { link.removeAttribute('data-workshop-notebook'); link.click(); }"
    )
    page.wait_for_url("**/en/01_job_or_career.ipynb")
    reader.wait_until_live()
    arrived(page, "examples")
    reader.assert_calm()


def test_a_section_is_emptied_after_one_question_and_brought_back(book, watch, answered, chromium):
    answered()
    own = EDITION.section("job-or-career").exercises
    all_done, none_done = (f"{count} of {len(own)} done" for count in (len(own), 0))
    given = {name: dict(answers("dana")[name]) for name in own}
    for name, parts in given.items():
        Answers(book.folder / FILE_NAME).put(name, parts)
    watched = watch()
    page = open_notebook(watched, book, SECOND)
    progress = page.locator(".ws-strip-label")
    progress.get_by_text(all_done).wait_for()
    with watching(chromium) as other:
        beside = open_notebook(other, book, SECOND)
        anew = page.locator(".ws-restart")
        anew.get_by_role("button", name="Start this section over").press("Enter")
        page.keyboard.press("Escape")
        anew.get_by_role("button", name="Start this section over").click()
        assert kept(book, "examples") == given["examples"]
        anew.get_by_role("button", name="Empty this section").click()
        progress.get_by_text(none_done).wait_for()
        beside.locator(".ws-strip-label").get_by_text(none_done).wait_for()
        exercise(page, "examples").get_by_text("0 of 14 sorted").first.wait_for()
        assert all(kept(book, name) == {} for name in own)
        page.keyboard.press("Enter")  # the focus lies on what brings them back
        progress.get_by_text(all_done).wait_for()
        beside.locator(".ws-strip-label").get_by_text(all_done).wait_for()
        until(page, lambda: all(kept(book, name) == given[name] for name in own))
        other.assert_calm()
    watched.assert_calm()
