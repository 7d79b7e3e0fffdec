"""Where a long pause parts the answers of then from those of now, from clock to lens."""

import dataclasses
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import Workbook
from workshop.lenses import LENSES, Lens
from workshop.responses.readout import lens_blocks
from workshop.responses.work_periods import PAUSE, turns
from workshop.storage.answers import Answers

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def on(*days):
    return [NOON + timedelta(day) for day in days]


def turn(times, day):
    """The latest of the turns."""
    found = turns(times, day)
    return found[-1] if found else None


def today(day):
    return (NOON + timedelta(day)).date()


def test_a_pause_of_ninety_days_parts_then_from_now():
    assert turn(on(0, 1, 3, 93, 94), today(94)) == NOON + timedelta(3)


def test_thirteen_days_are_no_pause_and_fourteen_are_one():
    assert turn(on(0, 13), today(13)) is None
    assert turn(on(0, 14), today(14)) == NOON


def test_the_latest_pause_counts():
    assert turn(on(0, 30, 60), today(61)) == NOON + timedelta(30)


def test_before_the_first_change_of_today_the_last_one_is_then():
    assert turn(on(0, 1), today(91)) == NOON + timedelta(1)


def test_each_pause_ends_a_version():
    assert turns(on(0, 1, 30, 60), today(61)) == on(1, 30)
    assert turns(on(0, 1, 30, 60), today(99)) == on(1, 30, 60)


def test_nothing_answered_has_no_then():
    assert turn([], today(0)) is None


TIMES = st.lists(st.integers(0, 30_000).map(lambda hours: NOON + timedelta(hours=hours)))


@given(TIMES, st.dates(date(2000, 1, 1), date(2200, 1, 1)))
def test_then_is_a_change_before_a_pause_and_none_follows_after_it(times, day):
    since = turn(times, day)
    known = sorted(times)
    rest = [one for one in known if since is None or one > since]
    assert all(other - one < PAUSE for one, other in pairwise(rest))
    if since is not None:
        assert since in times
        assert not rest or rest[0] - since >= PAUSE


@given(TIMES, st.dates(), st.randoms())
def test_the_order_of_the_lines_does_not_matter(times, day, random):
    mixed = random.sample(times, len(times))
    assert turn(mixed, day) == turn(times, day)


@pytest.fixture
def book(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return Workbook.here()


def at(book, day):
    """Let it be so many days after the first."""
    responses = dataclasses.replace(book.responses, today=lambda: today(day))
    responses.answers._clock = lambda: NOON + timedelta(day)
    book.responses = responses
    return responses.answers


def given_to(book, monkeypatch, use):
    """What a lens is given, as content uses it."""
    caught = []
    found = book.responses.edition.lens(use)
    lens = LENSES[found.lens]
    spying = Lens(lambda one: caught.append(one) or (), lens.reads, lens.says, lens.looks_back)
    monkeypatch.setattr("workshop.responses.readout.LENSES", {**LENSES, found.lens: spying})
    lens_blocks(book.responses, found)
    return caught[0]


def test_answers_until_a_moment_leave_those_of_now_alone(tmp_path):
    answers = Answers(tmp_path / "a.jsonl", clock=lambda: NOON)
    answers.put("letter", {"text": "first"})
    answers._clock = lambda: NOON + timedelta(20)
    answers.put("letter", {"text": "second"})
    assert answers.until(NOON).get("letter") == {"text": "first"}
    assert len(answers.until(NOON).changes) == 1
    assert answers.get("letter") == {"text": "second"}
    assert len(answers.changes) == 2


def test_a_lens_that_looks_back_is_given_both(book, monkeypatch):
    at(book, 0).put("levers", {"goals": 1})
    at(book, 90).put("levers", {"goals": 3})
    told = given_to(book, monkeypatch, "changes")
    assert told.since == NOON
    assert (told.then["levers"], told.parts["levers"]) == ({"goals": 1}, {"goals": 3})
    assert told.changed["levers"] == today(90)


def test_a_lens_that_does_not_look_back_is_given_nothing_of_then(book, monkeypatch):
    at(book, 0).put("levers", {"goals": 1})
    at(book, 90).put("levers", {"goals": 3})
    told = given_to(book, monkeypatch, "lever-evidence")
    assert (told.then, told.since, told.changed) == ({}, None, {})


def test_what_was_kept_to_oneself_then_stays_so(book, monkeypatch):
    at(book, 0).put("levers", {"goals": 1, "_state": "private"})
    at(book, 90).put("levers", {"goals": 3, "_state": None})
    assert given_to(book, monkeypatch, "changes").then["levers"] == {}


def test_what_was_carried_then_follows_what_its_source_said_then(book, monkeypatch):
    at(book, 0).put("three-futures", {"order": "on", "on.name": "On", "on.test": "Ask"})
    at(book, 0).put("commitments", {"on.by": "2026-12-15"})
    at(book, 90).put("three-futures", {"on.test": "Ask twice"})
    told = given_to(book, monkeypatch, "changes")
    assert told.then["commitments"]["on.what"] == "Ask"
    assert told.parts["commitments"]["on.what"] == "Ask twice"
