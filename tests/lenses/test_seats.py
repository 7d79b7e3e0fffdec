"""Seats: how many there are below for each one above, told for steps up only."""

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import figures, given, key, said, waits
from tests.lenses.test_wage_overlap import Ladders
from workshop.lenses.moves import seats
from workshop.lenses.moves.seats import step
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
    # 14,500 openings for 2,814,000 jobs: 5.15 for each 1,000.
    assert "openings [count=14,500; rate=5]" in repr(blocks)
    assert "limits" in said(blocks)


def test_all_the_work_that_leads_there_is_counted_and_named():
    up = [("43-4051", "43-1011"), ("43-0000", "43-1011"), ("99-0000", "43-1011")]
    blocks = draw(("promotion", "43-1011"), up=up)
    # (2,814 + 2,814) / 351.75 = 16; what nobody counted adds nothing.
    assert key(blocks) == "many-kinds [count=16; kinds=2; now=Agents; target=Leads]"
    assert figures(blocks) == {"Leads": "figure [now=16; then=1]"}
    # 14,500 openings for 5,628,000 jobs: 2.58 for each 1,000.
    assert "openings [count=14,500; rate=2.6]" in repr(blocks)
    assert "counted [names=quote [name=Agents] and quote [name=Peers]; target=Leads]" in said(
        blocks
    )


def test_ones_own_work_is_counted_where_only_the_learner_calls_it_a_step_up():
    up = [("43-0000", "43-1011")]
    assert figures(draw(("promotion", "43-1011"), up=up)) == {"Leads": "figure [now=16; then=1]"}
    assert "43-1011" not in repr(draw(("field", "43-1011"), up=up))


def test_of_many_kinds_of_work_the_largest_are_named_and_the_rest_counted():
    below = [Occupation(f"51-000{n}", f"Trade {n}", employment_base=100.0 - n) for n in range(1, 9)]
    up = [(one.soc_code, "43-1011") for one in below]
    blocks = draw(("promotion", "43-1011"), up=up, now="51-0005", jobs=(LEAD, *below))
    [told] = [text for text in said(blocks) if text.startswith("counted-more")]
    names = ", ".join(f"quote [name=Trade {n}]" for n in (5, 1, 2, 3, 4))  # one's own first
    assert told == f"counted-more [more=3; names={names}; target=Leads]"


def test_more_seats_above_than_below_are_told_the_other_way_round():
    blocks = draw(("promotion", "11-1021"))
    assert key(blocks) == "few [count=2; now=Agents; target=Managers]"
    assert figures(blocks) == {"Managers": "figure [now=1; then=2]"}


def test_equal_numbers_are_about_as_many():
    assert key(draw(("promotion", "43-0000"))).startswith("even [")


def test_a_quarter_more_is_still_about_as_many():
    peers = Occupation("43-0000", "Peers", employment_base=2251.2)  # 2,814 / 2,251.2 = 1.25
    assert key(draw(("promotion", "43-0000"), jobs=(NOW, peers))).startswith("even [")


def test_all_the_teachers_stand_before_the_posts_of_principals():
    known = Reference()
    teachers = [known.occupation(code) for code in ("25-2021", "25-2022", "25-2031")]
    lens = seats.LENS
    parts = {
        "job": {"occupation": "x", "occupation_soc": "25-2021"},
        "moves": {"a.name": "x", "a.kind": "promotion", "a.target_soc": "11-9032"},
    }
    blocks = lens.draw(given(lens, parts, reference=known))
    principals = known.occupation("11-9032")
    each = sum(one.employment_base for one in teachers) / principals.employment_base
    assert each > 8, "not the 3.5 of elementary teachers alone"
    assert figures(blocks) == {
        principals.title: f"figure [now={seats.counted(each, given(lens, parts))}; then=1]"
    }
    assert "kinds=3" in key(blocks)


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
    told = given(seats.LENS, {}, reference=Ladders({}))
    forth, back = step(now, then, told), step(then, now, told)
    assert (forth is None) == (back is None) == (not one or not other)
    if forth and back:
        assert abs(forth.each * back.each - 1) < 1e-6
    draw(("promotion", "b"), now="a", jobs=(now, then))


@settings(deadline=None)
@drawn(st.lists(st.floats(0.1, 1e4), min_size=1, max_size=9), st.floats(0.1, 1e4))
def test_more_work_that_leads_there_never_makes_the_way_shorter(jobs, there):
    below = [Occupation(f"b{n}", "B", employment_base=size) for n, size in enumerate(jobs)]
    then = Occupation("t", "T", employment_base=there, openings_annual=1.0)
    known = Ladders({one.soc_code: one for one in (*below, then)})
    told, found = given(seats.LENS, {}, reference=known), []
    for count in range(len(below)):
        known.up = frozenset((f"b{n}", "t") for n in range(count + 1))
        found.append(step(below[0], then, told))
    assert [one.each for one in found] == sorted(one.each for one in found)
    assert [one.rate for one in found] == sorted((one.rate for one in found), reverse=True)
