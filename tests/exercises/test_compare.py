"""Compare: what it takes, keeps and reads back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises import Refused
from workshop.exercises.compare import Compare
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Items

AMOUNTS = Amounts("en_US", "USD")
NO_WORDS = Words({})
ITEMS = {"family": "Family", "freedom": "Freedom", "learning": "Learning", "money": "Money"}
THREE = {"family": True, "freedom": True, "money": True}
CLEAR = {**THREE, "family.freedom": "freedom", "family.money": "family"}


def make(**more):
    head = {"id": "values", "title": "T", "prompt": "P", "source": "Own wording", "minutes": 5}
    return Compare(**{**head, "ingredients": (), "items": ITEMS, "most": 3, **more})


def test_its_parts_are_its_items_and_their_pairs_in_contents_order():
    assert make().part_names() == (
        *ITEMS,
        "family.freedom",
        "family.learning",
        "family.money",
        "freedom.learning",
        "freedom.money",
        "learning.money",
    )


def test_an_item_is_picked_and_a_pair_is_answered():
    assert make().validate("money", True, AMOUNTS) is True
    assert make().validate("family.money", "money", AMOUNTS) == "money"


@pytest.mark.parametrize("raw", ["learning", "", True, None, 1, ["money"]])
def test_a_pair_is_answered_with_one_of_the_two(raw):
    with pytest.raises(Refused) as refused:
        make().validate("family.money", raw, AMOUNTS)
    assert refused.value.word == "refused.choice"


@pytest.mark.parametrize("part", ["money.family", "family.family", "family.", ".", "other"])
def test_what_is_no_pair_in_contents_order_is_refused(part):
    with pytest.raises(Refused) as refused:
        make().validate(part, True, AMOUNTS)
    assert refused.value.word == "refused.part"


json_like = st.none() | st.booleans() | st.floats() | st.text() | st.sampled_from([*ITEMS])
names = st.sampled_from([*make().part_names(), "gone", "money.family"])


@given(names, json_like)
def test_whatever_is_sent_is_kept_or_refused(part, raw):
    try:
        taken = make().validate(part, raw, AMOUNTS)
    except Refused:
        return
    assert make().normalize({part: taken}) == {part: taken}


@given(st.dictionaries(names, json_like))
def test_a_damaged_answer_still_reads(parts):
    compare = make()
    kept = compare.normalize(parts)
    assert compare.normalize(kept) == kept
    assert len(compare.picked(kept)) <= 3
    assert 0 <= compare.completion(parts) == compare.completion(kept) <= 1
    blocks = compare.readout(kept, NO_WORDS, AMOUNTS)
    assert bool(blocks) == bool(compare.picked(kept))


def test_a_pair_whose_item_was_let_go_is_kept_and_does_not_count():
    parts = {"freedom": True, "money": True, "family.freedom": "family", "freedom.money": "money"}
    assert make().normalize(parts) == parts
    assert make().readout(parts, NO_WORDS, AMOUNTS) == (Items(("Money", "Freedom"), ordered=True),)


def test_picking_is_half_of_it_and_the_order_the_other_half():
    # of six steps: three picks, and three places
    assert make().completion({}) == 0
    assert make().completion({"family": True}) == pytest.approx(2 / 6)
    assert make().completion(THREE) == pytest.approx(4 / 6)
    assert make().completion({**THREE, "family.freedom": "freedom"}) == pytest.approx(5 / 6)
    assert make().completion(CLEAR | {"freedom.money": "freedom"}) == 1


def test_an_order_that_follows_is_clear_without_the_last_pair():
    assert make().completion(CLEAR) == 1


def test_fewer_than_asked_for_are_never_done_though_their_order_is_clear():
    two = {"family": True, "money": True, "family.money": "money"}
    assert make().completion(two) == pytest.approx(4 / 6)


def test_the_readout_is_in_order_once_it_is_clear():
    assert make().readout(CLEAR, NO_WORDS, AMOUNTS) == (
        Items(("Freedom", "Family", "Money"), ordered=True),
    )


def test_until_then_the_readout_claims_no_order():
    assert make().readout(THREE, NO_WORDS, AMOUNTS) == (Items(("Family", "Freedom", "Money")),)
    assert make().readout({"money": True}, NO_WORDS, AMOUNTS) == (Items(("Money",)),)
    assert make().readout({"family.money": "money"}, NO_WORDS, AMOUNTS) == ()


def test_the_view_is_told_the_items_and_how_many():
    asks = json.loads(json.dumps(make(details={"money": "Enough of it"}).asks()))
    assert asks["items"][3] == {"id": "money", "label": "Money", "detail": "Enough of it"}
    assert asks["most"] == 3
    assert make().labels() == ITEMS


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"items": {"a": "A"}}, "items: expected at least two"),
        ({"items": {"a.b": "A", "c": "C"}}, "items: expected ids without a dot"),
        ({"most": 5}, "most: expected 1 to 4"),
        ({"details": {"x": "…"}}, "details: x is not among the items"),
    ],
)
def test_content_that_does_not_fit_names_its_key(wrong, says):
    with pytest.raises(ValueError, match=says):
        make(**wrong)


def test_the_styles_of_the_view_exist():
    assert all(file.is_file() for file in Compare.styles())
