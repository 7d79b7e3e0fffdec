"""Seats: how many there are below for each one above, told for steps up only."""

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import figures, given, key, said, waits
from tests.test_lens_wage_overlap import Ladders
from workshop.lenses import seats
from workshop.lenses.seats import ratio
from workshop.reference import Occupation, Reference

NOW = Occupation("43-4051", "Agents", employment_base=2814.0, base_year=2024)
LEAD = Occupation("43-1011", "Leads", employment_base=351.75, openings_annual=14.5)
WIDE = Occupation("11-1021", "Managers", employment_base=5628.0)
SAME = Occupation("43-0000", "Peers", employment_base=2814.0)
BLANK = Occupation("99-0000", "Uncounted")


def draw(*targets, up=(), now="43-4051", jobs=(NOW, LEAD, WIDE, SAME, BLANK)):
    known = Ladders({one.soc_code: one for one in jobs})
    known.up = frozenset(up)
    cells = {}
    for n, (kind, code) in enumerate(targets):
        cells |= {f"r{n}.name": "x", f"r{n}.kind": kind, f"r{n}.target_soc": code}
    lens = seats.LENS
    parts = {"moves": cells, "job": {"occupation": "x", "occupation_soc": now}}
    return lens.draw(given(lens, parts, reference=known))


def test_eight_for_each_one_is_told_with_its_limits_and_openings():
    blocks = draw(("promotion", "43-1011"))  # 2,814 / 351.75
    assert key(blocks) == "many [count=8; now=Agents; target=Leads]"
    assert figures(blocks) == {"Leads": "figure [now=8; then=1]"}
    assert "openings [count=14,500]" in repr(blocks)
    assert "limits" in said(blocks)


def test_more_seats_above_than_below_are_told_the_other_way_round():
    blocks = draw(("promotion", "11-1021"))
    assert key(blocks) == "few [count=2; now=Agents; target=Managers]"
    assert figures(blocks) == {"Managers": "figure [now=1; then=2]"}


def test_equal_numbers_are_about_as_many():
    assert key(draw(("promotion", "43-0000"))).startswith("even")


def test_a_quarter_more_is_still_about_as_many():
    peers = Occupation("43-0000", "Peers", employment_base=2251.2)  # 2,814 / 2,251.2 = 1.25
    assert key(draw(("promotion", "43-0000"), jobs=(NOW, peers))).startswith("even")


def test_only_steps_up_are_counted():
    assert waits(draw(("field", "43-1011")))
    assert waits(draw(("promotion", "43-4051")))
    assert waits(draw(("promotion", "99-0000")))
    assert waits(draw(("promotion", "43-1011"), now=""))
    assert not waits(draw(("field", "43-1011"), up=[("43-4051", "43-1011")]))


def test_a_target_named_twice_is_counted_once():
    assert len(figures(draw(("promotion", "43-1011"), ("promotion", "43-1011")))) == 1


def test_the_retail_ladder_of_the_tables_leads_up():
    known = Reference()
    assert known.leads_up("41-2031", "41-1011")
    assert not known.leads_up("41-1011", "41-2031")
    assert not known.leads_up("", "")


JOBS = st.one_of(st.just(0.0), st.floats(0.1, 1e6))  # thousands, published to one decimal


@settings(deadline=None)
@drawn(JOBS, JOBS)
def test_a_ratio_turned_round_is_its_inverse(one, other):
    now, then = (
        Occupation("a", "A", employment_base=one),
        Occupation("b", "B", employment_base=other),
    )
    forth, back = ratio(now, then), ratio(then, now)
    assert (forth is None) == (back is None) == (not one or not other)
    if forth and back:
        assert abs(forth * back - 1) < 1e-6
    draw(("promotion", "b"), now="a", jobs=(now, then))
