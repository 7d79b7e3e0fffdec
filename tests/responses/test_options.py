"""Options are named once: hopes lead to them, and every facet has their rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import shipped
from workshop.exercises.ledger import Ledger
from workshop.responses.responses import Responses
from workshop.storage.answers import Answers, rows

EDITION = shipped.read_edition("en")
FACETS = [
    one.id
    for section in EDITION.sections.values()
    for one in section.exercises.values()
    if isinstance(one, Ledger) and one.rows_from.exercise == "options"
]


@pytest.fixture
def responses(tmp_path: Path) -> Responses:
    return Responses(EDITION, Answers(tmp_path / "my-answers.jsonl"))


def named(responses: Responses, exercise: str) -> list[tuple[str, object]]:
    return [(row, cells.get("name")) for row, cells in rows(responses.answered(exercise))]


def test_there_are_facets_of_learning_fit_and_reward() -> None:
    assert sorted(FACETS) == ["fit", "learning", "reward"]


@pytest.mark.parametrize("facet", FACETS)
def test_what_was_hoped_for_is_an_option_until_it_is_taken_away(
    responses: Responses, facet: str
) -> None:
    responses.answers.put("hopes", {"k1.name": "A clinic", "k2.name": "A van", "order": "k1 k2"})
    assert named(responses, facet) == [("k1", "A clinic"), ("k2", "A van")]
    responses.answers.put("options", {"order": "k1 -k2"})
    assert named(responses, facet) == [("k1", "A clinic")]
    responses.answers.put("options", {"k1.name": "The clinic on Main Street"})
    assert named(responses, facet) == [("k1", "The clinic on Main Street")]


@pytest.mark.parametrize("facet", FACETS)
def test_the_present_work_is_the_option_to_stay(responses: Responses, facet: str) -> None:
    responses.answers.put("job-audit", {"occupation": "Cashier", "pay": 15, "basis": "hour"})
    assert named(responses, facet) == [("stay", "Cashier")]
    assert responses.answered("options")["stay.kind"] == "stay"
    assert responses.answered("reward")["stay.pay"] == 15


def test_a_student_with_no_job_and_no_hopes_is_offered_to_go_on_as_now(
    responses: Responses,
) -> None:
    responses.answers.put("hopes", {"_state": "skipped"})
    assert responses.answered("options") == {}
    offered = responses.shown(EDITION.exercise("options"))
    assert offered["stay.name"] == "Go on as now, and change what I can"
    responses.answers.put("options", {"stay.meaning": "unsure", "z.name": "Find out"})
    assert [row for row, _ in named(responses, "fit")] == ["stay", "z"]
