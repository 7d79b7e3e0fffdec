"""A section answered anew: emptied, and brought back, with nothing lost."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from tests.notebook_driver import send
from tests.shipped import read_edition
from workshop.notebook.workbook import Workbook
from workshop.storage import journal
from workshop.storage.answers import FILE_NAME, Answers

SECTION = "job-or-career"
EDITION = read_edition("en")
OWN = list(EDITION.section(SECTION).exercises)
DANA = {name: dict(EDITION.people["dana"].answers[name]) for name in OWN}


class Page:
    """A notebook's last page of a section, with Dana's answers in the file."""

    def __init__(self, folder: Path) -> None:
        self.answers = Answers(folder / FILE_NAME)
        self.answers.put("situation", {"want": "steady evenings"})
        for name, parts in DANA.items():
            self.answers.put(name, parts)
        self.book = Workbook.here()
        for name in OWN:
            self.book.ask(name)
        self.widget = self.book.take_home().children[1]

    def press(self, act: str) -> dict[str, Any]:
        content = {"data": {"method": "custom", "content": {"do": act}}}
        self.widget._handle_msg({"content": content, "buffers": []})
        return dict(self.widget.status)

    def held(self) -> dict[str, Any]:
        self.answers.refresh()
        return {name: self.answers.get(name) for name in OWN}

    def sheet(self, name: str) -> Any:
        return next(one for one in self.book._sheets if one.exercise.id == name)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    (tmp_path / "en").mkdir()
    monkeypatch.chdir(tmp_path / "en")
    return Page(tmp_path)


def test_a_section_is_emptied_and_its_former_answers_stay_in_the_history(page: Page) -> None:
    before = page.answers.file.read_bytes()
    status = page.press("empty")
    assert (status["tone"], status["undo"]) == ("saved", True)
    assert page.held() == {name: {} for name in OWN}
    assert page.answers.file.read_bytes().startswith(before)
    assert page.answers.get("situation") == {"want": "steady evenings"}


def test_every_exercise_on_screen_and_the_progress_follow(page: Page) -> None:
    page.book.look()
    assert page.book._strip.strip.progress["done"] == len(OWN)
    page.press("empty")
    assert [one.view.parts for one in page.book._sheets] == [{}] * len(OWN)
    assert page.book._strip.strip.progress["done"] == 0


def test_one_press_brings_all_back(page: Page) -> None:
    page.press("empty")
    status = page.press("undo")
    assert page.held() == DANA
    assert status["undo"] is False
    assert status["text"] == EDITION.words("anew.undone")


def test_what_was_answered_meanwhile_gives_way_and_is_one_undo_away(page: Page) -> None:
    page.press("empty")
    send(page.sheet("examples"), {"do": "save", "rev": 1, "parts": {"retail": "either"}})
    page.press("undo")
    assert page.held() == DANA
    send(page.sheet("examples"), {"do": "undo"})
    assert page.held()["examples"] == {"retail": "either"}


def test_a_single_undo_walks_back_across_it(page: Page) -> None:
    sheet = page.sheet("examples")
    send(sheet, {"do": "save", "rev": 1, "parts": {"retail": "job"}})
    page.press("empty")
    send(sheet, {"do": "save", "rev": 2, "parts": {"retail": "career"}})
    seen = []
    for _ in range(3):
        send(sheet, {"do": "undo"})
        seen.append(page.held()["examples"])
    assert seen == [{}, {**DANA["examples"], "retail": "job"}, DANA["examples"]]


def test_a_single_undo_walks_back_past_a_section_brought_back(page: Page) -> None:
    sheet = page.sheet("examples")
    send(sheet, {"do": "save", "rev": 1, "parts": {"retail": "job"}})
    page.press("empty")
    page.press("undo")
    send(sheet, {"do": "undo"})
    assert page.held()["examples"] == DANA["examples"]


def test_another_kernel_follows(page: Page) -> None:
    other = Workbook.here()
    other.ask("examples")
    other.look()
    page.press("empty")
    other.look()
    assert other._sheets[0].view.parts == {}


def test_an_empty_section_says_so_and_writes_nothing(page: Page) -> None:
    page.press("empty")
    before = page.answers.file.read_bytes()
    status = page.press("empty")
    assert status["text"] == EDITION.words("anew.nothing")
    assert status["undo"] is True
    assert page.answers.file.read_bytes() == before


def test_a_state_such_as_skipped_is_emptied_and_comes_back_too(page: Page) -> None:
    send(page.sheet("duties"), {"do": "save", "rev": 1, "parts": {"_state": "skipped"}})
    page.press("empty")
    assert page.held()["duties"] == {}
    page.press("undo")
    assert page.held()["duties"] == {**DANA["duties"], "_state": "skipped"}


def test_a_full_disk_is_told_and_what_was_emptied_can_come_back(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, left = journal.os.write, [3]

    def fill(*given: Any) -> int:
        if not left[0]:
            raise OSError(errno.ENOSPC, "full")
        left[0] -= 1
        return write(*given)

    with monkeypatch.context() as disk:
        disk.setattr(journal.os, "write", fill)
        status = page.press("empty")
    assert (status["tone"], status["undo"]) == ("problem", True)
    assert status["text"] == EDITION.words("status.full")
    assert sum(not parts for parts in page.held().values()) == 3
    page.press("undo")
    assert page.held() == DANA


def test_no_section_no_offer(tmp_path: Path) -> None:
    assert len(Workbook.at(tmp_path).take_home().children) == 1
