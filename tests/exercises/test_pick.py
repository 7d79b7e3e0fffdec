"""Pick: what it takes, keeps and reads back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises import Refused
from workshop.exercises.pick import Pick
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Items

AMOUNTS = Amounts("en_US", "USD")
NO_WORDS = Words({})
OPTIONS = {"goals": "Set goals", "learn": "Keep on learning", "ask": "Ask", "meet": "Meet people"}


def make(**more):
    head = {"id": "steps", "title": "T", "prompt": "P", "source": "Own wording", "minutes": 2}
    return Pick(**{**head, "ingredients": (), "options": OPTIONS, "most": 3, **more})


def test_an_option_is_ticked():
    assert make().validate("ask", True, AMOUNTS) is True


@pytest.mark.parametrize("raw", [False, 1, "true", "", None, ["ask"], float("nan")])
def test_what_is_no_tick_is_refused(raw):
    with pytest.raises(Refused) as refused:
        make().validate("ask", raw, AMOUNTS)
    assert refused.value.word == "refused.part"


@pytest.mark.parametrize("part", ["astronaut", "", "_state", "ask.goals"])
def test_an_unknown_option_is_refused(part):
    with pytest.raises(Refused):
        make().validate(part, True, AMOUNTS)


json_like = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
some_parts = st.dictionaries(st.sampled_from([*OPTIONS, "gone"]) | st.text(), json_like)


@given(st.sampled_from([*OPTIONS, "gone"]), json_like)
def test_whatever_is_sent_is_kept_or_refused(part, raw):
    try:
        taken = make().validate(part, raw, AMOUNTS)
    except Refused:
        return
    assert make().normalize({part: taken}) == {part: taken}


@given(some_parts, st.integers(1, 4))
def test_no_more_is_kept_than_may_be_chosen(parts, most):
    pick = make(most=most)
    kept = pick.normalize(parts)
    assert len(kept) <= most
    assert list(kept) == [one for one in OPTIONS if one in kept]
    assert pick.normalize(kept) == kept
    assert 0 <= pick.completion(parts) == pick.completion(kept) <= 1


def test_when_fewer_may_be_chosen_than_before_the_first_in_content_stay():
    assert make(most=2).normalize({"meet": True, "ask": True, "goals": True}) == {
        "goals": True,
        "ask": True,
    }


def test_one_is_enough_unless_more_are_asked_for():
    assert make().completion({}) == 0
    assert make().completion({"ask": True}) == 1
    assert make(least=2).completion({"ask": True}) == 0.5
    assert make(least=2).completion({"ask": True, "meet": True}) == 1


def test_the_readout_lists_what_was_chosen_in_contents_order():
    parts = {"meet": True, "goals": True}
    assert make().readout(parts, NO_WORDS, AMOUNTS) == (Items(("Set goals", "Meet people")),)
    assert make().readout({}, NO_WORDS, AMOUNTS) == ()


def test_the_view_is_told_the_options_and_how_many():
    asks = json.loads(json.dumps(make(details={"ask": "Three people"}).asks()))
    assert asks["options"][2] == {"id": "ask", "label": "Ask", "detail": "Three people"}
    assert (asks["most"], asks["least"]) == (3, 1)
    assert make().labels() == OPTIONS


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"options": {"a": "A"}, "most": 1}, "options: expected at least two"),
        ({"options": {"a.b": "A", "c": "C"}, "most": 1}, "options: expected ids without a dot"),
        ({"options": {"_a": "A", "c": "C"}, "most": 1}, "options: expected ids without a dot"),
        ({"details": {"x": "…"}}, "details: x is not among the options"),
        ({"most": 5}, "most: expected 1 to 4"),
        ({"most": 0}, "most: expected 1 to 4"),
        ({"least": 4}, "least: expected 1 to most"),
        ({"least": 0}, "least: expected 1 to most"),
    ],
)
def test_content_that_does_not_fit_names_its_key(wrong, says):
    with pytest.raises(ValueError, match=says):
        make(**wrong)


def test_the_styles_of_the_view_exist():
    assert all(file.is_file() for file in Pick.styles())
