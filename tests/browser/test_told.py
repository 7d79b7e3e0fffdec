"""What changes is told to those who listen, and what is open to those who come back."""

import pytest
from exercises import SECOND, START, exercise, forget, kept, lens, open_notebook, saying, until
from playwright.sync_api import expect
from samples import EDITION

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(book, reader):
    forget(book.folder)
    return open_notebook(reader, book, SECOND)


def live(holder):
    return holder.locator(".ws-live")


def asked(page, one):
    """The field of a claim or a guess of the beliefs."""
    beliefs = EDITION.exercise("beliefs")
    order = [*beliefs.claims, *beliefs.guesses]
    return exercise(page, "beliefs").locator(".ws-estimate-asked").nth(order.index(one))


def test_the_browsers_tab_bears_the_sections_title(page, reader, book):
    page.wait_for_function("document.title === 'Job or career?'")
    open_notebook(reader, book, START)
    page.wait_for_function("document.title === 'Start here'")
    open_notebook(reader, book, SECOND)
    page.wait_for_function("document.title === 'Job or career?'")


def test_a_guess_typed_anew_keeps_how_sure_one_was(page, book):
    guess = next(iter(EDITION.exercise("beliefs").guesses))
    field = asked(page, guess)
    box = field.locator(".ws-estimate-number")
    with saying(page, "beliefs"):
        box.fill("5")
    expect(field.locator(".ws-estimate-open")).to_be_visible()
    with saying(page, "beliefs"):
        field.locator(".ws-estimate-sure label:has(input[value='80'])").click()
    expect(field.locator(".ws-estimate-open")).to_be_hidden()
    with saying(page, "beliefs"):
        box.fill("")
    with saying(page, "beliefs"):
        box.fill("7")
    expect(field.locator(".ws-estimate-sure input:checked")).to_have_value("80")
    until(page, lambda: kept(book, "beliefs").get(guess) == 7)
    assert kept(book, "beliefs")[f"{guess}.sure"] == 80


def test_a_stance_without_how_sure_is_shown_as_open_here_and_at_the_top(page):
    claim = next(iter(EDITION.exercise("beliefs").claims))
    field = asked(page, claim)
    with saying(page, "beliefs"):
        field.locator(".ws-estimate-stances label").first.click()
    note = field.get_by_role("group", name="Not answered yet")
    expect(note).to_be_visible()


def test_tab_leaves_an_open_list_of_titles_for_the_next_field(page):
    on = exercise(page, "job-audit")
    box = on.get_by_role("combobox").first
    box.click()
    box.press_sequentially("retail")
    on.get_by_role("option").first.wait_for()
    page.keyboard.press("Tab")
    expect(on.get_by_role("listbox").first).to_be_hidden()
    inside = "document.activeElement.closest('.ws-field, .ws-field-matched')"
    assert page.evaluate(f"!!{inside}"), page.evaluate("document.activeElement.outerHTML")
    assert not box.evaluate("one => one === document.activeElement")


def test_skipping_is_told_to_who_listens(page):
    on = exercise(page, "duties")
    with saying(page, "duties"):
        on.locator("[data-act=skip]").click()
    expect(live(on)).to_have_text(EDITION.words("state.skipped"))
    with saying(page, "duties"):
        on.locator("[data-act=back]").click()


def test_an_opened_example_is_told_to_who_listens(page):
    on = exercise(page, "examples")
    on.locator("[data-act=example]").click()
    on.locator(".ws-example > *").first.wait_for()
    expect(live(on)).to_contain_text("The example is open")
    expect(live(on)).to_contain_text("Dana")


def test_a_new_key_sentence_of_a_lens_is_told_and_the_first_is_not(page, book, reader):
    forget(book.folder)
    page = open_notebook(reader, book, START)
    on = lens(page, "baseline-dots")
    row = exercise(page, "baseline").locator(".ws-rate-item")
    assert live(on).text_content() == ""
    for place, value in enumerate((7, 2, 9)):
        with saying(page, "baseline"):
            row.nth(place).locator(f".ws-rate-stop:has(input[value='{value}'])").click()
    expect(on.locator(".ws-key")).to_contain_text("9 of 10")
    key = on.locator(".ws-key").inner_text()
    expect(live(on)).to_have_text(key)
    assert live(on).get_attribute("aria-live") == "polite"


def test_where_was_i_says_what_is_open(page, book, reader):
    forget(book.folder)
    page = open_notebook(reader, book, START)
    for name in ("way", "situation"):
        with saying(page, name):
            exercise(page, name).locator("[data-act=skip]").click()
    with saying(page, "baseline"):
        exercise(page, "baseline").locator(".ws-rate-stop").first.click()
    told = page.locator(".ws-strip-go >> visible=true").locator(".ws-strip-open")
    second = list(EDITION.exercise("baseline").items.values())[1]
    expect(told).to_contain_text("Still open there")
    expect(told).to_contain_text(second[:40])
