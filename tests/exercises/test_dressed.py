"""Labels that an earlier answer gives: they follow it, on screen, in readouts and in lenses."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.notebook_driver import send
from workshop import paths
from workshop.content.loader import ContentError, read_edition
from workshop.content.schema import Person
from workshop.notebook.workbook import Workbook
from workshop.render.blocks import plain
from workshop.responses.readout import answer_blocks, example_blocks

PICKED = {"family": True, "security": True, "growth": True}
IN_ORDER = {"security.family": "family", "security.growth": "security", "family.growth": "family"}


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workbook:
    monkeypatch.chdir(tmp_path)
    return Workbook.here()


def labels(book: Workbook) -> list[str]:
    fit = book.responses.edition.exercise("fit")
    return [book.responses.with_labels(fit).labels()[f"v{n}"] for n in range(1, 6)]


def test_a_fields_own_label_stands_until_the_order_is_clear(book):
    own = ["Your value 1", "Your value 2", "Your value 3", "Your value 4", "Your value 5"]
    assert labels(book) == own
    book.responses.answers.put("values", PICKED)
    assert labels(book) == own
    book.responses.answers.put("values", {"security.family": "family"})
    assert labels(book) == own


def test_values_in_order_become_the_labels_up_to_their_colon(book):
    book.responses.answers.put("values", {**PICKED, **IN_ORDER})
    assert labels(book) == ["Family", "Security", "Growth", "Your value 4", "Your value 5"]


def test_an_order_that_is_kept_private_names_nothing(book):
    book.responses.answers.put("values", {**PICKED, **IN_ORDER, "_state": "private"})
    assert labels(book)[0] == "Your value 1"


def test_the_page_follows_another_tab(book):
    book.ask("fit")
    view = book._sheets[-1].view

    def first() -> str:
        return next(c["label"] for c in view.asks["kind"]["columns"] if c["id"] == "v1")

    assert first() == "Your value 1"
    Workbook.here().responses.answers.put("values", {**PICKED, **IN_ORDER})
    book.look()
    assert first() == "Family"
    send(book._sheets[-1], {"do": "save", "rev": 1, "parts": {"a.v1": 3}})
    assert first() == "Family"


def test_readout_and_example_wear_the_labels_of_whoever_answered(book):
    answers, edition = book.responses.answers, book.responses.edition
    answers.put("values", {**PICKED, **IN_ORDER})
    answers.put("options", {"order": "a", "a.name": "Stay"})
    answers.put("fit", {"a.v1": 3, "a.authority": True})
    fit = edition.exercise("fit")
    told = str(plain(answer_blocks(book.responses, fit)))
    assert "Family: 3" in told
    assert "Your value 1" not in told
    theirs = {"options": {"a.name": "Go"}, "fit": {"a.v3": 4}}
    someone = Person("x", "X", "", {"values": {**PICKED, **IN_ORDER}, **theirs})
    other = replace(book.responses, edition=replace(edition, people={"x": someone}))
    answers.put("values", {"family": None})
    assert "Growth: 4" in str(plain(example_blocks(other, fit)))


def test_marks_keep_their_place_when_the_order_changes_so_the_hint_says_to_look_again(book):
    book.responses.answers.put("values", {**PICKED, **IN_ORDER})
    book.responses.answers.put("options", {"order": "a", "a.name": "Stay"})
    book.responses.answers.put("fit", {"a.v1": 3})
    book.responses.answers.put("values", {"security.family": "security"})
    assert labels(book)[:2] == ["Security", "Family"]
    assert book.responses.answers.get("fit")["a.v1"] == 3
    assert "look at your marks again" in book.responses.edition.exercise("fit").hint


def test_a_group_reads_back_as_one_line(book):
    fit = book.responses.edition.exercise("fit")
    parts = {"a.name": "Stay", "a.kind": "stay", "a.target": "x", "a.v1": 0, "a.v2": 4}
    parts |= {"a.authority": True, "a.company": True, "a.change": True}
    told = plain(fit.readout(parts, book.responses.edition.words, book.responses.settings.amounts))
    assert told[0]["rows"] == [
        [
            "Stay",
            "Your value 1: 0 · Your value 2: 4",
            "More say or more pay · Counts mostly in this firm",
            "Takes a new firm or field",
        ]
    ]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("values#6", "no place in an earlier compare"),
        ("value#1", "no place in an earlier compare"),
        ("skills#1", "no place in an earlier compare"),
        ("levers#1", "no place in an earlier compare"),
        ("values#0", "expected exercise#place"),
        ("values", "expected exercise#place"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(tmp_path, address, said):
    copied = Path(shutil.copytree(paths.data("en"), tmp_path / "en"))
    file = copied / "sections" / "promotion-and-advancement.toml"
    text = file.read_text("utf-8")
    assert '"values#1"' in text
    file.write_text(text.replace('"values#1"', f'"{address}"'), "utf-8")
    with pytest.raises(ContentError, match=rf"promotion-and-advancement\.toml \[fit\].*{said}"):
        read_edition("en", copied)
