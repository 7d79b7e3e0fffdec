"""Fields that an earlier answer names: the page wears the new names, and keeps what was marked."""

import pytest
from exercises import exercise, open_notebook, saying

from workshop.storage.answers import FILE_NAME, Answers

pytestmark = pytest.mark.browser

MOVES = "en/05_promotion_and_advancement.ipynb"
ORDER = {"family": True, "growth": True, "family.growth": "growth"}


@pytest.fixture(scope="module")
def moves(book, reader):
    return exercise(open_notebook(reader, book, MOVES), "moves")


def named(moves):
    group = moves.locator(".ws-ledger-row").first.locator(".ws-field-group-scale")
    return group.locator(".ws-field .ws-field-label")


def test_ticks_and_marks_stand_in_named_groups(moves):
    row = moves.locator(".ws-ledger-row").first
    assert row.locator(".ws-field-group > legend").all_inner_texts() == [
        "Signs of moving up",
        "Signs of growing further",
        "How well would it fit what matters to you?",
    ]
    assert row.locator(".ws-field-group-check input[type=checkbox]").count() == 6
    assert row.get_by_role("group", name="Your value 1").get_by_role("radio").count() == 5


def test_the_names_follow_another_page_and_the_marks_stay(moves, book, reader):
    with saying(reader.page, "moves"):
        moves.get_by_role("group", name="Your value 1").first.get_by_text("3", exact=True).click()
    Answers(book.folder / FILE_NAME).put("values", ORDER)
    moves.get_by_role("group", name="Growth").first.wait_for(timeout=10_000)
    assert named(moves).all_inner_texts()[:3] == ["Growth", "Family", "Your value 3"]
    assert moves.get_by_role("group", name="Growth").first.get_by_role("radio").nth(3).is_checked()
    with saying(reader.page, "moves"):
        moves.get_by_role("group", name="Family").first.get_by_text("2", exact=True).click()
    reader.assert_calm()
