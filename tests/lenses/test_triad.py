"""Skills, experience and passion: three scales, never one score; and the two stories."""

import math
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import settings as configured
from hypothesis import strategies as st

from tests.lens_given import TODAY, Known, given, key, notes, pictures, said, waits
from workshop.lenses._answered import When
from workshop.lenses.skills import triad
from workshop.lenses.skills._breadth import breadth, settings
from workshop.lenses.time import passion_roads
from workshop.reference import Occupation
from workshop.render.blocks import Figures, Table


def ledger(*rows):
    return {f"r{n}.{column}": v for n, row in enumerate(rows) for column, v in row.items()}


def draw(skills=(), roles=(), activities=()):
    parts = {"skills": skills, "roles": roles, "activities": activities}
    return triad.LENS.draw(given(triad.LENS, {role: ledger(*r) for role, r in parts.items()}))


SKILLS = ({"name": "A", "proof": "x"}, {"name": "B", "level": "2"}, {"name": "C", "level": "0"})
ROLES = (
    {"role": "Till", "start": "2010-01", "end": "2011-12"},
    {"role": "Hall", "start": "2012-01", "end": "2013-12"},
)
WEEK = (
    {"minutes": 60, "energy": 1, "absorbed": 4},
    {"minutes": 180, "energy": -1, "absorbed": 5},
)


def test_three_things_stand_apart_each_as_written():
    blocks = draw(SKILLS, ROLES, WEEK)
    assert pictures(blocks)[0].twin.rows == (
        ("name.skills", "shown.skills [count=2; shown=1]"),
        ("name.experience", "2"),
        ("name.passion", "25%"),
    )
    assert not [block for block in blocks if isinstance(block, Figures)]
    assert "apart" in said(blocks)


def test_three_cards_of_evidence_speak_against():
    assert notes(draw(SKILLS)) == ["card.grow", "card.used", "card.cost"]


def test_what_is_not_known_yet_has_no_dot_and_is_not_told():
    blocks = draw(activities=WEEK)
    assert key(blocks) == "reading [facts=fact.passion [shown=25%]]"
    assert pictures(blocks)[0].svg.count("<circle") == 1
    assert [row[1] for row in pictures(blocks)[0].twin.rows] == ["unknown", "unknown", "25%"]


def test_time_whose_absorption_is_not_marked_says_nothing_of_passion():
    assert waits(draw(activities=({"minutes": 60, "energy": 1},)))


def test_time_that_lifts_and_is_not_marked_is_no_time_that_does_not_absorb():
    unmarked = {"minutes": 300, "energy": 2}
    blocks = draw(SKILLS, activities=(unmarked, WEEK[1]))
    assert pictures(blocks)[0].twin.rows[2] == ("name.passion", "unknown")
    assert "0%" not in repr(blocks)
    partly = draw(activities=(unmarked, *WEEK))
    # 60 of 540 minutes lift and absorb; of 300 more it is not said.
    assert pictures(partly)[0].twin.rows[2] == ("name.passion", "11%")
    assert "open.passion [share=56%]" in said(partly)
    assert "0%" in repr(draw(activities=({"minutes": 60, "energy": 1, "absorbed": 3},)))


def test_settings_of_equal_length_count_each_whole():
    assert breadth([2, 2, 2]) == pytest.approx(3)
    assert breadth([5]) == pytest.approx(1)
    assert breadth([]) == breadth([0]) == 0
    # Three years and one: exp(0.75 ln(4/3) + 0.25 ln 4) = 1.7548.
    assert breadth([3, 1]) == pytest.approx(1.7548, abs=1e-4)


def test_one_occupation_under_two_names_is_one_setting():
    same = [{**role, "occupation_soc": "41-2011"} for role in ROLES]
    assert list(settings(ledger(*same), TODAY)) == ["41-2011"]
    renamed = [{**ROLES[0], "role": "The  Hall"}, {**ROLES[1], "role": "the hall"}]
    assert list(settings(ledger(*renamed), TODAY)) == ["the hall"]


def test_a_role_from_before_birth_is_no_setting():
    rows = ledger({**ROLES[0], "start": "1950-01"}, ROLES[1])
    assert list(settings(rows, TODAY, When(date(1985, 6, 1)))) == ["hall"]
    parts = {"roles": rows, "situation": {"born": "1985"}}
    [picture] = pictures(triad.LENS.draw(given(triad.LENS, parts)))
    assert picture.twin.rows[1] == ("name.experience", "1")


def test_a_role_without_dates_or_begun_today_is_no_setting():
    rows = ledger({"role": "A"}, {"role": "B", "start": "2026-12"}, {"start": "2020-01"})
    assert settings(rows, date(2026, 12, 1)) == {}


YEARS = st.lists(st.floats(0.01, 60), min_size=1, max_size=15)


@drawn(YEARS)
def test_breadth_lies_between_one_and_how_many_there_are(years):
    assert 1 - 1e-9 <= breadth(years) <= len(years) + 1e-9


@drawn(YEARS, st.floats(0.1, 100))
def test_breadth_is_the_same_in_months_and_in_years(years, factor):
    assert math.isclose(breadth(y * factor for y in years), breadth(years), rel_tol=1e-9)


CELLS = st.one_of(st.text(max_size=8), st.floats(), st.booleans(), st.just("2019-03"))
COLUMNS = ("name", "proof", "level", "role", "start", "end", "minutes", "energy", "absorbed")
ROWS = st.lists(st.dictionaries(st.sampled_from(COLUMNS), CELLS), max_size=40)


@configured(deadline=None)
@drawn(ROWS, ROWS, ROWS)
def test_whatever_is_answered_it_draws(skills, roles, activities):
    pictures(draw(skills, roles, activities))


# The two stories


class Examples(Known):
    def example(self, term):
        return self.by_code.get(term)


def stories(*rows, **known):
    lens = passion_roads.LENS
    trainers = Examples({"health.work": Occupation("1", "Trainers", **known)})
    parts = {"activities": ledger(*rows)}
    return lens.draw(given(lens, parts, reference=trainers, currency="EUR"))


LIFT = {"name": "Dancing", "minutes": 60, "energy": 2}


def test_a_business_of_ones_own_has_no_figure():
    blocks = stories(LIFT, employee_coverage_ratio=0.8, annual_median=46180.0, growth_percent=11.9)
    assert key(blocks) == "reading [name=Dancing]"
    [table] = [block for block in blocks if isinstance(block, Table)]
    assert table.rows == (
        ("Trainers", "$46,180", "growth.up [percent=12%]"),
        ("health.own", "no-figure", "no-figure"),
        ("unlisted", "no-figure", "no-figure"),
        ("design.own", "no-figure", "no-figure"),
    )


def test_wages_that_leave_out_most_people_are_not_shown():
    blocks = stories(LIFT, employee_coverage_ratio=0.5, annual_median=46180.0, growth_percent=-3.0)
    assert "46,180" not in repr(blocks)
    assert "growth.down [percent=3%]" in repr(blocks)


def test_where_nothing_lifts_no_activity_is_praised():
    assert key(stories({**LIFT, "energy": -1})) == "reading-none"
    assert waits(stories({"name": "Dancing"}))


def test_a_sentence_counts_kinds_of_work_in_whole_numbers():
    half = {"role": "Hall", "start": "2012-01", "end": "2012-03"}
    assert key(draw(roles=ROLES)) == "reading [facts=fact.experience [shown=2]]"
    assert key(draw(roles=(ROLES[0], half))) == "reading [facts=fact.experience-one]"
