"""The week's energy: its balance, how sure that is, and what lifts and drains most."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import figures, given, key, notes, pictures, said, waits
from workshop.lenses.time._energy_week import (
    Activity,
    activities,
    balance,
    between,
    extremes,
    share,
)
from workshop.lenses.time.energy import LENS


def ledger(rows):
    return {f"r{n}.{column}": v for n, row in enumerate(rows) for column, v in row.items()}


def draw(*rows):
    return LENS.draw(given(LENS, {"activities": ledger(rows)}))


def row(name, minutes, energy, absorbed=3):
    return {"name": name, "minutes": minutes, "energy": energy, "absorbed": absorbed}


def week(*pairs):
    return [Activity("a", minutes, 3, energy) for minutes, energy in pairs]


def test_the_balance_is_the_energy_of_an_average_minute():
    # (300 × −1 + 100 × 2) ÷ 400
    assert balance(week((300, -1), (100, 2))) == pytest.approx(-0.25)


def test_hours_are_told_on_both_sides_and_rest_counts_on_neither():
    blocks = draw(row("A", 90, 2), row("B", 300, -1), row("C", 60, 0))
    # (180 − 300) ÷ 450 = −0.27
    assert figures(blocks) == {
        "figure.lifting": "1.5",
        "figure.draining": "5",
        "figure.balance": "−0.3",
    }
    assert pictures(blocks)[0].twin.rows == (
        ("A", "+2", "1.5", "absorbed.sometimes"),
        ("C", "0", "1", "absorbed.sometimes"),
        ("B", "−1", "5", "absorbed.sometimes"),
    )


def test_only_a_range_on_one_side_lifts_or_drains():
    lifting = [row(name, 60, 1) for name in "ABC"]
    assert key(draw(*lifting)) == "lifts [hours=3]"
    assert key(draw(*[{**one, "energy": -1} for one in lifting])) == "drains [hours=3]"
    # (3 × 60 × 1 + 90 × −2) ÷ 270 = 0
    assert key(draw(*lifting, row("D", 90, -2))) == "open [hours=4.5]"


def test_fewer_than_three_activities_have_no_balance():
    blocks = draw(row("A", 60, 2), row("B", 60, 2))
    assert key(blocks) == "early [hours=2]"
    assert "figure.balance" not in figures(blocks)
    assert not [text for text in said(blocks) if text.startswith("sure.")]


def test_a_week_that_drains_is_said_to_drain_however_few_its_activities():
    # A week is all there was, no sample: (2,400 × −2 + 5 × 120 × 1) ÷ 3,000 = −1.4. The large
    # activity moves it by about 0.8 × ½ each way, so 8 of 10 balances lie well below 0.
    rows = [row("Night shift", 2400, -2), *(row(str(n), 120, 1) for n in range(5))]
    blocks = draw(*rows)
    assert figures(blocks)["figure.balance"] == "−1.4"
    assert key(blocks) == "drains [hours=50]"
    low, high = between(activities(ledger(rows))[0])
    assert -1.85 < low < -1.65
    assert -1.15 < high < -0.95


def test_how_far_the_balance_may_move_is_said_once_there_is_one():
    assert "sure.range [high=+1.2; low=+0.8]" in said(draw(*[row(name, 60, 1) for name in "ABC"]))


def test_one_activity_moves_by_what_one_mark_may_be_off():
    # A uniform mark from 0.5 to 1.5: a tenth of it lies below 0.6, a tenth above 1.4.
    assert between(week((60, 1))) == pytest.approx((0.6, 1.4), abs=0.03)


def test_minutes_that_may_be_off_move_the_balance_between_unlike_marks():
    # 1,000 equal rows at −2 and one as long as all of them at +2: marks hardly matter but the
    # long one's (±½ × ½), its minutes move the share by about 0.2 ÷ 4 each way × 4.
    low, high = between(week(*[(10, -2)] * 300, (3000, 2)))
    # |0.5·d + 0.2·u| with d ~ U(−½, ½), u ~ U(−1, 1): 10 % of a trapezoid from −0.45 to 0.45
    # lies beyond 0.45 − √(2 × 0.1 × 0.5 × 0.4) = 0.25.
    assert (low, high) == pytest.approx((-0.25, 0.25), abs=0.04)


def test_the_range_is_the_same_each_time():
    some = week((60, 1), (200, -2), (45, 0), (300, 2))
    assert between(some) == between(some)


def test_equals_are_told_together_the_more_absorbing_first():
    found = [Activity("A", 60, 2, 2), Activity("B", 60, 5, 2), Activity("C", 60, 5, 1)]
    assert [one.name for one in extremes(found, 1)] == ["B", "A"]
    assert extremes(found, -1) == []
    told = said(draw(row("A", 60, 2, 2), row("B", 60, 2, 5)))
    assert "top [names=quote [name=B] and quote [name=A]]" in told
    assert not [text for text in told if text.startswith("bottom")]


def test_time_flows_where_it_both_lifts_and_absorbs():
    found = [Activity("A", 30, 4, 1), Activity("B", 30, 5, 0), Activity("C", 60, 3, 2)]
    assert share(found) == 25


def test_a_row_without_minutes_or_energy_is_counted_not_lost():
    blocks = draw(row("A", 60, 1), {"name": "B", "energy": 2}, {"name": "C", "minutes": 5})
    assert "lacking [count=2]" in said(blocks)
    assert waits(draw({"name": "B", "energy": 2}))
    assert waits(draw(row("A", 0, 2)))


def test_more_minutes_than_a_week_has_are_met_with_care():
    assert notes(draw(row("A", 10080, 1))) == []
    assert notes(draw(row("A", 10080, 1), row("B", 1, 1))) == ["care.week"]


WEEKS = st.lists(
    st.builds(Activity, st.just("a"), st.floats(1, 10080), st.just(3), st.integers(-2, 2)),
    min_size=1,
    max_size=14,
)


@settings(deadline=None, max_examples=30)
@drawn(WEEKS)
def test_the_range_stays_within_half_a_mark_of_what_was_marked_and_holds_the_balance(found):
    low, high = between(found)
    marks = [one.energy for one in found]
    assert max(min(marks) - 0.5, -2) <= low <= high <= min(max(marks) + 0.5, 2)
    assert low - 1e-9 <= balance(found) <= high + 1e-9


@drawn(WEEKS, st.floats(0.1, 100))
def test_minutes_or_hours_make_no_difference_to_the_balance(found, factor):
    scaled = [Activity(one.name, one.minutes * factor, 3, one.energy) for one in found]
    assert balance(scaled) == pytest.approx(balance(found), abs=1e-9)


CELLS = st.one_of(st.floats(), st.integers(-5, 20000), st.text(max_size=5), st.booleans())
ROWS = st.fixed_dictionaries({}, optional=dict.fromkeys(("minutes", "energy", "absorbed"), CELLS))


@settings(deadline=None, max_examples=40)
@drawn(st.lists(ROWS, max_size=40), st.text(max_size=60))
def test_whatever_is_listed_it_draws(rows, name):
    pictures(draw(*({"name": name, **one} for one in rows)))
    parts = {f"r{n}.{c}": v for n, one in enumerate(rows) for c, v in one.items()}
    assert all(one.minutes > 0 for one in activities(parts)[0])
