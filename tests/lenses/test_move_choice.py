"""Own marks: exact sums, chances from a fixed seed, near-ties, and what would flip the lead."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import given, key, pictures, said, waits
from workshop.lenses._ranked import weights
from workshop.lenses.moves import _choice, move_choice
from workshop.render.blocks import Items, Paragraph

FIVE = tuple(weights(["a", "b", "c", "d", "e"]).values())
VALUES = {"family": "Family: time", "money": "Money: enough", "growth": "Growth: learning"}
ORDER = {
    **{"family": True, "money": True, "growth": True},
    **{"family.money": "family", "family.growth": "family", "money.growth": "money"},
}
LABELS = {"v1": "Family", "v2": "Money", "v3": "Growth"}


def draw(*rows, values=ORDER, ticks=()):
    cells = {}
    for n, marks in enumerate(rows):
        cells[f"r{n}.name"] = f"Move {n}"
        cells |= {f"r{n}.v{at}": m for at, m in enumerate(marks, 1) if m is not None}
        cells |= {f"r{n}.{tick}": True for tick in ticks}
    return draw_cells(cells, values)


def draw_cells(cells, values=ORDER):
    lens = move_choice.LENS
    parts = {"moves": cells, "values": values}
    return lens.draw(given(lens, parts, labels={"moves": LABELS, "values": VALUES}))


def flips(blocks):
    return next(b.items for b in blocks if isinstance(b, Items))


def test_sums_are_exact_and_a_blank_is_the_middle():
    # Rank-sum weights of five: 5, 4, 3, 2, 1 fifteenths.
    assert _choice.total((4, 3, 3, 3, 4), FIVE) == Fraction(20 + 12 + 9 + 6 + 4, 15)
    assert _choice.total((None, 0, 0, 0, 0), FIVE) == Fraction(10, 15)


def test_fewer_than_two_moves_with_marks_wait():
    assert waits(draw((4, 4, 4)))
    assert waits(draw((4, 4, 4), (None, None, None)))


def breaking(*rows):
    cells = {f"r{n}.{name}": value for n, row in enumerate(rows) for name, value in row.items()}
    return draw_cells(cells)


def test_a_limit_that_breaks_is_told_before_any_fit_whatever_the_marks():
    best = {"name": "Best", "v1": 4, "v2": 4, "v3": 4, "limits": "breaks"}
    other = {"name": "Other", "v1": 0, "v2": 0, "v3": 0, "limits": "holds"}
    [first, *_] = breaking(best, other)
    assert first == Paragraph("limits [moves=quote [move=Best]]", "key")
    [first, second] = breaking({"name": "Alone", "limits": "breaks"})
    assert first == Paragraph("limits [moves=quote [move=Alone]]", "key")
    assert second.text == "waiting"


def test_a_limit_that_holds_or_is_not_known_says_nothing():
    held = {"v1": 1, "limits": "holds"}
    assert not [one for one in said(breaking(held, {"v1": 2})) if one.startswith("limits")]


def test_a_move_far_ahead_leads_and_nothing_flips_it():
    blocks = draw((4, 4, 4), (0, 0, 0))
    assert key(blocks) == "reading [chance=chance.over [percent=95%]; move=Move 0]"
    assert flips(blocks) == ("flip.none [move=Move 0]",)


def test_moves_that_lie_close_are_not_told_apart():
    blocks = draw((3, 3, 3), (3, 3, 3), (0, 0, 0))
    assert key(blocks) == "close [moves=quote [move=Move 0] and quote [move=Move 1]]"
    assert flips(blocks) == ("flip.level [moves=quote [move=Move 0] and quote [move=Move 1]]",)
    assert key(draw((3, 3, 3), (3, 3, 3), (3, 3, 3))).startswith("all-close")


def test_what_would_flip_it_is_worked_out_exactly():
    # Weights of three: 3, 2, 1 sixths. Sums: 12 + 0 + 4 = 16 and 9 + 4 + 0 = 13: 3 sixths apart.
    blocks = draw((4, 0, 4), (3, 2, 0))
    # No point of a mark is worth more than 3 sixths. Money's weight w: the lead is
    # (1 - w) x (3 x 1 + 1 x 4) / 4 - 2w, which ends at w = 1.75 / 3.75 = 46.7 %.
    # Growth's: 4w + (1 - w)(3 - 4) / 5 ends at w = 0.2 / 4.2 = 4.8 %, 12 points below 17 %.
    assert flips(blocks) == ("flip.less [leader=Move 1; now=17%; percent=4%; value=Growth]",)


def test_one_point_that_is_worth_more_than_the_lead_flips_it():
    # 3, 2, 1 sixths: 9 + 0 + 0 against 6 + 2 + 0, one sixth apart.
    told = flips(draw((3, 0, 0), (2, 1, 0)))
    assert told[:2] == (
        "flip.mark [leader=Move 1; mark=2; move=Move 0; value=Family]",
        "flip.own [leader=Move 1; mark=3; move=Move 1; value=Family]",
    )
    assert all("mark=-1" not in one for one in told)


def test_without_an_order_each_value_counts_the_same():
    blocks = draw((4, 0, 0), (0, 0, 3), values={"family": True, "money": True})
    assert "equal" in said(blocks)
    assert key(draw((4, 0, 0), (0, 4, 0), values={})).startswith("close")


def test_a_blank_mark_widens_the_doubt_and_is_said():
    sure, blank = (_choice.beaten([(3, 3), other], True)[0][0] for other in ((2, 2), (2, None)))
    assert sure > blank > 0.5
    assert "blank" in said(draw((3, 3, 3), (1, 1, None)))
    assert "blank" not in said(draw((3, 3, 3), (1, 1, 1)))


def test_only_as_many_values_count_as_are_in_order():
    two = {"family": True, "money": True, "family.money": "family"}
    blocks = draw((0, 0, 4), (4, 4, 0), values=two)
    assert key(blocks).startswith("reading [chance=chance.over")
    # Weights of two: 2 and 1 thirds.
    assert (
        "weights [weights=weight [percent=67%; value=Family] and weight [percent=33%; value=Money]]"
        in said(blocks)
    )


def test_the_signs_of_each_move_stand_under_its_bar():
    row = pictures(draw((4, 4, 4), (1, 1, 1), ticks=("authority", "broader", "change")))[
        0
    ].twin.rows
    assert row[0][2] == "signs [on=2; up=1]"


def test_the_same_answers_give_the_same_chances():
    marks = [(n % 5, (n + 2) % 5, 3, 2, 1) for n in range(6)]
    first = _choice.beaten(marks, True)
    assert first == _choice.beaten(marks, True)
    assert sum(first[0]) == pytest.approx(1)


MARK = st.one_of(st.none(), st.integers(0, 4))
MOVES = st.integers(1, 5).flatmap(
    lambda n: st.lists(st.tuples(*[MARK] * n), min_size=2, max_size=5)
)


@settings(deadline=None, max_examples=40)
@drawn(MOVES)
def test_no_smaller_change_of_a_weight_flips_the_lead(moves):
    by_value = tuple(weights([str(n) for n in range(len(moves[0]))]).values())
    first = _choice.leaders(moves, by_value)
    if len(first) > 1:
        return
    tried = {}
    for value, percent in product(range(len(by_value)), range(101)):
        if by_value[value] == 1:
            continue
        shared = Fraction(percent, 100)
        rest = (1 - shared) / (1 - by_value[value])
        others = [one * rest if at != value else shared for at, one in enumerate(by_value)]
        after = _choice.leaders(moves, others)
        if len(after) == 1 and after != first:
            tried[value, percent] = abs(shared - by_value[value])
    found = _choice.weight_flip(moves, by_value)
    if found is None:
        # A third move may be level with the second just where the lead ends.
        assert not tried or len(moves) > 2
    else:
        assert tried[found.value, found.percent] == min(tried.values())


@settings(deadline=None, max_examples=40)
@drawn(MOVES)
def test_every_flip_of_a_mark_is_one_point_and_there_is_no_other(moves):
    by_value = tuple(weights([str(n) for n in range(len(moves[0]))]).values())
    first = _choice.leaders(moves, by_value)
    if len(first) > 1:
        return
    found = _choice.mark_flips(moves, by_value)
    for flip in found:
        had = moves[flip.move][flip.value]
        assert abs(had - flip.to) == 1
        assert 0 <= flip.to <= 4
        assert flip.leader not in first
        # A point more lifts the move itself; a point less can only cost the leader its place.
        assert (flip.move == flip.leader) == (flip.to > had)


@settings(deadline=None, max_examples=30)
@drawn(MOVES, st.integers(0, 4))
def test_a_higher_mark_never_lowers_a_chance(moves, value):
    value %= len(moves[0])
    if moves[0][value] in (None, 4):
        return
    raised = list(moves[0])
    raised[value] += 1
    before, after = (
        _choice.beaten(each, True)[0][0] for each in (moves, [tuple(raised), *moves[1:]])
    )
    assert after >= before


CELL = st.one_of(st.floats(), st.text(), st.booleans(), st.integers(-9, 9))


@settings(deadline=None, max_examples=40)
@drawn(
    st.lists(
        st.dictionaries(st.sampled_from(["name", "v1", "v2", "v5", "change"]), CELL), max_size=8
    )
)
def test_whatever_is_marked_it_draws(rows):
    lens = move_choice.LENS
    cells = {f"r{n}.{column}": value for n, row in enumerate(rows) for column, value in row.items()}
    for values in ({}, ORDER):
        told = lens.draw(given(lens, {"moves": cells, "values": values}, labels={"values": VALUES}))
        pictures(told)
