"""Both notebooks by keyboard alone, and no letter typed is one of JupyterLab's commands."""

import keyboard
import pytest
import test_walk
from exercises import (
    exercise,
    kept,
    lens,
    open_notebook,
    saying,
    until,
)
from samples import EDITION, answers, same

from workshop.exercises import KINDS
from workshop.storage.answers import rows

pytestmark = pytest.mark.browser


PLACES = [
    ("way", "input[type=radio]"),
    ("way", "select"),
    ("way", "[data-act=skip]"),
    ("situation", "textarea"),
    ("baseline", "input[type=radio]"),
    ("take-home", "button"),
    ("beliefs", "input[type=radio]"),
    ("examples", ".ws-sort-card"),
    ("examples", ".ws-sort-move"),
    ("job-audit", "[role=combobox]"),
    ("duties", ".ws-ledger-up"),
    ("duties", ".ws-ledger-add"),
    ("orientation", "input[type=range]"),
]


def tab_to(page, wanted, key="Tab", most=120):
    """Press Tab until the focus is on an element like `wanted`."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"{most} times {key} did not reach {wanted}")


def letters_change_no_cell(page, name, control):
    count = "[...document.querySelectorAll('.jp-Notebook-cell')].map(cell => cell.className)"
    within = ".ws-take-home" if name == "take-home" else f"[data-exercise='{name}']"
    page.locator(f"{within} {control}").locator("visible=true").first.focus()
    before = page.evaluate(count)
    for key in ["b", "a", "m", "x", "d", "d", "z"]:
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    for key in ["b", "x"]:
        page.keyboard.press(key)
    assert kinds(page.evaluate(count)) == kinds(before)
    assert page.locator(".jp-MarkdownCell:not(.jp-mod-rendered)").count() == 0


def kinds(classes):
    return ["jp-CodeCell" in one for one in classes]


def test_tab_comes_from_the_top_to_the_first_choice(start, book):
    tab_to(start, "[data-exercise=way] input")
    with saying(start, "way"):
        start.keyboard.press("Space")
    assert kept(book, "way") == {"path": "full"}
    with saying(start, "way"):
        start.keyboard.press("ArrowDown")
    assert kept(book, "way") == {"path": "short"}
    tab_to(start, "[data-exercise=way] select")
    with saying(start, "way"):
        start.keyboard.press("ArrowDown")
    assert kept(book, "way") == {"path": "short", "sample": "nobody"}


def test_undo_keeps_the_focus(start, book):
    tab_to(start, "[data-exercise=way] [data-act=undo]")
    with saying(start, "way", "^Undone, and saved"):
        start.keyboard.press("Enter")
    assert kept(book, "way") == {"path": "short"}
    assert start.evaluate("document.activeElement.dataset.act") == "undo"


def test_an_exercise_is_skipped_and_taken_up_again_without_losing_the_focus(start, book):
    tab_to(start, "[data-exercise=situation] [data-act=skip]")
    with saying(start, "situation"):
        start.keyboard.press("Enter")
    assert start.evaluate("document.activeElement.dataset.act") == "back"
    with saying(start, "situation"):
        start.keyboard.press("Enter")
    assert start.evaluate("document.activeElement.dataset.act") == "skip"
    assert kept(book, "situation") == {}


def test_the_baseline_is_rated_with_space_and_arrows(start, book):
    on = exercise(start, "baseline")
    for number in range(8):
        tab_to(start, "[data-exercise=baseline] input:not(:checked)", most=4)
        with saying(start, "baseline"):
            start.keyboard.press("Space")
        for _ in range(number):
            with saying(start, "baseline"):
                start.keyboard.press("ArrowRight")
    assert sorted(kept(book, "baseline").values()) == list(range(8))
    assert on.locator("input:checked").count() == 8
    lens(start, "baseline-dots").locator(".ws-key").get_by_text(
        "your highest mark (7 of 10)"
    ).wait_for()


def test_the_worksheet_is_made_by_keyboard(start, book):
    tab_to(start, ".ws-take-home button")
    with start.expect_download() as download:
        start.keyboard.press("Enter")
    start.locator(".ws-take-home .ws-status").get_by_text("Saved as").wait_for()
    assert download.value.suggested_filename.endswith(".pdf")
    assert (book.folder / download.value.suggested_filename).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(("name", "control"), PLACES[:6])
def test_letters_in_the_first_page_change_no_cell(start, name, control):
    letters_change_no_cell(start, name, control)


def test_cards_are_sorted_with_the_arrow_keys(second, book):
    tab_to(second, "[data-exercise=examples] .ws-sort-card")
    with saying(second, "examples"):
        second.keyboard.press("ArrowRight")
    assert kept(book, "examples") == {"retail": "job"}
    assert "Working in a store" in focused_text(second)
    with saying(second, "examples"):
        second.keyboard.press("ArrowRight")
    assert kept(book, "examples") == {"retail": "career"}
    second.keyboard.press("Home")
    assert "Waiting tables" in focused_text(second)
    second.keyboard.press("ArrowDown")
    assert "ride app" in focused_text(second)
    with saying(second, "examples"):
        second.keyboard.press("ArrowRight")
    assert kept(book, "examples") == {"retail": "career", "rideshare": "job"}
    lens(second, "examples-spread").locator(".ws-key").get_by_text("of the 2 cards").wait_for()


def focused_text(page):
    return page.evaluate("document.activeElement.textContent")


def test_work_is_named_with_the_type_ahead(second, book):
    tab_to(second, "[data-exercise=job-audit] [role=combobox]")
    options = exercise(second, "job-audit").get_by_role("option")
    second.keyboard.type("retail associate")
    options.filter(has_text="Retail associate").first.wait_for()
    second.keyboard.press("Escape")
    options.first.wait_for(state="hidden")
    second.keyboard.press("ArrowDown")
    options.first.wait_for()
    second.keyboard.press("ArrowDown")
    assert options.first.get_attribute("aria-selected") == "true"
    with saying(second, "job-audit"):
        second.keyboard.press("Enter")
    until(second, lambda: "occupation_soc" in kept(book, "job-audit"))
    assert kept(book, "job-audit") == {
        "occupation": "Retail associate",
        "occupation_soc": "41-2031",
    }


def test_the_pay_is_typed_and_its_basis_chosen(second, book):
    tab_to(second, "[data-exercise=job-audit] .ws-field-money input")
    second.keyboard.type("17.25")
    with saying(second, "job-audit"):
        second.keyboard.press("Tab")
    with saying(second, "job-audit"):
        second.keyboard.press("Space")
    assert kept(book, "job-audit")["pay"] == 17.25
    assert kept(book, "job-audit")["basis"] == "hour"


def test_a_ledger_is_filled_added_to_reordered_and_cut_by_keyboard(second, book):
    tab_to(second, "[data-exercise=duties] input[type=text]")
    names = ["Sorting", "Counting", "Calling", "Closing"]
    for place, name in enumerate(names):
        if place == 3:
            tab_to(second, "[data-exercise=duties] .ws-ledger-add")
            second.keyboard.press("Enter")
        elif place:
            tab_to(second, f"[data-exercise=duties] .ws-ledger-row:nth-child({place + 1}) input")
        with saying(second, "duties"):
            second.keyboard.type(name)
            second.keyboard.press("Tab")
        second.keyboard.type("25")
        with saying(second, "duties"):
            second.keyboard.press("Tab")
    assert said_names(book) == names

    tab_to(second, "[data-exercise=duties] .ws-ledger-row:nth-child(4) .ws-ledger-up")
    with saying(second, "duties"):
        second.keyboard.press("Enter")
    assert said_names(book) == ["Sorting", "Counting", "Closing", "Calling"]
    with saying(second, "duties"):
        second.keyboard.press("Enter")
    assert said_names(book) == ["Sorting", "Closing", "Counting", "Calling"]
    assert second.evaluate("document.activeElement.matches('.ws-ledger-up')")

    tab_to(second, "[data-exercise=duties] .ws-ledger-row:nth-child(2) .ws-ledger-remove")
    with saying(second, "duties"):
        second.keyboard.press("Enter")
    assert said_names(book) == ["Sorting", "Counting", "Calling"]
    assert focused_text(second) == "Put it back"
    with saying(second, "duties"):
        second.keyboard.press("Enter")
    assert said_names(book) == ["Sorting", "Closing", "Counting", "Calling"]


def said_names(book):
    return [str(cells.get("name", "")) for _, cells in rows(kept(book, "duties"))]


@pytest.mark.parametrize(("name", "control"), PLACES[6:])
def test_letters_in_the_second_page_change_no_cell(second, name, control):
    letters_change_no_cell(second, name, control)


def filled_by_keyboard(page, book, name):
    wanted = answers("layla")[name]
    keyboard.fill(page, name, wanted)
    until(page, lambda: same(name, wanted, kept(book, name)))


# The kinds that Maggie, who walks by keyboard, does not meet on her pages.


def test_claims_are_judged_by_keyboard(second, book):
    filled_by_keyboard(second, book, "beliefs")


def test_things_are_compared_by_keyboard(book, reader):
    section = list(EDITION.sections)[EDITION.place("values")]
    page = open_notebook(reader, book, f"en/{EDITION.notebook(section)}")
    filled_by_keyboard(page, book, "values")


def test_every_kind_is_filled_in_by_keyboard_somewhere():
    sections = [list(EDITION.sections.values())[page] for page in test_walk.TestMaggie.pages]
    walked = {one.name for section in sections for one in section.exercises.values()}
    assert walked | {"estimate", "compare"} == set(KINDS)


def test_nothing_else_happened(reader):
    reader.assert_calm()
