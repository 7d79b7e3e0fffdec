"""What matters most: the order with its weights, and what is said while it is open."""

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import given, key, pictures, said, waits
from workshop.lenses.self.top_values import LENS
from workshop.render.blocks import Items
from workshop.storage.ranking import walk

NAMES = {"a": "Art: making", "b": "Bread", "c": "Calm: rest", "d": "Dance", "e": "Ease"}


def draw(**parts):
    named = {name.replace("__", "."): value for name, value in parts.items()}
    return LENS.draw(given(LENS, {"values": named}, labels={"values": NAMES}))


def test_three_in_order_weigh_a_half_a_third_and_a_sixth():
    blocks = draw(a=True, b=True, c=True, a__b="b", b__c="b", a__c="c")
    assert key(blocks) == "reading [first=Bread; others=Calm and Art]"
    assert pictures(blocks)[0].twin.rows == (
        ("Bread", "50%"), ("Calm: rest", "33%"), ("Art: making", "17%"),
    )  # fmt: skip
    assert "weights [count=3]" in said(blocks)


def test_pairs_that_are_still_level_are_told_and_nothing_is_drawn():
    blocks = draw(a=True, b=True, c=True, a__b="b", b__c="b")
    assert key(blocks) == "open [names=Art, Bread, and Calm]"
    assert "first [first=Bread]" in said(blocks)
    [items] = [block for block in blocks if isinstance(block, Items)]
    assert items.items == ("pair [one=Art; other=Calm]",)
    assert not pictures(blocks)


def test_before_any_choice_nothing_comes_first():
    blocks = draw(**dict.fromkeys(NAMES, True))
    assert "level [count=10]" in said(blocks)
    assert not [text for text in said(blocks) if text.startswith("first")]


def test_one_alone_has_no_order():
    assert key(draw(c=True)) == "one [first=Calm]"


def test_a_choice_between_things_that_were_let_go_does_not_count():
    assert waits(draw(a__b="a"))


@settings(deadline=None)
@drawn(st.permutations(list(NAMES)))
def test_any_order_is_read_back(order):
    picked, parts = list(NAMES), {}
    while pair := walk(picked, parts)[1]:
        parts[".".join(pair)] = min(pair, key=order.index)
    given_parts = {"values": {**dict.fromkeys(NAMES, True), **parts}}
    blocks = LENS.draw(given(LENS, given_parts, labels={"values": NAMES}))
    assert [row[0] for row in pictures(blocks)[0].twin.rows] == [NAMES[one] for one in order]
    assert [row[1] for row in pictures(blocks)[0].twin.rows] == ["33%", "27%", "20%", "13%", "7%"]


@settings(deadline=None)
@drawn(
    st.dictionaries(
        st.sampled_from([*NAMES, "a.b", "b.c", "a.c", "d.e"]),
        st.one_of(st.booleans(), st.sampled_from(list(NAMES)), st.floats()),
    )
)
def test_whatever_is_answered_it_draws(parts):
    pictures(LENS.draw(given(LENS, {"values": parts}, labels={"values": NAMES})))
