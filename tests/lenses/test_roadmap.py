"""The road: what comes first, what lies off it, hours beside free hours, people and plans."""

from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import given, key, pictures, said, waits
from workshop.lenses.plan._commitment import COMMITMENT_PARTS, commitments
from workshop.lenses.plan.roadmap import LENS
from workshop.lenses.time._free_time import free_hours
from workshop.render.blocks import Said, Table

# Today is 2026-11-22.
ASK = {"a.what": "Ask.", "a.by": "2026-12-15", "a.first": "One card", "a.who": "Ana"}
SIGN = {"b.what": "Sign up", "b.by": "2026-12-05", "b.hours": 8}
PLANS = {"p.if": "it rains", "p.then": "I read", "q.if": "half a plan"}
LABELS = {
    "plans": {"if": "If …", "then": "… then"},
    "picked": {"learning": "Learning.", "goals": "Goals."},
}


def draw(parts, **more):
    return LENS.draw(given(LENS, {"commitments": parts, **more}, labels=LABELS))


def test_the_first_day_ahead_is_told_whatever_the_order_of_the_rows():
    assert key(draw({"order": "a b", **ASK, **SIGN})) == (
        "reading.some [count=2; day=December 5, 2026; what=Sign up]"
    )
    assert key(draw(ASK)) == "reading.one [day=December 15, 2026; what=Ask]"


def test_a_day_gone_by_is_not_the_first():
    blocks = draw({**ASK, "b.what": "Old", "b.by": "2026-11-21"})
    assert "what=Ask" in key(blocks)
    assert "past [things=quote [words=Old]]" in said(blocks)


def test_today_is_still_ahead():
    blocks = draw({"b.what": "Now", "b.by": "2026-11-22"})
    assert "what=Now" in key(blocks)
    assert not any(text.startswith("past") for text in said(blocks))


@pytest.mark.parametrize(("by", "beyond"), [("2027-02-20", False), ("2027-02-21", True)])
def test_the_ninetieth_day_is_on_the_road_and_the_next_is_not(by, beyond):
    # 8 days are left of November, 31 of December and of January, 20 of February: 90.
    blocks = draw({"b.what": "Far", "b.by": by})
    assert ("beyond [things=quote [words=Far]]" in said(blocks)) is beyond


def test_a_thing_without_a_day_is_told_and_drawn_without_one():
    blocks = draw({"b.what": "Some time"})
    assert key(blocks) == "reading.none"
    assert "undated [things=quote [words=Some time]]" in said(blocks)
    assert pictures(blocks)[0].twin.rows == (("Some time", "day.none", "", "", ""),)


def test_hours_are_added_exactly_and_stand_beside_the_free_ones():
    parts = {"a.what": "A", "a.hours": 0.1, "b.what": "B", "b.hours": 0.2}
    week = {"rest.actual": 3, "people.actual": 4.5, "learning.actual": 1, "sleep.actual": 56}
    assert "hours.free [free=8.5; hours=0.3]" in said(draw(parts, week=week))
    assert "hours.alone [hours=0.3]" in said(draw(parts))
    little = {"rest.actual": 0.2, "people.actual": 0, "learning.actual": 0}
    assert "hours.beyond [free=0.2; hours=0.3]" in said(draw(parts, week=little))


def test_a_thing_without_hours_is_named_as_not_counted():
    assert "hours.blank [things=quote [words=Ask]]" in said(draw({**ASK, **SIGN}))
    assert not any(text.startswith("hours") for text in said(draw(ASK)))
    assert not any("blank" in text for text in said(draw({**ASK, "a.hours": 0, **SIGN})))


def test_just_as_many_hours_as_are_free_are_not_beyond():
    week = {"rest.actual": 4, "people.actual": 4, "learning.actual": 0}
    assert "hours.free [free=8; hours=8]" in said(draw(SIGN, week=week))


@pytest.mark.parametrize("blank", ["rest.actual", "people.actual", "learning.actual"])
def test_a_week_that_leaves_one_of_the_free_things_open_has_no_free_hours(blank):
    said_ = dict.fromkeys({"rest.actual", "people.actual", "learning.actual"}, 3)
    assert free_hours(said_) == 9
    assert free_hours({part: 3 for part in said_ if part != blank}) is None


def test_a_week_that_adds_up_has_no_free_hours_left_for_empty_boxes():
    assert free_hours({"sleep.actual": 60, "work.actual": 108}) == 0
    assert free_hours({"sleep.actual": 60, "work.actual": 100, "rest.actual": 8}) == 8
    assert free_hours({"sleep.actual": 60, "work.wanted": 108}) is None


def test_people_are_named_once_and_a_road_without_any_says_so_quietly():
    twice = {**ASK, "b.what": "B", "b.who": "Ana", "c.what": "C", "c.who": "My wife."}
    assert "who [people=Ana and My wife.]" in said(draw(twice))
    assert "nobody" in said(draw(SIGN))


def test_initials_keep_their_stops():
    blocks = draw({**ASK, "a.what": "Talk to A.M.", "a.who": "J.R."})
    assert "what=Talk to A.M.]" in key(blocks)
    assert "who [people=J.R.]" in said(blocks)


def test_whole_plans_stand_beneath_under_the_learners_own_columns():
    blocks = draw(ASK, plans=PLANS)
    [table] = [one for one in blocks if isinstance(one, Table)]
    assert (table.columns, table.rows) == (("If …", "… then"), (("it rains", "I read"),))


def test_a_setback_with_a_first_step_is_a_plan_too():
    setbacks = {"s.event": "Role cut", "s.then": "Call A.M.", "t.event": "Pay drops"}
    [table] = [one for one in draw(ASK, setbacks=setbacks) if isinstance(one, Table)]
    assert table.rows == (("Role cut", "Call A.M."),)


def test_whom_to_ask_is_told_with_the_day_where_there_is_one():
    people = {"a.who": "J.R.", "a.by": "2026-12-10", "b.who": "P.K.", "c.about": "nobody"}
    told = "asked.people [people=asked.by [day=December 10, 2026; who=J.R.] and P.K.]"
    assert told in said(draw(ASK, askers=people))


def test_picked_steps_and_a_text_that_goes_with_the_road_are_read_back():
    blocks = draw(ASK, picked={"learning": True, "goals": False}, words={"text": "I am."})
    assert "picked [steps=quote [words=Learning]]" in said(blocks)
    assert [one.text for one in blocks if isinstance(one, Said)] == ["I am."]


def test_rows_with_hours_or_a_person_alone_are_not_begun():
    assert waits(draw({"a.hours": 3, "a.who": "Ana"}))


def test_the_table_holds_every_fact_of_the_picture():
    [picture] = pictures(draw(ASK))
    assert picture.twin.rows == (("Ask.", "December 15, 2026", "One card", "", "Ana"),)
    assert picture.twin.columns == tuple(f"column.{part}" for part in COMMITMENT_PARTS)


CELLS = st.dictionaries(
    st.builds("{}.{}".format, st.sampled_from("abc"), st.sampled_from(COMMITMENT_PARTS)),
    st.one_of(
        st.text(), st.floats(), st.booleans(), st.integers(-(10**15), 10**15), st.dates().map(str)
    ),
)


@settings(deadline=None)
@drawn(CELLS)
def test_whatever_is_written_it_draws_and_the_days_are_in_order(parts):
    blocks = draw(parts, **dict.fromkeys(set(LENS.reads) - {"commitments"}, parts))
    pictures(blocks)
    days = [one.by or date.max for one in commitments(parts)]
    assert days == sorted(days)
