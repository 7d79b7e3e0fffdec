"""Two tabs in one answer: the last is kept, both are told, and the other can be brought back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.notebook_driver import send
from workshop.notebook.workbook import Workbook
from workshop.panels.exercise.controller import ExerciseController
from workshop.storage.answers import FILE_NAME, Answers


def opened(folder: Path, exercise: str = "situation") -> tuple[Workbook, ExerciseController]:
    """A page in a kernel of its own."""
    (folder / "en").mkdir(exist_ok=True)
    book = Workbook.at(folder / "en")
    book.ask(exercise)
    send(book._sheets[0], {"do": "hello"})
    return book, book._sheets[0]


def save(
    sheet: ExerciseController, parts: dict[str, Any], knew: dict[str, list[Any]], rev: int = 1
) -> None:
    send(sheet, {"do": "save", "rev": rev, "tab": "a", "parts": parts, "knew": knew})


def texts(sheet: ExerciseController) -> list[tuple[str, str]]:
    return [(one["now"], one["other"]) for one in sheet.view.elsewhere]


@pytest.fixture
def both(
    tmp_path: Path,
) -> tuple[tuple[Workbook, ExerciseController], tuple[Workbook, ExerciseController]]:
    """Two tabs that began from the same blank and each wrote."""
    one, other = opened(tmp_path), opened(tmp_path)
    save(one[1], {"want": "calm mornings"}, {"want": [None]})
    save(other[1], {"want": "free Fridays"}, {"want": [None]})
    one[0].look()
    return one, other


def test_the_last_is_kept_and_both_tabs_tell_of_both(both, tmp_path: Path) -> None:
    assert Answers(tmp_path / FILE_NAME).get("situation") == {"want": "free Fridays"}
    for book, sheet in both:
        assert texts(sheet) == [("free Fridays", "calm mornings")]
        assert sheet.view.parts["want"] == "free Fridays"
        assert sheet.view.status["tone"] == "refused"
        assert sheet.view.status["text"] == book.responses.edition.words(
            "elsewhere.status",
            time=book.responses.settings.amounts.clock(book.responses.answers.now()),
        )


def test_it_is_still_told_when_the_page_is_opened_again(both, tmp_path: Path) -> None:
    assert texts(opened(tmp_path)[1]) == [("free Fridays", "calm mornings")]


@pytest.mark.parametrize(("use", "kept"), [(True, "calm mornings"), (False, "free Fridays")])
def test_the_learner_chooses_and_no_tab_speaks_of_it_any_more(
    both, tmp_path: Path, use: bool, kept: str
) -> None:
    (_, sheet), (other_book, other) = both
    send(sheet, {"do": "choose", "part": "want", "use": use})
    other_book.look()
    assert Answers(tmp_path / FILE_NAME).get("situation") == {"want": kept}
    for one in (sheet, other, opened(tmp_path)[1]):
        assert texts(one) == []
        assert one.view.parts["want"] == kept
    assert sheet.view.status["tone"] == "saved"


def test_both_texts_are_in_the_history(both, tmp_path: Path) -> None:
    answers = Answers(tmp_path / FILE_NAME)
    assert answers.undo("situation")["want"] == "calm mornings"
    assert [one.parts["want"] for one in answers.changes] == ["calm mornings", "free Fridays"]


def test_going_on_typing_leaves_the_other_text_on_offer(both) -> None:
    _, (_, sheet) = both
    save(sheet, {"want": "free Fridays, always"}, {"want": ["free Fridays"]}, rev=2)
    assert texts(sheet) == [("free Fridays, always", "calm mornings")]


def test_who_has_seen_the_other_text_overwrites_nothing(tmp_path: Path) -> None:
    (_, one), (_, other) = opened(tmp_path), opened(tmp_path)
    save(one, {"want": "calm"}, {"want": [None]})
    save(other, {"want": "calm mornings"}, {"want": ["calm"]})
    save(other, {"want": "calm mornings, long nights"}, {"want": ["calm", "calm mornings "]})
    assert texts(other) == []
    assert other.view.status["tone"] == "saved"


def test_the_same_text_twice_is_no_quarrel(tmp_path: Path) -> None:
    (_, one), (_, other) = opened(tmp_path), opened(tmp_path)
    save(one, {"want": "calm"}, {"want": [None]})
    save(other, {"want": "calm "}, {"want": [None]})
    assert texts(other) == []


def test_clearing_what_another_tab_wrote_meanwhile_is_told_too(tmp_path: Path) -> None:
    (_, one), (_, other) = opened(tmp_path), opened(tmp_path)
    save(one, {"want": "calm"}, {"want": [None]})
    save(one, {"want": "calm mornings"}, {"want": ["calm"]})
    save(other, {"want": None}, {"want": ["calm"]})
    [told] = other.view.elsewhere
    assert told["other"] == "calm mornings"
    assert told["now"]


@pytest.mark.parametrize(
    ("exercise", "part", "mine", "theirs", "shown"),
    [
        ("job-audit", "pay", "18.5", "1,200", ("1,200", "18.5")),
        ("situation", "doing", "working", "caring", ("I am caring for others", "I am working")),
        ("duties", "a1.name", "Till", "Stock", ("Stock", "Till")),
        ("baseline", "clarity", 3, 7, ("7", "3")),
        ("week", "sleep.actual", "40", "50", ("50", "40")),
    ],
)
def test_it_holds_for_every_kind_of_answer(
    tmp_path: Path, exercise: str, part: str, mine: Any, theirs: Any, shown: tuple[str, str]
) -> None:
    (_, one), (_, other) = opened(tmp_path, exercise), opened(tmp_path, exercise)
    save(one, {part: mine}, {part: [None]})
    save(other, {part: theirs}, {part: [None]})
    assert texts(other) == [shown]
    assert other.view.elsewhere[0]["label"]


def test_an_order_and_a_skip_are_no_texts(tmp_path: Path) -> None:
    (_, one), (_, other) = opened(tmp_path, "duties"), opened(tmp_path, "duties")
    save(one, {"a1.name": "Till", "order": "a1"}, {"a1.name": [None], "order": [None]})
    save(other, {"b2.name": "Stock", "order": "b2"}, {"b2.name": [None], "order": [None]})
    assert texts(other) == []
    assert {"a1.name", "b2.name"} <= set(other.view.parts)


def test_a_section_that_is_answered_anew_begins_without_it(both, tmp_path: Path) -> None:
    answers = Answers(tmp_path / FILE_NAME)
    answers.put("situation", dict.fromkeys(answers.get("situation")))
    assert texts(opened(tmp_path)[1]) == []
