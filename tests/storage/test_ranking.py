"""The order from this-or-that answers, in Python and, by the same rule, on the page."""

from __future__ import annotations

import json
import math
import os
import random
import subprocess
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.storage.ranking import answered, known, pairs, ranking, walk

SCRIPT = Path(__file__).parents[2] / "workshop" / "exercises" / "compare" / "compare_order.js"
FIVE = list("abcde")


def asked_until_clear(picked, wish):
    """The parts after someone with a firm wish has answered all that is asked."""
    parts = {}
    while pair := walk(picked, parts)[1]:
        part = ".".join(pair)
        assert part not in parts, "asked twice"
        parts[part] = min(pair, key=wish.index)
    return parts


@given(st.integers(0, 8).flatmap(lambda n: st.permutations(range(n))))
def test_whatever_order_one_has_in_mind_is_the_order_found(wish):
    wish = [f"v{one}" for one in wish]
    picked = sorted(wish)
    assert ranking(picked, asked_until_clear(picked, wish)) == wish


def test_five_take_six_to_eight_questions():
    counts = [len(asked_until_clear(FIVE, list(one))) for one in permutations(FIVE)]
    assert (min(counts), max(counts)) == (6, 8)
    assert sum(counts) / len(counts) < math.log2(math.factorial(5)) + 0.5


def test_what_follows_from_two_answers_is_not_asked():
    # c stands behind b, and b behind a: where c stands to a is settled.
    parts = {"a.b": "a", "b.c": "b"}
    assert walk(["a", "b", "c"], parts)[1] is None
    assert ranking(["a", "b", "c"], parts) == ["a", "b", "c"]
    assert known(["a", "b", "c"], parts)["a"] == {"b", "c"}


def test_what_is_settled_so_far_is_told_though_the_rest_is_open():
    assert ranking(FIVE, {"a.b": "b"}) == ["b", "a"]
    assert walk(FIVE, {"a.b": "b"})[1] == ("a", "c")


def test_a_pair_is_asked_in_contents_order():
    assert walk(["late", "early"], {})[1] == ("late", "early")


def test_answers_about_what_is_no_longer_picked_count_nothing():
    parts = {"a.b": "b", "b.c": "c", "a.c": "a"}
    assert answered(["a", "c"], parts) == {("a", "c"): "a"}
    assert ranking(["a", "c"], parts) == ["a", "c"]


@pytest.mark.parametrize("few", [[], ["a"]])
def test_none_or_one_needs_no_question(few):
    assert walk(few, {})[1] is None
    assert ranking(few, {}) == few


def test_a_circle_still_ends_in_an_order():
    circle = {"a.b": "a", "b.c": "b", "a.c": "c"}
    assert sorted(ranking(["a", "b", "c"], circle)) == ["a", "b", "c"]


anything = st.sampled_from([*FIVE, "z", "", None, True, 1.5])
some_parts = st.dictionaries(st.sampled_from([".".join(one) for one in pairs(FIVE)]), anything)


@given(st.sets(st.sampled_from(FIVE)), some_parts)
def test_a_damaged_file_never_hangs_and_never_loses_or_doubles_an_id(picked, parts):
    picked = sorted(picked)
    order = ranking(picked, parts)
    assert len(set(order)) == len(order)
    assert set(order) <= set(picked)
    assert (len(order) == len(picked)) == (walk(picked, parts)[1] is None)


@given(st.permutations(FIVE), st.integers(0, 8))
def test_every_answer_that_was_given_holds_in_the_order(wish, many):
    parts = dict(list(asked_until_clear(FIVE, list(wish)).items())[:many])
    order = ranking(FIVE, parts)
    for (one, other), first in answered(FIVE, parts).items():
        if {one, other} <= set(order):
            last = other if first == one else one
            assert order.index(first) < order.index(last)


RUN = """
import { readFileSync } from "node:fs";
const { against, answered, walk } = await import(process.env.SCRIPT);
const cases = JSON.parse(readFileSync(0, "utf-8"));
const found = cases.map(([picked, parts]) => {
  const { placed, next, left } = walk(picked, parts);
  return [placed, next, left];
});
const changed = cases.map(([picked, parts]) =>
  answered(picked, parts).map(({ part, first, last }) => {
    return [part, last, against(picked, parts, part, last, first)];
  }),
);
console.log(JSON.stringify([found, changed]));
"""


@pytest.fixture(scope="module")
def on_the_page():
    """Random answers, some in circles, and what the page's script makes of them."""
    from tests.programs import need

    node = need("node")
    chance = random.Random(7)
    cases = []
    for _ in range(300):
        picked = sorted(chance.sample("abcdefgh", chance.randint(0, 6)))
        some = [one for one in pairs("abcdefgh") if chance.random() < 0.4]
        cases.append((picked, {".".join(one): chance.choice([*one, "z"]) for one in some}))
        wish = chance.sample(picked, len(picked))
        cases.append((picked, asked_until_clear(picked, wish)))
    ran = subprocess.run(
        [node, "--input-type=module", "-e", RUN],
        env=os.environ | {"SCRIPT": SCRIPT.as_uri()},
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=True,
    )
    return cases, *json.loads(ran.stdout)


@pytest.mark.native
def test_the_page_finds_the_same_order_and_asks_the_same_pair(on_the_page):
    cases, found, _ = on_the_page
    for (picked, parts), (placed, following, left) in zip(cases, found, strict=True):
        asked = walk(picked, parts)[1]
        assert placed == ranking(picked, parts)
        assert following == (list(asked) if asked else None)
        assert (left > 0) == (asked is not None)


def goes_in_a_circle(picked, parts):
    behind = known(picked, parts)
    return any(one in behind[one] for one in picked)


@pytest.mark.native
def test_a_changed_answer_takes_back_others_only_where_all_would_go_in_a_circle(on_the_page):
    cases, _, changed = on_the_page
    seen = set()
    for (picked, parts), every in list(zip(cases, changed, strict=True))[1::2]:
        for part, first, against in every:
            meant = {**parts, part: first}
            assert bool(against) == goes_in_a_circle(picked, meant)
            fitting = {one: value for one, value in meant.items() if one not in against}
            assert not goes_in_a_circle(picked, fitting)
            assert fitting[part] == first
            seen.add(bool(against))
    assert seen == {True, False}
