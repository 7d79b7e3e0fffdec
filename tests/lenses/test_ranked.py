"""A ranking as lenses read it, and the weights that an order gives."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.lenses._ranked import ranked, weights

LABELS = {"family": "Family", "freedom": "Freedom", "money": "Money"}
ORDER = {
    "family": True,
    "freedom": True,
    "money": True,
    "family.freedom": "freedom",
    "family.money": "family",
    "freedom.money": "freedom",
}


def test_the_first_of_three_weighs_three_times_the_last():
    # 3, 2 and 1, divided by their sum of 6
    assert weights(["freedom", "family", "money"]) == {
        "freedom": Fraction(1, 2),
        "family": Fraction(1, 3),
        "money": Fraction(1, 6),
    }


@pytest.mark.parametrize(("order", "found"), [([], {}), (["money"], {"money": 1})])
def test_none_and_one(order, found):
    assert weights(order) == found


@given(st.lists(st.text(), unique=True, min_size=1, max_size=12))
def test_weights_are_a_whole_and_fall_by_equal_steps(order):
    given_ = list(weights(order).values())
    assert sum(given_) == 1
    assert {one - other for one, other in pairwise(given_)} <= {given_[-1]}


def test_the_ids_come_best_first():
    assert ranked(ORDER, LABELS) == ["freedom", "family", "money"]


def test_an_order_that_is_not_clear_yet_is_none():
    assert ranked({**ORDER, "family.money": ""}, LABELS) == []


def test_what_was_let_go_is_not_ranked():
    let_go = {part: value for part, value in ORDER.items() if part != "family"}
    assert ranked(let_go, LABELS) == ["freedom", "money"]


def test_nothing_picked_is_no_ranking():
    assert ranked({}, LABELS) == []
