"""A workbook is live again by itself after its kernel was restarted, killed or lost."""

import pytest
from lab import PATIENCE_MS
from watching import watching

pytestmark = pytest.mark.browser

START = "en/00_start_here.ipynb"
SCROLLER = ".jp-WindowedPanel-outer"


def answer(page, name):
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Yes").click()
    page.get_by_text(f"heard {name}").wait_for(timeout=PATIENCE_MS)


def wait_for_rerun(page):
    page.get_by_text("not yet").wait_for(timeout=PATIENCE_MS)


@pytest.fixture(scope="module")
def tab(chromium):
    """One tab, whose browser has read JupyterLab's scripts before."""
    with watching(chromium, viewport={"width": 1000, "height": 600}) as watched:
        yield watched


@pytest.fixture
def opened(tiny, tab):
    page = tab.open(tiny, START)
    answer(page, "before")
    yield tab
    page.goto("about:blank")


def test_after_a_restart_from_elsewhere(opened, tiny):
    tiny.restart_kernel()
    wait_for_rerun(opened.page)
    opened.wait_until_live()
    answer(opened.page, "after")
    opened.assert_calm()


def test_after_a_restart_from_the_menu(opened, tiny):
    opened.page.get_by_role("menuitem", name="Kernel").click()
    opened.page.get_by_text("Restart Kernel").click()
    wait_for_rerun(opened.page)
    opened.wait_until_live()
    answer(opened.page, "after")
    opened.assert_calm()


def test_after_kill_9(opened, tiny):
    tiny.kill_kernel()
    wait_for_rerun(opened.page)
    opened.wait_until_live()
    answer(opened.page, "after")
    opened.assert_calm()


def test_after_the_kernel_was_shut_down(opened, tiny):
    [kernel] = tiny.api("kernels")
    tiny.api(f"kernels/{kernel['id']}", "DELETE")
    wait_for_rerun(opened.page)
    opened.wait_until_live()
    answer(opened.page, "after")
    opened.assert_calm()


def test_scroll_and_focus_stay(opened, tiny):
    page = opened.page
    page.get_by_role("button", name="Last").focus()
    page.locator(SCROLLER).evaluate("e => e.scrollTop = e.scrollHeight")
    before = page.locator(SCROLLER).evaluate("e => e.scrollTop")
    assert before > 0
    tiny.restart_kernel()
    page.get_by_text("not yet").wait_for(state="attached", timeout=PATIENCE_MS)
    opened.wait_until_live()
    page.wait_for_function("document.activeElement.textContent === 'Last'", timeout=PATIENCE_MS)
    after = page.locator(SCROLLER).evaluate("e => e.scrollTop")
    assert abs(after - before) < 5


def test_a_lost_server_is_said_in_the_page(doomed, tab):
    opened = tab
    opened.open(doomed, START)
    doomed.process.kill()
    opened.page.get_by_role("status").get_by_text("has stopped").wait_for(timeout=PATIENCE_MS)
    assert opened.shown_dialogs() == []
