"""Three futures on the learner's own gauges: where they differ, never a sum."""

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import given, key, pictures, said, waits
from workshop.lenses.moves.futures import GAUGES, LENS, futures, spreads
from workshop.render.blocks import Items

ON = {"on.name": "Stay", "on.money": 5, "on.liking": 6, "on.sure": 9, "on.fit": 6}
WILD = {"wild.name": "A stall", "wild.money": 3, "wild.liking": 9, "wild.sure": 4, "wild.fit": 5}


def draw(*futures_, **more):
    parts = {name: value for one in futures_ for name, value in one.items()}
    return LENS.draw(given(LENS, {"futures": {**parts, **more}}))


def test_the_widest_gauge_is_told_with_both_its_ends():
    # 2, 3, 5 and 1 apart.
    assert key(draw(ON, WILD)) == (
        "widest [gauges=apart [gauge=sure; high=9; highest=quote [words=Stay]; "
        "low=4; lowest=quote [words=A stall]]]"
    )


def test_equally_wide_gauges_are_all_told():
    two = draw({**ON, "on.money": 8}, WILD)  # money and sure: 5 apart
    assert key(two).count("apart [") == 2
    three = draw({**ON, "on.money": 8, "on.liking": 4}, WILD)
    assert key(three).startswith("several [gauges=quote [words=money], quote [words=liking]")


def test_the_same_marks_have_no_widest():
    same = {name.replace("on.", "wild."): value for name, value in ON.items()}
    assert key(draw(ON, same)) == "level"


def test_one_future_differs_from_nothing():
    blocks = draw(ON)
    assert key(blocks) == "half"
    assert len(pictures(blocks)) == 1


def test_every_mark_is_in_the_table_and_none_is_added_up():
    twin = pictures(draw(ON, WILD))[0].twin
    assert twin.columns == ("column.gauge", "Stay", "A stall")
    assert twin.rows[0] == ("money", "5", "3")
    assert len(twin.rows) == len(GAUGES)
    # 5 + 6 + 9 + 6 = 26 and 3 + 9 + 4 + 5 = 21
    assert not any(total in repr(draw(ON, WILD)) for total in ('"26"', "'26'", '"21"', "'21'"))


def test_a_mark_that_is_not_given_is_not_zero():
    part = {"wild.name": "A stall", "wild.fit": 0}
    assert pictures(draw(ON, part))[0].twin.rows[0] == ("money", "5", "–")
    assert [one.label for one in spreads(futures({**ON, **part}), list(GAUGES))] == ["fit"]


def test_tests_are_listed_and_missing_ones_named():
    blocks = draw(ON, WILD, **{"on.test": "Ask for two evenings"})
    items = [block.items for block in blocks if isinstance(block, Items)]
    assert items == [("test.line [future=Stay; test=Ask for two evenings]",)]
    assert "test.none [futures=quote [words=A stall]]" in said(blocks)


def test_a_name_alone_is_not_yet_a_future():
    assert waits(draw({"on.name": "Stay"}))


CELLS = st.one_of(st.text(), st.floats(), st.integers(-5, 10**13), st.booleans())
COLUMNS = ("name", *GAUGES, "test")


@settings(deadline=None)
@drawn(st.dictionaries(st.sampled_from([f"r{n}.{c}" for n in range(9) for c in COLUMNS]), CELLS))
def test_whatever_is_answered_it_draws(ledger):
    pictures(LENS.draw(given(LENS, {"futures": ledger})))


@settings(deadline=None)
@drawn(st.lists(st.integers(0, 10), min_size=2, max_size=3))
def test_a_spread_is_the_highest_less_the_lowest(marks):
    ledger = {f"r{n}.fit": mark for n, mark in enumerate(marks)}
    [fit] = spreads(futures(ledger), list(GAUGES))
    assert fit.width == max(marks) - min(marks)
