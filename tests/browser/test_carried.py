"""What is carried over from earlier answers follows them, until it is written over or removed.

So do the names that an earlier answer gives to fields, and what was marked stays.
"""

import pytest
from exercises import exercise, forget, kept, open_again, open_notebook, saying, status, until
from filling import fill_field
from ledger_rows import row_of, rows_on_screen
from playwright.sync_api import expect
from samples import EDITION, responses
from watching import watching

from workshop.storage.answers import FILE_NAME, Answers, rows

pytestmark = pytest.mark.browser

PAY = ("pay", EDITION.exercise("reward").columns["pay"])
ORDER = {"family": True, "growth": True, "family.growth": "growth"}
WORK = {"occupation": "Watering gardens", "currency": "USD", "pay": 17.25, "basis": "hour"}


def notebook(exercise_id):
    section = list(EDITION.sections)[EDITION.place(exercise_id)]
    return f"en/{EDITION.notebook(section)}"


@pytest.fixture(scope="module")
def reward(book, reader):
    """Section 6, once the work of section 1 has been told."""
    forget(book.folder)
    Answers(book.folder / FILE_NAME).put("job-audit", WORK)
    return open_notebook(reader, book, notebook("reward"))


@pytest.fixture(scope="module")
def audit(reward, book, chromium):
    """Section 1 in another tab."""
    with watching(chromium) as watched:
        yield open_notebook(watched, book, notebook("job-audit"))
        watched.assert_calm()


@pytest.fixture(scope="module")
def skills(book, reader):
    forget(book.folder)
    return open_notebook(reader, book, notebook("skills"))


def first_offer(page, column):
    columns = list(EDITION.exercise("reward").columns)
    row = row_of(exercise(page, "reward"), "stay")
    return row.locator(".ws-ledger-cells .ws-field").nth(columns.index(column))


def named_first(page):
    return exercise(page, "reward").locator(".ws-ledger-name").first.inner_text()


def said_of(page, name, row):
    return row_of(exercise(page, name), row).locator(".ws-ledger-carried")


def earn(page, pay):
    fields = list(EDITION.exercise("job-audit").fields)
    holder = exercise(page, "job-audit").locator(".ws-fields .ws-field").nth(fields.index("pay"))
    with saying(page, "job-audit"):
        fill_field(holder, EDITION.exercise("job-audit").fields["pay"], "pay", {"pay": pay})


def test_the_present_work_is_the_first_offer_and_says_where_it_comes_from(reward, book):
    assert named_first(reward) == "Watering gardens"
    expect(first_offer(reward, "pay").locator("input")).to_have_value("17.25")
    assert said_of(reward, "reward", "stay").inner_text() == "From section 1"
    assert kept(book, "reward") == {}


def test_what_changes_in_the_other_tab_changes_here(reward, audit):
    earn(audit, 18.5)
    expect(first_offer(reward, "pay").locator("input")).to_have_value("18.5")


def test_what_is_written_over_stays_whatever_its_source_becomes(reward, audit, book):
    box = first_offer(reward, "pay").locator("input")
    with saying(reward, "reward"):
        box.fill("21")
        box.press("Tab")
    earn(audit, 19)
    with saying(audit, "job-audit"):
        exercise(audit, "job-audit").get_by_role("combobox").first.fill("Gardening")
    until(reward, lambda: named_first(reward) == "Gardening")
    assert box.input_value() == "21"
    assert kept(book, "reward")["stay.pay"] == 21


def test_an_offered_row_says_that_it_is_an_idea_and_counts_for_nothing_yet(skills, book):
    assert said_of(skills, "skills", "team").inner_text() == "An idea"
    assert responses(book.folder).parts(EDITION.exercise("skills")) == {}


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
    assert set(responses(book.folder).parts(EDITION.exercise("skills"))) == {"order"}


CODES = """name => {
    window.codes = [];
    const on = document.querySelector(`[data-exercise='${name}']`);
    const look = () => {
        const found = on.innerText.match(/\\b\\d\\d-\\d{4}\\b/);
        if (found) window.codes.push(found[0]);
    };
    new MutationObserver(look).observe(on, { subtree: true, childList: true, characterData: true });
}"""
PHARMACY = {"occupation": "Pharmacy technician", "occupation_soc": "29-2052", "currency": "USD"}


@pytest.fixture(scope="module")
def options(book, reader):
    """Section 3, once the learner's work is that of a pharmacy technician."""
    forget(book.folder)
    Answers(book.folder / FILE_NAME).put("job-audit", PHARMACY)
    return open_notebook(reader, book, notebook("options"))


def test_words_typed_over_a_suggestion_leave_no_code_on_the_page_or_in_the_file(
    options, reader, book
):
    on = exercise(options, "options")
    suggested = on.locator(".ws-ledger-row:has(.ws-field-matched:not([hidden]))").first
    id_ = suggested.get_attribute("data-row")
    options.evaluate(CODES, "options")
    box = row_of(on, id_).locator("input[role=combobox]")
    with saying(options, "options"):
        box.fill("lead pharmacy technician")
        row_of(on, id_).get_by_role("option").filter(has_text="Not listed").click()
    matched = row_of(on, id_).locator(".ws-field-matched")
    until(options, lambda: kept(book, "options").get(f"{id_}.target") == "lead pharmacy technician")
    assert not matched.is_visible()
    page = open_again(reader)
    box = row_of(exercise(page, "options"), id_).locator("input[role=combobox]")
    expect(box).to_have_value("lead pharmacy technician")
    assert not row_of(exercise(page, "options"), id_).locator(".ws-field-matched").is_visible()
    parts = responses(book.folder).parts(EDITION.exercise("options"))
    assert f"{id_}.target_soc" not in parts
    assert page.evaluate("window.codes ?? []") == []


def test_a_suggestion_that_is_cleared_stays_clear_after_the_page_is_opened_again(
    options, reader, book
):
    on = exercise(reader.page, "options")
    box = row_of(on, "stay").locator("input[type=text]").first
    expect(box).to_have_value("Pharmacy technician")
    with saying(reader.page, "options"):
        box.fill("")
    page = open_again(reader)
    box = row_of(exercise(page, "options"), "stay").locator("input[type=text]").first
    expect(row_of(exercise(page, "options"), "stay")).to_be_visible()
    assert box.input_value() == ""


def test_a_row_that_is_filled_stays_in_its_place_and_keeps_the_focus(book, reader):
    forget(book.folder)
    page = open_notebook(reader, book, notebook("three-futures"))
    on = exercise(page, "three-futures")
    row_of(on, "wild").wait_for()
    name = row_of(on, "on").locator("input[type=text]").first
    name.click()
    with saying(page, "three-futures"):
        page.keyboard.press("Control+A")
        page.keyboard.press("Delete")
    page.keyboard.type("The same, with fewer nights")
    # Each value is chosen by the keyboard alone, so it lands wherever the focus has gone.
    for column in ("money", "liking", "sure", "fit"):
        page.keyboard.press("Tab")
        with saying(page, "three-futures"):
            page.keyboard.press("7")
        until(page, lambda column=column: kept(book, "three-futures").get(f"on.{column}") == 7)
        assert rows_on_screen(on) == ["on", "turn", "wild"]
    page = open_again(reader)
    row_of(exercise(page, "three-futures"), "wild").wait_for()
    assert rows_on_screen(exercise(page, "three-futures")) == ["on", "turn", "wild"]
    counted = dict(rows(responses(book.folder).parts(EDITION.exercise("three-futures"))))
    assert list(counted) == ["on"]
    assert counted["on"]["name"] == "The same, with fewer nights"


@pytest.fixture(scope="module")
def fields(book, reader):
    forget(book.folder)
    Answers(book.folder / FILE_NAME).put(
        "options", {"a.name": "Stay", "b.name": "Go", "order": "b a"}
    )
    return exercise(open_notebook(reader, book, notebook("fit")), "fit")


def named(fields):
    group = fields.locator(".ws-ledger-row").first.locator(".ws-field-group-scale")
    return group.locator(".ws-field .ws-field-label")


def test_ticks_and_marks_stand_in_named_groups(fields):
    row = fields.locator(".ws-ledger-row").first
    assert row.locator(".ws-field-group > legend").all_inner_texts() == [
        "How well would it fit what matters to you?",
        "Signs of moving up",
        "Signs of growing further",
    ]
    assert row.locator(".ws-field-group-check input[type=checkbox]").count() == 6
    assert row.get_by_role("group", name="Your value 1").get_by_role("radio").count() == 5


def test_the_names_follow_another_page_and_the_marks_stay(fields, book, reader):
    with saying(reader.page, "fit"):
        fields.get_by_role("group", name="Your value 1").first.get_by_text("3", exact=True).click()
    Answers(book.folder / FILE_NAME).put("values", ORDER)
    fields.get_by_role("group", name="Growth").first.wait_for(timeout=10_000)
    assert named(fields).all_inner_texts()[:3] == ["Growth", "Family", "Your value 3"]
    assert fields.get_by_role("group", name="Growth").first.get_by_role("radio").nth(3).is_checked()
    with saying(reader.page, "fit"):
        fields.get_by_role("group", name="Family").first.get_by_text("2", exact=True).click()


def names_of(page):
    return exercise(page, "fit").locator(".ws-ledger-name").all_inner_texts()


def test_a_facet_has_the_rows_of_its_source_and_no_buttons_for_them(fields, book, reader):
    assert rows_on_screen(fields) == ["b", "a"]
    assert names_of(reader.page) == ["Go", "Stay"]
    assert fields.locator(".ws-ledger-buttons, .ws-ledger-handle, .ws-ledger-add").count() == 0
    Answers(book.folder / FILE_NAME).put("options", {"a.name": "Stay here", "order": "a b"})
    until(reader.page, lambda: names_of(reader.page) == ["Stay here", "Go"])


def test_i_dont_know_yet_is_kept_and_gives_way_to_a_mark(fields, book, reader):
    unknown = row_of(fields, "b").get_by_role("button", name="I don’t know yet: Your value 4")
    with saying(reader.page, "fit"):
        unknown.click()
    assert kept(book, "fit")["b.v4"] == "?"
    expect(unknown).to_have_attribute("aria-pressed", "true")
    with saying(reader.page, "fit"):
        row_of(fields, "b").get_by_role("group", name="Your value 4").get_by_text("2").click()
    assert kept(book, "fit")["b.v4"] == 2
    expect(unknown).to_have_attribute("aria-pressed", "false")


def test_a_facet_without_rows_says_so_and_leads_to_its_source(fields, book, reader):
    reader.page.evaluate("document.activeElement.blur()")
    Answers(book.folder / FILE_NAME).put("options", {"_state": "skipped"})
    link = fields.get_by_role("link", name="Go to “Your options”")
    link.wait_for(timeout=10_000)
    assert rows_on_screen(fields) == []
    assert link.get_attribute("href") == EDITION.notebook("skills-experience-passion")


def test_nothing_else_happened(reader):
    reader.assert_calm()
