"""A facet: a ledger that has the rows of another one, and columns of its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests import shipped
from workshop import paths
from workshop.content.loader import ContentError, read_edition
from workshop.content.schema import Edition
from workshop.exercises.exercise import Refused
from workshop.exercises.ledger import Ledger
from workshop.i18n.formats import Amounts
from workshop.render.blocks import plain
from workshop.responses.readout import answer_blocks
from workshop.responses.responses import Responses
from workshop.storage.answers import Answers, rows

WORDS = shipped.read_edition("en").words
US = Amounts("en_US", "USD")
FACET = """
[outlook]
kind = "ledger"
title = "Outlook"
prompt = "What would each be like?"
minutes = 2
ingredients = ["written exercise"]
source = "Own wording"
rows_from = "network"
rows = { start = 3 }

[outlook.columns]
liking = { type = "scale", label = "I would like it", from = 0, to = 4 }
cost = { type = "money", label = "It costs", optional = true }
care = { type = "choice", label = "Care", options = { holds = "Holds", breaks = "Breaks" } }
note = { type = "text", label = "Note", optional = true }
sure = { type = "check", label = "Sure" }
"""
PEOPLE = {"order": "b a", "a.initials": "A.M.", "a.field": "here", "b.initials": "J.R."}


def edition_with(folder: Path, facet: str = FACET) -> Edition:
    shutil.copytree(paths.data("en"), folder / "en")
    section = folder / "en" / "sections" / "from-job-to-career.toml"
    section.write_text(section.read_text("utf-8") + facet, "utf-8")
    return read_edition("en", folder / "en")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition_with(tmp_path_factory.mktemp("editions"))


@pytest.fixture
def responses(edition: Edition, tmp_path: Path) -> Responses:
    found = Responses(edition, Answers(tmp_path / "my-answers.jsonl"))
    found.answers.put("network", PEOPLE)
    return found


@pytest.fixture
def outlook(edition: Edition) -> Ledger:
    found = edition.exercise("outlook")
    assert isinstance(found, Ledger)
    return found


def held(responses: Responses) -> list[tuple[str, dict[str, Any]]]:
    return rows(responses.answered("outlook"))


def test_it_has_the_rows_of_its_source_in_their_order_with_all_that_is_known_of_them(
    responses: Responses,
) -> None:
    responses.answers.put("outlook", {"a.liking": 3, "b.cost": 20})
    assert held(responses) == [
        ("b", {"initials": "J.R.", "cost": 20}),
        ("a", {"initials": "A.M.", "field": "here", "liking": 3}),
    ]


def test_the_rows_stand_on_screen_before_anything_is_answered(
    responses: Responses, outlook: Ledger
) -> None:
    shown = responses.shown(outlook)
    assert shown["order"] == "b a"
    assert shown["a.initials"] == "A.M."
    assert not responses.decided(outlook)
    assert answer_blocks(responses, outlook) == ()


def test_what_is_added_renamed_moved_or_removed_in_the_source_follows(
    responses: Responses, outlook: Ledger
) -> None:
    responses.answers.put("outlook", {"a.liking": 3, "b.liking": 1})
    responses.answers.put("network", {"c.initials": "P.K.", "a.initials": "Amina", "order": "a c"})
    responses.answers.put("network", {"b.initials": None})
    assert held(responses) == [
        ("a", {"initials": "Amina", "field": "here", "liking": 3}),
        ("c", {"initials": "P.K."}),
    ]
    assert "J.R." not in str(plain(answer_blocks(responses, outlook)))


def test_what_was_answered_for_a_row_comes_back_with_it(responses: Responses) -> None:
    responses.answers.put("outlook", {"b.liking": 1})
    responses.answers.put("network", {"b.initials": None, "order": "a"})
    assert [row for row, _ in held(responses)] == ["a"]
    responses.answers.put("network", {"b.initials": "J.R.", "order": "b a"})
    assert held(responses)[0] == ("b", {"initials": "J.R.", "liking": 1})


def test_it_takes_no_order_and_no_cell_of_its_source(outlook: Ledger) -> None:
    for part, raw in (("order", "a b"), ("a.initials", "X")):
        with pytest.raises(Refused):
            outlook.validate(part, raw, US)
    assert outlook.normalize({"order": "a b", "a.initials": "X", "a.liking": 2}) == {"a.liking": 2}


@pytest.mark.parametrize("column", ["liking", "cost", "care", "note"])
def test_i_dont_know_yet_is_a_value_of_its_own_that_no_lens_takes_for_one(
    responses: Responses, outlook: Ledger, column: str
) -> None:
    assert outlook.validate(f"a.{column}", "?", US) == "?"
    responses.answers.put("outlook", {f"a.{column}": "?"})
    assert responses.parts(outlook)[f"a.{column}"] == "?"
    assert column not in dict(held(responses))["a"]
    [table] = answer_blocks(responses, outlook)
    assert table.rows == (("A.M.", "I don’t know yet"),)  # type: ignore[union-attr]


def test_a_question_mark_elsewhere_stays_what_it_is(responses: Responses) -> None:
    network = responses.edition.exercise("network")
    with pytest.raises(Refused):
        network.validate("a.field", "?", US)
    responses.answers.put("network", {"a.initials": "?"})
    assert dict(held(responses))["a"]["initials"] == "?"


def test_all_rows_decide_it_and_i_dont_know_yet_does_too(
    responses: Responses, outlook: Ledger
) -> None:
    responses.answers.put("outlook", {"a.liking": 3})
    assert outlook.open(responses.parts(outlook), WORDS) == ("J.R.",)
    assert not responses.decided(outlook)
    responses.answers.put("outlook", {"b.liking": "?"})
    assert responses.decided(outlook)


def test_only_as_many_rows_as_it_asks_for_decide_it(tmp_path: Path) -> None:
    one = edition_with(tmp_path, FACET.replace("start = 3", "min = 1, start = 3"))
    responses = Responses(one, Answers(tmp_path / "my-answers.jsonl"))
    responses.answers.put("network", PEOPLE)
    responses.answers.put("outlook", {"a.liking": 0})
    assert responses.decided(one.exercise("outlook"))


def test_it_has_no_rows_where_its_source_is_empty_or_private(
    responses: Responses, outlook: Ledger
) -> None:
    responses.answers.put("outlook", {"a.liking": 3})
    responses.answers.put("network", {"_state": "private"})
    assert held(responses) == []
    assert answer_blocks(responses, outlook) == ()


def test_it_follows_its_source(edition: Edition) -> None:
    assert "outlook" in edition.followers({"network"})


def test_a_lens_may_read_the_columns_of_its_source(outlook: Ledger) -> None:
    assert {"initials", "strength", "liking"} <= set(outlook.part_names())


def test_its_form_on_paper_leaves_room_for_the_rows_and_for_not_knowing(outlook: Ledger) -> None:
    tables = outlook.paper(WORDS, US)
    assert [one.columns[0] for one in tables] == ["person 1", "person 2", "person 3"]  # type: ignore[union-attr]
    assert str(tables).count("□ I don’t know yet") == 3 * 4


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (('rows_from = "network"', 'rows_from = "nowhere"'), "nowhere is no ledger before"),
        (('rows_from = "network"', 'rows_from = "week"'), "week is no ledger before"),
        (('rows_from = "network"', "rows_from = 3"), "expected a text"),
        (("liking =", "initials ="), "network asks it already"),
        (("{ start = 3 }", '{ one = "x", add = "Add x" }'), "expected one and add, unless"),
    ],
)
def test_content_that_does_not_fit_is_named(
    tmp_path: Path, changed: tuple[str, str], said: str
) -> None:
    with pytest.raises(ContentError, match=rf"from-job-to-career\.toml \[outlook\].*{said}"):
        edition_with(tmp_path, FACET.replace(*changed))
