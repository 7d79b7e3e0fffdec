"""What is carried over from earlier answers follows them, until it is written over or removed."""

import pytest
from exercises import exercise, forget, kept, open_again, open_notebook, saying, status, until
from filling import fill_field
from ledger_rows import row_of
from playwright.sync_api import expect
from samples import EDITION, reading
from watching import watching

from workshop.answers import FILE_NAME, Answers

pytestmark = pytest.mark.browser

PAY = ("pay", EDITION.exercise("offers").columns["pay"])
WORK = {"occupation": "Watering gardens", "currency": "USD", "pay": 17.25, "basis": "hour"}


def notebook(exercise_id):
    section = list(EDITION.sections)[EDITION.place(exercise_id)]
    return f"en/{EDITION.notebook(section)}"


@pytest.fixture(scope="module")
def offers(book, reader):
    """Section 6, once the work of section 1 has been told."""
    forget(book.folder)
    Answers(book.folder / FILE_NAME).put("job-audit", WORK)
    return open_notebook(reader, book, notebook("offers"))


@pytest.fixture(scope="module")
def audit(offers, book, chromium):
    """Section 1 in another tab."""
    with watching(chromium) as watched:
        yield open_notebook(watched, book, notebook("job-audit"))
        watched.assert_calm()


@pytest.fixture(scope="module")
def skills(book, reader):
    forget(book.folder)
    return open_notebook(reader, book, notebook("skills"))


def first_offer(page, column):
    columns = list(EDITION.exercise("offers").columns)
    row = row_of(exercise(page, "offers"), "now")
    return row.locator(".ws-ledger-cells .ws-field").nth(columns.index(column))


def said_of(page, name, row):
    return row_of(exercise(page, name), row).locator(".ws-ledger-carried")


def earn(page, pay):
    fields = list(EDITION.exercise("job-audit").fields)
    holder = exercise(page, "job-audit").locator(".ws-fields .ws-field").nth(fields.index("pay"))
    with saying(page, "job-audit"):
        fill_field(holder, EDITION.exercise("job-audit").fields["pay"], "pay", {"pay": pay})


def test_the_present_work_is_the_first_offer_and_says_where_it_comes_from(offers, book):
    expect(first_offer(offers, "name").locator("input")).to_have_value("Watering gardens")
    expect(first_offer(offers, "pay").locator("input")).to_have_value("17.25")
    assert said_of(offers, "offers", "now").inner_text() == "From section 1"
    assert kept(book, "offers") == {}


def test_what_changes_in_the_other_tab_changes_here(offers, audit):
    earn(audit, 18.5)
    expect(first_offer(offers, "pay").locator("input")).to_have_value("18.5")


def test_what_is_written_over_stays_whatever_its_source_becomes(offers, audit, book):
    box = first_offer(offers, "pay").locator("input")
    with saying(offers, "offers"):
        box.fill("21")
        box.press("Tab")
    earn(audit, 19)
    with saying(audit, "job-audit"):
        exercise(audit, "job-audit").get_by_role("combobox").first.fill("Gardening")
    expect(first_offer(offers, "name").locator("input")).to_have_value("Gardening")
    assert box.input_value() == "21"
    assert kept(book, "offers")["now.pay"] == 21


def test_an_offered_row_says_that_it_is_an_idea_and_counts_for_nothing_yet(skills, book):
    assert said_of(skills, "skills", "team").inner_text() == "An idea"
    assert reading(book.folder).parts(EDITION.exercise("skills")) == {}


def test_a_row_that_was_offered_and_removed_stays_away(skills, reader, book):
    on = exercise(skills, "skills")
    with saying(skills, "skills"):
        row_of(on, "team").locator(".ws-ledger-remove").click()
    row_of(on, "team").wait_for(state="detached")
    page = open_again(reader)
    row_of(exercise(page, "skills"), "lead").wait_for()
    assert row_of(exercise(page, "skills"), "team").count() == 0


def test_put_back_brings_it_back_as_it_was(skills, book):
    on = exercise(skills, "skills")
    with saying(skills, "skills"):
        row_of(on, "lead").locator(".ws-ledger-remove").click()
    with saying(skills, "skills"):
        on.get_by_role("button", name="Put it back").click()
    expect(row_of(on, "lead").locator("input").first).to_have_value("Leading others")
    until(skills, lambda: "-lead" not in str(kept(book, "skills").get("order", "")))
    status(skills, "skills").get_by_text("Saved").wait_for()
    assert said_of(skills, "skills", "lead").inner_text() == "An idea"
    assert set(reading(book.folder).parts(EDITION.exercise("skills"))) == {"order"}


def test_nothing_else_happened(reader):
    reader.assert_calm()
