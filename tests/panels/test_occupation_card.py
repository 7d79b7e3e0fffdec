"""The card of any occupation, sent to the page that asks for it; nothing is saved by looking."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.shipped import read_edition
from workshop.notebook.workbook import Workbook
from workshop.render import html
from workshop.render.blocks import Table
from workshop.responses.readout import occupation_blocks
from workshop.storage.answers import FILE_NAME

DANA = read_edition("en").people["dana"].answers


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workbook:
    here = tmp_path / "en"
    here.mkdir()
    monkeypatch.chdir(here)
    book = Workbook.here()
    for name in ("situation", "job-audit", "essentials"):
        book.responses.answers.put(name, dict(DANA[name]))
    book.ask("job-audit")
    return book


def ask(widget: Any, monkeypatch: pytest.MonkeyPatch, code: str) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []
    monkeypatch.setattr(type(widget), "send", lambda self, message: sent.append(message))
    message = {"do": "card", "n": 3, "code": code}
    widget._handle_msg(
        {"content": {"data": {"method": "custom", "content": message}}, "buffers": []}
    )
    return sent


@pytest.mark.parametrize("panel", ["exercise", "lens"])
def test_a_page_is_sent_the_card_of_the_occupation_that_it_names(
    book: Workbook, panel: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = book._sheets[-1].view if panel == "exercise" else book._lenses[0].panel
    before = (book.folder / FILE_NAME).read_bytes()
    [sent] = ask(widget, monkeypatch, "29-1141")
    assert {**sent, "html": ""} == {"say": "card", "n": 3, "title": "Registered nurses", "html": ""}
    assert "Registered nurses" in sent["html"]
    # Beside Dana's own pay, and with work that is like it as buttons.
    assert "Your pay comes to" in sent["html"]
    assert re.search(
        r'<button[^>]*data-occupation="29-1171"[^>]*>Nurse practitioners<', sent["html"]
    )
    assert (book.folder / FILE_NAME).read_bytes() == before


def test_an_occupation_that_is_not_listed_has_no_card(
    book: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ask(book._sheets[-1].view, monkeypatch, "7111") == []
    assert occupation_blocks(book.responses, "7111") == ()


def test_work_named_without_a_figure_beside_it_opens_too() -> None:
    named = Table(("Work",), (("Nurses",),), occupations=("29-1141",))
    assert 'data-occupation="29-1141"' in html.fragment((named,), opens=True)


def test_only_a_page_that_opens_cards_has_buttons_and_codes(book: Workbook) -> None:
    blocks = occupation_blocks(book.responses, "29-1141")
    assert "data-occupation" in html.fragment(blocks, opens=True)
    assert "data-occupation" not in html.fragment(blocks)
