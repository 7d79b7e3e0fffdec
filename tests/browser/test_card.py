"""What is known about any occupation opens over the page, leads on, and leads back."""

import pytest
from exercises import exercise, kept, lens, saying
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def work(second):
    asked = exercise(second, "job-audit")
    box = asked.get_by_role("combobox").first
    box.fill("Customer service representative")
    match = asked.locator(".ws-field-match").first
    match.wait_for()
    with saying(second, "job-audit"):
        match.click()
    expect(asked.locator(".ws-field-matched")).to_contain_text("Customer service")
    return second


def test_by_keys_it_opens_leads_to_related_work_and_back_and_gives_the_focus_back(work, book):
    asked, before = exercise(work, "job-audit"), kept(book, "job-audit")
    about = asked.get_by_role("button", name="What is known about this work")
    about.focus()
    work.keyboard.press("Enter")
    card = work.get_by_role("dialog", name="Customer service representatives")
    expect(card).to_be_visible()
    expect(card.get_by_role("heading", level=2)).to_be_focused()
    expect(card).to_contain_text("What people do all day")
    related = card.locator(".ws-opener").first
    named = related.inner_text()
    related.focus()
    work.keyboard.press("Enter")
    other = work.get_by_role("dialog", name=named)
    expect(other.get_by_role("heading", level=2)).to_be_focused()
    other.get_by_role("button", name="Back to Customer service representatives").press("Enter")
    expect(card.locator(".ws-opener").first).to_be_focused()
    work.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(about).to_be_focused()
    assert kept(book, "job-audit") == before


def test_related_work_beneath_the_exercise_opens_its_own_in_both_schemes_and_on_a_phone(work):
    told = lens(work, "occupation-card")
    opener = told.locator(".ws-opener").first
    named = opener.inner_text()
    work.set_viewport_size({"width": 390, "height": 844})
    try:
        for scheme in ("light", "dark"):
            work.emulate_media(color_scheme=scheme)
            opener.click()
            card = work.get_by_role("dialog", name=named)
            expect(card).to_be_visible()
            box = card.bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 390
            assert card.evaluate("e => e.scrollWidth <= e.clientWidth")
            card.get_by_role("button", name="Close").click()
            expect(card).to_be_hidden()
            expect(opener).to_be_focused()
    finally:
        work.set_viewport_size({"width": 1280, "height": 900})
        work.emulate_media(color_scheme="light")
