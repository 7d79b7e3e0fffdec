"""A person works on both notebooks with the mouse: each change is saved and answered."""

import pytest
from exercises import (
    SECOND,
    exercise,
    kept,
    lens,
    open_notebook,
    saying,
    status,
    until,
)
from filling import fill
from ledger_rows import row_of, rows_on_screen
from looks import give
from playwright.sync_api import expect
from samples import EDITION, answers, same

pytestmark = pytest.mark.browser

UNDONE = r"^Undone, and saved \d{1,2}:\d{2}"
WAITING = {name: use.says["waiting"] for name, use in EDITION.section("start-here").lenses.items()}


@pytest.mark.parametrize("name", EDITION.sections["start-here"].exercises)
def test_dana_fills_in_the_first_page(start, book, name):
    fill_and_check(start, book, name)


def test_the_progress_of_the_first_page_is_full(start):
    everything = len(EDITION.sections["start-here"].exercises)
    start.locator(".ws-strip-label").get_by_text(f"{everything} of {everything} done").wait_for()


def test_undo_brings_the_former_mark_back_and_says_so(start, book):
    stops = exercise(start, "baseline").locator(".ws-rate-item").first
    with saying(start, "baseline"):
        stops.locator(".ws-rate-stop:has(input[value='9'])").click()
    assert kept(book, "baseline")["clarity"] == 9
    with saying(start, "baseline", UNDONE):
        exercise(start, "baseline").get_by_role("button", name="Undo").click()
    assert stops.locator("input:checked").get_attribute("value") == "4"
    assert kept(book, "baseline")["clarity"] == 4


def test_undo_pressed_again_goes_one_step_further_back_and_says_so_again(start, book):
    stops = exercise(start, "baseline").locator(".ws-rate-item").first
    for value in (8, 9):
        with saying(start, "baseline"):
            stops.locator(f".ws-rate-stop:has(input[value='{value}'])").click()
    for value in (8, 4):
        with saying(start, "baseline", UNDONE):
            exercise(start, "baseline").get_by_role("button", name="Undo").click()
        assert kept(book, "baseline")["clarity"] == value


@pytest.mark.parametrize("choice", ["Skip this one", "Prefer not to say"])
def test_an_exercise_can_be_left_out_and_answered_after_all(start, book, choice):
    on, before = exercise(start, "situation"), kept(book, "situation")
    with saying(start, "situation"):
        on.get_by_role("button", name=choice).click()
    assert not on.locator(".ws-body").is_visible()
    on.locator(".ws-state").get_by_text("That is fine.").wait_for()
    start.locator(".ws-strip-label").get_by_text("3 of 3 done").wait_for()
    with saying(start, "situation"):
        on.get_by_role("button", name="Answer it after all").click()
    on.locator("textarea").wait_for()
    assert kept(book, "situation") == before


def test_an_example_opens_beside_the_exercise_and_changes_nothing(start, book):
    on, before = exercise(start, "situation"), kept(book, "situation")
    with saying(start, "way"):
        exercise(start, "way").locator("select").select_option("maggie")
    on.get_by_role("button", name="See how Maggie answered").click()
    on.locator(".ws-example").get_by_text("Maggie").first.wait_for()
    on.get_by_text("these six years count for something").wait_for()
    on.get_by_role("button", name="Hide the example").click()
    assert not on.locator(".ws-example").is_visible()
    assert kept(book, "situation") == before
    with saying(start, "way"):
        exercise(start, "way").locator("select").select_option("nobody")
    on.locator("[data-act=example]").wait_for(state="detached")


def test_a_month_chosen_before_its_year_waits_for_it(start, book):
    on = exercise(start, "situation")
    born = on.locator(".ws-field-month")
    born.locator("input").fill("")
    with saying(start, "situation"):
        born.locator("input").press("Tab")
    born.locator("select").select_option("08")
    with saying(start, "situation"):
        on.locator(".ws-field-tick").first.click()
    with saying(start, "situation"):
        born.locator("input").fill("1984")
        born.locator("input").press("Tab")
    assert kept(book, "situation")["born"] == "1984-08"


def test_enter_begins_a_new_line_in_a_text(start, book):
    box = exercise(start, "situation").locator("textarea")
    box.fill("")
    box.press_sequentially("one")
    box.press("Enter")
    box.press_sequentially("two")
    with saying(start, "situation"):
        box.press("Tab")
    assert kept(book, "situation")["want"] == "one\ntwo"


def test_leaving_a_box_at_once_saves_what_was_typed(start, book):
    box = exercise(start, "situation").locator("textarea")
    with saying(start, "situation"):
        box.fill("Typed, and left at once.")
        start.locator(".ws-strip-label").click()
    assert kept(book, "situation")["want"] == "Typed, and left at once."


def test_the_first_page_stayed_calm(start, reader):
    reader.assert_calm()


@pytest.fixture(scope="module")
def second(book, reader, start):
    """The second page with what Dana answered; how it is filled in by mouse, Theo's walk sees."""
    page = open_notebook(reader, book, SECOND)
    give(book, page, "dana", "job-or-career")
    return page


def test_progress_counts_the_short_path_alone(second):
    own = EDITION.sections["job-or-career"].exercises.values()
    short = sum(one.short_path for one in own)
    assert 0 < short < len(own)
    second.locator(".ws-strip-label").get_by_text(f"{short} of {short} done").wait_for()
    assert "short path" in exercise(second, "career-line").inner_text()


def test_a_change_moves_the_lens_within_moments(second):
    reading = lens(second, "needs-coverage")
    before = reading.inner_text()
    rent = exercise(second, "essentials").locator(".ws-field input").first
    with saying(second, "essentials"):
        rent.fill("1,480")
        rent.press("Tab")
    second.wait_for_function(
        "([e, text]) => e.innerText !== text", arg=[reading.element_handle(), before], timeout=2000
    )


def test_the_currency_of_the_pay_is_asked_for_in_the_next_exercise_too(second):
    currency = exercise(second, "job-audit").locator(".ws-field-currency select")
    mark = exercise(second, "essentials").locator(".ws-field-mark").first
    for code, sign in [("EUR", "€"), ("USD", "$")]:
        with saying(second, "job-audit"):
            currency.select_option(code)
        expect(mark).to_have_text(sign)


@pytest.mark.parametrize(
    ("name", "nth", "typed", "says"),
    [
        ("job-audit", "pay", "a lot", "with digits"),
        ("job-audit", "pay", "-3", "0 or more"),
        ("job-audit", "paid_hours", "200", "168 or less"),
    ],
)
def test_a_refusal_stands_beside_the_control_and_changes_nothing(
    second, book, name, nth, typed, says
):
    before = kept(book, name)
    place = list(EDITION.exercise(name).fields).index(nth)
    holder = exercise(second, name).locator(".ws-fields .ws-field").nth(place)
    box = holder.locator("input")
    was = box.input_value()
    with saying(second, name, "note beside"):
        box.fill(typed)
        box.press("Tab")
    holder.get_by_text(says).wait_for()
    assert box.get_attribute("aria-invalid") == "true"
    assert box.input_value() == typed
    assert kept(book, name) == before
    box.fill(was)
    box.press("Tab")
    holder.get_by_text(says).wait_for(state="hidden")
    until(second, lambda: box.get_attribute("aria-invalid") is None)
    assert kept(book, name) == before


def test_a_figure_of_two_readings_is_asked_back_and_answered_with_a_press(second, book):
    before = kept(book, "job-audit")
    place = list(EDITION.exercise("job-audit").fields).index("pay")
    holder = exercise(second, "job-audit").locator(".ws-fields .ws-field").nth(place)
    box = holder.locator("input")
    was = box.input_value()
    with saying(second, "job-audit", "note beside"):
        box.fill("1.200")
        box.press("Tab")
    holder.get_by_text("1,200 or 1.2?").wait_for()
    assert box.input_value() == "1.200"
    assert kept(book, "job-audit") == before
    with saying(second, "job-audit"):
        holder.get_by_role("button", name="1,200").click()
    assert kept(book, "job-audit")["pay"] == 1200
    assert box.input_value() == "1,200"
    with saying(second, "job-audit"):
        box.fill(was)
        box.press("Tab")
    assert kept(book, "job-audit") == before


def test_a_title_typed_is_matched_and_can_be_kept_in_ones_own_words(second, book):
    holder = exercise(second, "job-audit").locator(".ws-field-occupation").first
    box = holder.get_by_role("combobox")
    box.fill("retail associ")
    holder.get_by_role("option").filter(has_text="Retail Associate").first.wait_for()
    holder.get_by_role("option").last.click()
    # What was typed may be saved by now, and is not saved twice.
    until(second, lambda: kept(book, "job-audit").get("occupation") == "retail associ")
    assert "occupation_soc" not in kept(book, "job-audit")
    box.fill("")
    box.press_sequentially("retail associate")
    with saying(second, "job-audit"):
        holder.get_by_role("option").filter(has_text="Retail Associate").first.click()
    until(second, lambda: kept(book, "job-audit").get("occupation_soc") == "41-2031")
    holder.get_by_text("Official occupation").wait_for()


def test_a_card_can_be_dragged_to_another_bin(second, book):
    on = exercise(second, "examples")
    card = on.locator(".ws-sort-card").filter(has_text="Waiting tables").first
    target = on.locator(".ws-sort-bin").nth(1)
    card.scroll_into_view_if_needed()
    at, to = card.bounding_box(), target.bounding_box()
    with saying(second, "examples"):
        second.mouse.move(at["x"] + 20, at["y"] + 14)
        second.mouse.down()
        second.mouse.move(at["x"] + 60, at["y"] + 20, steps=3)
        second.mouse.move(to["x"] + to["width"] / 2, to["y"] + 20, steps=5)
        second.mouse.up()
    assert kept(book, "examples")["waiting"] == "career"


def test_rows_are_added_moved_removed_and_put_back(second, book):
    on = exercise(second, "duties")

    def names():
        rows = on.locator(".ws-ledger-row").all()
        return [row.locator("input").first.input_value() for row in rows]

    first, *others = names()
    with saying(second, "duties"):
        on.get_by_role("button", name="Move task 1 down").click()
    assert names() == [others[0], first, *others[1:]]
    with saying(second, "duties"):
        on.get_by_role("button", name="Remove task 2").click()
    assert names() == others
    with saying(second, "duties"):
        on.get_by_role("button", name="Put it back").click()
    assert names() == [others[0], first, *others[1:]]
    with saying(second, "duties"):
        on.get_by_role("button", name="Move task 2 up").click()
    assert same("duties", answers("dana")["duties"], kept(book, "duties"))


def test_a_row_is_dragged_by_its_handle_and_back(second, book):
    on = exercise(second, "duties")
    rows = rows_on_screen(on)
    for grabbed, over in [(rows[0], rows[1]), (rows[0], rows[1])]:
        before = rows_on_screen(on)
        handle = row_of(on, grabbed).locator(".ws-ledger-handle")
        handle.scroll_into_view_if_needed()
        at, to = handle.bounding_box(), row_of(on, over).bounding_box()
        # Past the middle of the other row, from whichever side.
        past = 0.8 if to["y"] > at["y"] else 0.2
        with saying(second, "duties"):
            second.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
            second.mouse.down()
            second.mouse.move(at["x"] + 4, to["y"] + past * to["height"], steps=6)
            assert row_of(on, grabbed).get_attribute("class") == "ws-ledger-row ws-ledger-held"
            second.mouse.up()
        assert rows_on_screen(on) == [before[1], before[0], *before[2:]]
        assert row_of(on, grabbed).get_attribute("class") == "ws-ledger-row"
    assert same("duties", answers("dana")["duties"], kept(book, "duties"))


def test_the_second_page_stayed_calm(second, reader, book):
    reader.assert_calm()
    assert not (book.folder / "support-log.txt").exists()


def fill_and_check(page, book, name):
    person = answers("dana")[name]
    drawn = {one: lens(page, one) for one in EDITION.exercise(name).lenses}
    with saying(page, name):
        fill(page, name, person)
    until(page, lambda: same(name, person, kept(book, name)), f"{name}: {kept(book, name)}")
    status(page, name).get_by_text("Saved").wait_for()
    for one, on in drawn.items():
        on.get_by_text(WAITING[one]).wait_for(state="hidden")
        until(page, lambda on=on: len(on.inner_text()) > 40)
