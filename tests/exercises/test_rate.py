"""Rate and its scale: what they take, keep and read back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises import Refused
from workshop.exercises.rate import Rate
from workshop.exercises.scale import Scale, is_number
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Table

AMOUNTS = Amounts("en_US", "USD")
WORDS = Words(
    {
        "rate.open": "not yet",
        "rate.item": "Statement",
        "rate.rating": "Rating",
        "rate.scale": "{start} = {low}, {end} = {high}",
    }
)
HEAD = {
    "id": "baseline",
    "title": "Today",
    "prompt": "How true?",
    "source": "Own wording",
    "minutes": 3,
    "ingredients": ("written exercise",),
}
TEN = {"from": 0, "to": 10, "step": 1, "low": "Not at all", "high": "Completely"}
HUNDRED = {"from": 0, "to": 100, "step": 5, "low": "Not me", "high": "Me"}
TIMES = {"now": "Now", "wanted": "Wanted"}
ITEMS = {"clarity": "I know what I want.", "plan": "I have a plan."}


def make(**more):
    return Rate(**{**HEAD, "scale": TEN, "items": ITEMS, **more})


@pytest.mark.parametrize(
    ("raw", "kept"), [(7, 7), ("7", 7), (" 7 ", 7), (7.0, 7), (0, 0), ("10", 10)]
)
def test_a_stop_is_taken_whether_sent_as_number_or_typed(raw, kept):
    assert make().validate("clarity", raw, AMOUNTS) == kept


@pytest.mark.parametrize("raw", ["many", "", None, True, [7], float("nan"), float("inf"), 10**400])
def test_what_is_no_number_is_refused(raw):
    with pytest.raises(Refused) as refused:
        make().validate("clarity", raw, AMOUNTS)
    assert refused.value.word == "refused.number"


@pytest.mark.parametrize("raw", [-1, 11, 7.5, "63.2"])
def test_a_number_beside_the_stops_is_refused_with_the_limits(raw):
    with pytest.raises(Refused) as refused:
        make().validate("clarity", raw, AMOUNTS)
    assert refused.value.word == "refused.stop"
    assert refused.value.places == {"low": "0", "high": "10", "step": "1"}


def test_an_item_rated_twice_takes_only_its_times():
    rate = make(times=TIMES)
    assert rate.part_names() == ("clarity.now", "clarity.wanted", "plan.now", "plan.wanted")
    for part in ("clarity", "clarity.then", "now", "clarity.now.now"):
        with pytest.raises(Refused) as refused:
            rate.validate(part, 5, AMOUNTS)
        assert refused.value.word == "refused.part"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.integers().map(str),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.sampled_from(["clarity", "plan", "other", "clarity.now"]), anything)
def test_whatever_is_sent_is_kept_or_refused(part, raw):
    rate = make()
    try:
        taken = rate.validate(part, raw, AMOUNTS)
    except Refused:
        return
    assert 0 <= taken <= 10
    assert rate.normalize({part: taken}) == {part: taken}


@given(st.integers(-50, 50), st.integers(1, 40), st.sampled_from([0.1, 0.25, 0.5, 1, 2, 5]))
def test_every_stop_of_a_scale_is_on_it_and_half_a_step_further_is_not(start, steps, step):
    scale = Scale.read({"from": start, "to": start + steps * step, "step": step})
    for place in range(steps):
        assert scale.holds(start + place * step)
        assert not scale.holds(start + (place + 0.5) * step)


@given(
    st.dictionaries(st.text() | st.sampled_from([*ITEMS]), st.text() | st.booleans() | st.floats())
)
def test_what_is_kept_stays_kept_and_done_is_a_share(parts):
    rate = make()
    kept = rate.normalize(parts)
    assert rate.normalize(kept) == kept
    assert 0 <= rate.completion(parts) <= 1


def test_zero_is_an_answer():
    assert make().normalize({"clarity": 0}) == {"clarity": 0}
    assert make().completion({"clarity": 0}) == 0.5


def test_true_is_not_one():
    assert not is_number(True)
    assert make().normalize({"clarity": True}) == {}


def test_the_readout_has_a_row_for_each_rated_item():
    assert make().readout({"plan": 3}, WORDS, AMOUNTS) == (
        Table(
            ("Statement", "Rating"),
            (("I have a plan.", "3"),),
            "0 = Not at all, 10 = Completely",
            numbers=(1,),
        ),
    )


def test_the_readout_says_what_is_open_at_one_of_two_times():
    rate = make(times=TIMES, scale=HUNDRED)
    (table,) = rate.readout({"plan.now": 55, "clarity.wanted": 90}, WORDS, AMOUNTS)
    assert table.columns == ("Statement", "Now", "Wanted")
    assert table.rows == (
        ("I know what I want.", "not yet", "90"),
        ("I have a plan.", "55", "not yet"),
    )
    assert table.numbers == (1, 2)


def test_nothing_rated_reads_back_as_nothing():
    assert make().readout({"other": 3}, WORDS, AMOUNTS) == ()


def test_the_view_is_asked_for_scale_items_and_times():
    asks = json.loads(json.dumps(make(times=TIMES, details={"plan": "Longer."}).asks()))
    assert asks["scale"] == TEN
    assert asks["items"][1] == {"id": "plan", "label": "I have a plan.", "detail": "Longer."}
    assert [time["id"] for time in asks["times"]] == ["now", "wanted"]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"items": {}}, "items: expected at least one"),
        ({"items": {"a.b": "A"}}, "items: expected ids without a dot"),
        ({"details": {"gone": "A"}}, "details: no item gone"),
        ({"scale": {"from": 0}}, "scale: expected from, to and step to be numbers"),
        ({"scale": {"from": 0, "to": True}}, "scale: expected from, to and step to be numbers"),
        ({"scale": {"from": 5, "to": 5}}, "scale: expected from below to"),
        ({"scale": {"from": 0, "to": 10, "step": 0}}, "scale: expected from below to"),
        ({"scale": {"from": 0, "to": 10, "step": 3}}, "scale: expected whole steps"),
        ({"scale": {"from": 0, "to": 10, "step": 1e12}}, "scale: expected whole steps"),
        ({"scale": {**TEN, "low": 1}}, "scale: expected low and high to be texts"),
        ({"scale": {**TEN, "middle": "So so"}}, "scale: unknown key middle"),
    ],
)
def test_content_that_does_not_fit_names_its_key(wrong, says):
    with pytest.raises(ValueError, match=says):
        make(**wrong)


def test_the_styles_of_the_view_exist():
    assert all(file.is_file() for file in Rate.styles())
