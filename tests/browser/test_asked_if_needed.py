"""How taxes are filed is asked only where take-home pay has to be worked out."""

import pytest
from exercises import exercise, forget, kept, lens, open_notebook, saying
from filling import fill_field
from playwright.sync_api import expect
from samples import EDITION

pytestmark = pytest.mark.browser

JOB = EDITION.exercise("job-audit")


@pytest.fixture(scope="module")
def audit(book, reader):
    """Section 1, before anything is answered."""
    forget(book.folder)
    section = list(EDITION.sections)[EDITION.place("job-audit")]
    return open_notebook(reader, book, f"en/{EDITION.notebook(section)}")


def field(page, name):
    holders = exercise(page, "job-audit").locator(".ws-fields .ws-field")
    return holders.nth(list(JOB.fields).index(name))


def answer(page, name, value):
    with saying(page, "job-audit"):
        fill_field(field(page, name), JOB.fields[name], name, {name: value})


def test_nothing_is_asked_before_there_is_pay(audit):
    expect(field(audit, "taken_home")).to_be_visible()
    expect(field(audit, "filing")).to_be_hidden()


def test_it_is_asked_once_there_is_pay_and_no_share(audit):
    answer(audit, "pay", 52_000)
    expect(field(audit, "filing")).to_be_visible()
    answer(audit, "taken_home", 79)
    expect(field(audit, "filing")).to_be_hidden()
    with saying(audit, "job-audit"):
        field(audit, "taken_home").locator("input").fill("")
        audit.keyboard.press("Tab")
    expect(field(audit, "filing")).to_be_visible()


def test_in_another_currency_it_is_not_asked(audit):
    answer(audit, "currency", "KES")
    expect(field(audit, "filing")).to_be_hidden()
    answer(audit, "currency", "USD")
    expect(field(audit, "filing")).to_be_visible()


def test_what_was_answered_stays_and_is_kept(audit, book):
    answer(audit, "basis", "year")
    answer(audit, "filing", "single")
    answer(audit, "paid_hours", 40)
    # 43,962 ÷ 2,080 = 21.135
    lens(audit, "needs-coverage").get_by_text("$21.14").wait_for()
    answer(audit, "taken_home", 79)
    expect(field(audit, "filing")).to_be_visible()
    assert kept(book, "job-audit")["filing"] == "single"
    expect(lens(audit, "needs-coverage").get_by_text("pay stub")).to_have_count(0)
