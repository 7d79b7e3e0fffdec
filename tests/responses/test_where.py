"""Where one works is asked once; it decides whose figures, whose currency and whose numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests import shipped
from tests.countries import with_trial
from tests.notebook_driver import send
from workshop.exercises.exercise import Refused
from workshop.i18n.numerals import TwoReadings
from workshop.notebook.workbook import Workbook
from workshop.responses.readout import answer_blocks, example_blocks
from workshop.responses.responses import Responses
from workshop.storage.answers import Answers

EDITION = shipped.read_edition("en")
SITUATION = EDITION.exercise("situation")


def who(**situation: Any) -> Responses:
    return Responses(EDITION, Answers.holding({"situation": situation}))


@pytest.mark.parametrize(
    ("said", "country"), [({}, "US"), ({"country": "unsaid"}, "US"), ({"country": "KE"}, "KE")]
)
def test_until_it_is_told_the_editions_country_stands(said: Mapping[str, str], country: str):
    assert who(**said).country == country


def test_one_who_works_elsewhere_has_the_worlds_tables_and_no_american_pay():
    assert who(country="KE").reference.folder.name == "world"
    assert who(country="US").reference.folder.name == "us"


def test_kept_private_it_decides_nothing():
    answers = Answers.holding({"situation": {"country": "KE", "_state": "private"}})
    assert Responses(EDITION, answers).country == "US"


def test_the_currency_is_the_countrys_until_another_is_named():
    assert who(country="KE").settings.amounts.currency == "KES"
    paid = {"situation": {"country": "KE"}, "job-audit": {"currency": "EUR"}}
    assert Responses(EDITION, Answers.holding(paid)).settings.amounts.currency == "EUR"
    assert who(country="BT").settings.amounts.currency == "BTN", "its own before India's"


def test_numbers_are_read_as_they_are_written_where_one_works():
    assert who(country="DE").settings.amounts.read("1.200,50") == 1200.5
    with pytest.raises(TwoReadings):
        who(country="BE").settings.amounts.read("1.200")
    euros = {"situation": {"country": "US"}, "job-audit": {"currency": "EUR"}}
    assert Responses(EDITION, Answers.holding(euros)).settings.amounts.read("$1,200.50") == 1200.5


def test_one_question_asks_where_and_no_other_does():
    asked = [
        (exercise.id, name)
        for section in EDITION.sections.values()
        for exercise in section.exercises.values()
        for name, field in getattr(exercise, "fields", getattr(exercise, "columns", {})).items()
        if field.type in ("country", "area")
    ]
    assert asked == [("situation", "country"), ("situation", "region"), ("situation", "metro")]


def test_no_area_is_asked_for_where_there_is_none():
    fields = who(country="KE").with_labels(SITUATION).fields
    assert [name for name in ("country", "region", "metro") if name in fields] == ["country"]


def test_what_was_said_of_a_state_stays_when_the_country_changes(tmp_path):
    book = Workbook("en", tmp_path / "my-answers.jsonl")
    book.ask("situation")
    [sheet] = book._sheets
    told = {"country": "US", "region": "48", "metro": "19100"}
    send(sheet, {"do": "save", "rev": 1, "parts": told})
    send(sheet, {"do": "save", "rev": 2, "parts": {"country": "KE"}})
    held = book.responses.answers.get("situation")
    assert held == {"country": "KE", "region": "48", "metro": "19100"}
    read = repr(answer_blocks(book.responses, SITUATION))
    assert "Kenya" in read
    assert "19100" not in read


def test_a_code_of_another_countrys_list_is_kept_and_names_no_work(tmp_path):
    countries = with_trial(tmp_path)
    answers = Answers(tmp_path / "my-answers.jsonl")
    responses = Responses(EDITION, answers, countries)
    work = {"occupation": "Pharmacist", "occupation_soc": "29-1051"}
    answers.put("situation", {"country": "US"})
    answers.put("job-audit", work)
    job = EDITION.exercise("job-audit")
    code = responses.parts(job)["occupation_soc"]
    assert responses.reference.occupation(str(code)).title == "Pharmacists"
    answers.put("situation", {"country": "IS"})
    assert responses.parts(job) == work
    assert responses.reference.occupation(str(code)) is None
    answers.put("situation", {"country": "US"})
    assert responses.reference.occupation(str(code)).title == "Pharmacists"


def test_an_example_is_of_where_the_person_in_it_works():
    reader = Responses(
        EDITION, Answers.holding({"situation": {"country": "KE"}, "way": {"sample": "dana"}})
    )
    read = repr(example_blocks(reader, SITUATION))
    assert "Ohio" in read
    assert "Columbus, OH" in read


def test_an_answer_from_before_the_question_is_as_it_was(tmp_path):
    file = tmp_path / "my-answers.jsonl"
    Answers(file).put("situation", {"doing": "working", "limit_place": True, "born": "1990"})
    responses = Responses(EDITION, Answers(file))
    assert responses.parts(SITUATION) == {"doing": "working", "limit_place": True, "born": "1990"}
    assert responses.country == "US"


def test_a_figure_typed_before_is_not_read_again(tmp_path):
    answers = Answers(tmp_path / "my-answers.jsonl")
    answers.put("job-audit", {"pay": 1200.5})
    answers.put("situation", {"country": "DE"})
    assert Responses(EDITION, answers).parts(EDITION.exercise("job-audit"))["pay"] == 1200.5


def test_a_country_that_is_none_is_refused():
    with pytest.raises(Refused):
        SITUATION.validate("country", "Atlantis", who().settings.amounts)
