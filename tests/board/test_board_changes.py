"""A group's change: means of paired differences, their intervals, and how they are shown."""

from __future__ import annotations

from collections import Counter
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shipped import read_edition
from workshop.board.changes import change, quantile
from workshop.board.policy import Snapshot, reveal
from workshop.board.questions import questions
from workshop.board.showing import blocks
from workshop.render.blocks import Picture

EDITION = read_edition("en")
QUESTION = questions(EDITION)["baseline-again"]
ITEM = next(iter(QUESTION.items))


@pytest.mark.parametrize(
    ("freedom", "t"),
    [(2, 4.303), (3, 3.182), (4, 2.776), (9, 2.262), (29, 2.045), (999, 1.962)],
)
def test_students_t_is_as_in_the_tables(freedom, t):
    assert quantile(freedom) == pytest.approx(t, rel=0.002)


def test_a_change_worked_by_hand():
    found = change({"2": 2, "4": 2, "-1": 1})  # mean 2.2, s 2.049, half 2.776 × 2.049 / √5
    assert found.mean == pytest.approx(2.2)
    assert (found.low, found.high) == pytest.approx((-0.344, 4.744), abs=0.01)
    assert found.way == "unsure"
    assert change({"3": 6, "2": 4}).way == "up"
    assert change({"-3": 6, "-2": 4}).way == "down"
    assert change({"1": 2}) is None


@given(st.lists(st.integers(-10, 10), min_size=3, max_size=60))
def test_the_interval_holds_the_mean_and_is_as_wide_as_the_spread_says(points):
    found = change({str(p): n for p, n in Counter(points).items()})
    assert found.mean == pytest.approx(fmean(points))
    half = quantile(len(points) - 1) * stdev(points) / len(points) ** 0.5
    assert found.high - found.low == pytest.approx(2 * half)
    assert found.people == len(points)


def test_fewer_than_five_are_no_cohort():
    shares = [{ITEM: str(n)} for n in range(4)]
    assert not isinstance(reveal(QUESTION, shares, 4, {}), Snapshot)
    shown = reveal(QUESTION, [*shares, {ITEM: "0"}], 5, {})
    assert isinstance(shown, Snapshot)
    drawn = list(blocks(QUESTION, shown, EDITION))
    [picture] = [one for one in drawn if isinstance(one, Picture)]
    assert picture.twin.rows[0][0] == QUESTION.items[ITEM]
    assert picture.twin.rows[0][1] == "+1.2"
    assert "−" in picture.twin.rows[0][2]
