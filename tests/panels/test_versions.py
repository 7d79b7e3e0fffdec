"""Then and now are compared lens by lens, with the version that the learner chooses."""

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest

from tests.shipped import read_edition
from workshop.documents import Request, worksheet
from workshop.documents.comparison import comparison
from workshop.notebook.workbook import Workbook
from workshop.panels.versions.controller import VersionsController
from workshop.render.blocks import Paragraph, Table
from workshop.responses.history import VERSION
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers

EDITION = read_edition("en")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def responses(tmp_path):
    """Three stretches: pay then, a raise sixty days later, and today, another sixty on."""
    days = [0, 0, 60, 120]
    clock = iter(NOON + timedelta(day) for day in days)
    answers = Answers(tmp_path / FILE_NAME, clock=lambda: next(clock, NOON + timedelta(121)))
    made = Responses(EDITION, answers, today=lambda: (NOON + timedelta(121)).date())
    job = {"pay": 2000.0, "basis": "month", "taken_home": 90.0, "currency": "USD"}
    known = EDITION.exercise("job-audit").normalize(job)
    answers.put("job-audit", known)
    answers.put(
        "essentials", EDITION.exercise("essentials").normalize({"rent": 1000.0, "food": 500.0})
    )
    answers.put("job-audit", {"pay": 3000.0})
    answers.put("job-audit", {"pay": 4000.0})
    return made


def row(responses, title):
    [table] = [one for one in comparison(responses) if isinstance(one, Table)]
    return next(cells for cells in table.rows if cells[0] == title)


COVERAGE = EDITION.lens("needs-coverage").title


def test_the_versions_are_the_ends_of_the_earlier_stretches(responses):
    assert responses.history.versions == [NOON, NOON + timedelta(60)]
    assert responses.history.since == NOON + timedelta(60)


def test_a_lens_tells_what_it_said_then_and_says_now(responses):
    _, then, now = row(responses, COVERAGE)
    assert then != now
    assert "2" in then


def test_another_version_gives_another_then(responses):
    _, latest, now = row(responses, COVERAGE)
    responses.answers.put(VERSION, {"day": NOON.astimezone().date().isoformat()})
    assert responses.history.since == NOON
    _, first, same = row(responses, COVERAGE)
    assert first != latest
    assert same == now


def test_a_choice_that_is_no_version_gives_the_latest(responses):
    responses.answers.put(VERSION, {"day": "1999-01-01"})
    assert responses.history.since == NOON + timedelta(60)


def test_without_an_earlier_version_nothing_is_compared(tmp_path):
    responses = Responses(EDITION, Answers(tmp_path / FILE_NAME))
    assert list(comparison(responses)) == []
    responses.answers.put("identity", {"text": "a baker"})
    assert list(comparison(responses)) == []


def test_where_nothing_changed_it_says_so(responses, tmp_path):
    clock = iter([NOON, NOON + timedelta(60)])
    answers = Answers(tmp_path / "same.jsonl", clock=lambda: next(clock))
    same = dataclasses.replace(responses, answers=answers)
    answers.put("identity", {"text": "a baker"})
    answers.put("identity", {"text": "a baker"})
    assert any(isinstance(one, Paragraph) for one in comparison(same))


def test_the_comparison_is_printed_with_its_section(responses):
    responses.answers.put("what-changed", {"text": "more pay"})
    page = worksheet.page(responses, Request(section=EDITION.compares))
    assert any(isinstance(one, Table) and COVERAGE in str(one.rows) for one in page.blocks)


def test_the_page_offers_each_version_by_its_day_and_follows_the_choice(responses):
    told = []
    sheet = VersionsController(responses, told.append)
    sheet.heard({"do": "draw"})
    days = [one["day"] for one in sheet.widget.days]
    assert days == sorted(days, reverse=True)
    assert [one["chosen"] for one in sheet.widget.days] == [True, False]
    before = sheet.widget.html
    sheet.heard({"do": "choose", "day": "1999-01-01"})
    assert told == []
    sheet.heard({"do": "choose", "day": days[1]})
    assert told == [{VERSION}]
    assert sheet.widget.html != before
    assert [one["chosen"] for one in sheet.widget.days] == [False, True]


def test_a_choice_the_disk_does_not_take_is_said(responses):
    sheet = VersionsController(responses, lambda changed: None)
    sheet.heard({"do": "draw"})
    responses.answers.file.unlink()
    responses.answers.file.mkdir()
    sheet.heard({"do": "choose", "day": sheet.widget.days[1]["day"]})
    assert sheet.widget.status["tone"] == "problem"


def test_the_comparison_follows_what_is_answered_on_its_page(responses, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    book = Workbook.here()
    book.responses = responses
    widget = book.compare().children[0]
    widget._heard({"do": "draw"})
    before = widget.html
    responses.answers.put("job-audit", {"pay": 9000.0})
    book._changed("job-audit")
    assert widget.html != before
