"""Sort: what it takes, keeps and reads back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises import Refused
from workshop.exercises.sort import Sort
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Heading, Items

AMOUNTS = Amounts("en_US", "USD")
NO_WORDS = Words({})
HEAD = {
    "id": "examples",
    "title": "Which is which?",
    "prompt": "Place each.",
    "source": "Own wording",
    "minutes": 5,
    "ingredients": ("written exercise",),
}
BINS = {"job": "Job", "career": "Career", "either": "Either"}
CARDS = {"retail": "Working in a shop", "nurse": "Nursing", "temp": "Temp work"}


def make(**more):
    return Sort(**{**HEAD, "bins": BINS, "cards": CARDS, "after": {"temp": "It differs."}, **more})


def test_a_card_goes_into_a_bin():
    assert make().validate("retail", "job", AMOUNTS) == "job"


@pytest.mark.parametrize("raw", ["", "pile", 1, True, None, ["job"], {"bin": "job"}])
def test_what_is_no_bin_is_refused(raw):
    with pytest.raises(Refused) as refused:
        make().validate("retail", raw, AMOUNTS)
    assert refused.value.word == "refused.choice"


def test_an_unknown_card_is_refused():
    with pytest.raises(Refused) as refused:
        make().validate("astronaut", "job", AMOUNTS)
    assert refused.value.word == "refused.part"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from([*BINS]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.sampled_from([*CARDS, "no-card"]), anything)
def test_whatever_is_sent_is_kept_or_refused(part, raw):
    sort = make()
    try:
        taken = sort.validate(part, raw, AMOUNTS)
    except Refused:
        return
    assert sort.normalize({part: taken}) == {part: taken}


@given(
    st.dictionaries(st.text() | st.sampled_from([*CARDS]), st.text() | st.booleans() | st.floats())
)
def test_done_is_a_share_and_what_is_kept_stays_kept(parts):
    sort = make()
    kept = sort.normalize(parts)
    assert 0 <= sort.completion(parts) <= 1
    assert sort.normalize(kept) == kept
    assert sort.completion(parts) == sort.completion(kept)


def test_a_bin_that_content_no_longer_has_is_forgotten():
    assert make().normalize({"retail": "hobby", "nurse": "career", "gone": "job"}) == {
        "nurse": "career"
    }


def test_each_placed_card_is_a_third_of_three():
    assert make().completion({"nurse": "career", "temp": "job"}) == pytest.approx(2 / 3)


def test_the_readout_lists_the_cards_of_each_bin_and_leaves_out_empty_bins():
    parts = {"temp": "job", "retail": "job", "nurse": "either"}
    assert make().readout(parts, NO_WORDS, AMOUNTS) == (
        Heading("Job", 3),
        Items(("Working in a shop", "Temp work")),
        Heading("Either", 3),
        Items(("Nursing",)),
    )


def test_nothing_sorted_reads_back_as_nothing():
    assert make().readout({}, NO_WORDS, AMOUNTS) == ()


def test_the_view_is_asked_for_cards_and_bins_in_contents_order():
    asks = json.loads(json.dumps(make().asks()))
    assert [one["id"] for one in asks["bins"]] == [*BINS]
    assert asks["cards"][2] == {"id": "temp", "label": "Temp work", "after": "It differs."}


def test_every_card_and_bin_has_a_label():
    assert {*make().labels()} == {*BINS, *CARDS}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"bins": {"job": "Job"}}, "bins: expected at least two"),
        ({"cards": {}, "after": {}}, "cards: expected at least one"),
        ({"after": {"astronaut": "…"}}, "after: no card astronaut"),
    ],
)
def test_content_that_does_not_fit_names_its_key(wrong, says):
    with pytest.raises(ValueError, match=says):
        make(**wrong)


def test_the_styles_of_the_view_exist():
    assert all(file.is_file() for file in Sort.styles())
