"""The ladder: marks in their place on the line of time, and a rail to the goal that is served."""

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as Tree

import pytest

from workshop.render.charts.canvas import WIDTH, Caption
from workshop.render.charts.ladder import Rung, ladder

TODAY = date(2027, 1, 1)
WORDS = {"today": "Today", "long": "Years ahead", "short": "This year", "past": "Is over"}
CAPTION = Caption("Goals", "Facts.", ("Goal", "By", "Leads to"))


def draw(*rungs, today=TODAY):
    picture = ladder(rungs, today, WORDS, CAPTION)
    return picture, Tree.fromstring(picture.svg)


def found(tree, tag, **wanted):
    return [
        one
        for one in tree.iter("{http://www.w3.org/2000/svg}" + tag)
        if all(one.get(name) == value for name, value in wanted.items())
    ]


def said(tree):
    return [one.text for one in found(tree, "text")]


def rung(label, day, **more):
    return Rung(label, day, str(day), cells=(str(day), ""), **more)


def test_a_mark_stands_in_proportion_to_its_day():
    _, tree = draw(rung("End", date(2031, 1, 1), long=True), rung("Half", date(2029, 1, 1)))
    ends = [
        float(line.get("x2")) for line in found(tree, "line") if line.get("stroke-width") == "4.00"
    ]
    left, right = 36, WIDTH - 14
    assert ends == [pytest.approx(right, abs=0.5), pytest.approx((left + right) / 2, abs=0.5)]


def test_the_rail_ties_only_those_that_lead_to_the_long_goal():
    def rails(*rungs):
        _, tree = draw(*rungs)
        return len([one for one in found(tree, "line") if one.get("stroke-width") == "3.00"])

    top, day = rung("Long", date(2030, 1, 1), long=True), date(2027, 6, 1)
    assert rails(top, rung("A", day), rung("B", day)) == 0
    # One piece up and one across for each.
    assert rails(top, rung("A", day, tied=True), rung("B", day, tied=True)) == 4


def test_a_day_that_is_over_stays_at_the_left_end_and_is_named():
    _, tree = draw(rung("Over", date(2020, 5, 5)), rung("Soon", date(2027, 5, 5)))
    assert "Is over" in said(tree)
    rings = [one for one in found(tree, "circle") if one.get("fill") == "var(--ws-paper)"]
    # The first is explained at the top, the second stands where today is.
    assert [one.get("cx") for one in rings][1:] == ["36.00"]


def test_marks_that_are_not_drawn_are_not_explained():
    _, tree = draw(rung("Soon", date(2027, 5, 5)))
    assert "This year" in said(tree)
    assert not {"Years ahead", "Is over"} & {*said(tree)}


@pytest.mark.parametrize("last", [date(2027, 1, 2), date(2100, 1, 1), date(9999, 12, 31)])
def test_near_and_far_futures_have_few_years_none_on_another(last):
    _, tree = draw(rung("Far", last, long=True), rung("Near", date(2027, 1, 2)))
    years = [one for one in found(tree, "text") if re.fullmatch(r"\d{4}", one.text)]
    assert 1 <= len(years) <= 7
    places = [float(one.get("x")) for one in years]
    assert all(after - before > 40 for before, after in pairwise(places))


def test_a_goal_without_a_day_has_a_track_and_no_mark():
    _, tree = draw(Rung("Some day", None, "no date yet", cells=("no date yet", "")))
    assert len(found(tree, "circle")) == 1  # the one that is explained at the top
    assert "no date yet" in said(tree)


def test_a_long_label_breaks_and_is_whole_in_the_table():
    label = "Find a mentor who looks at my code every week " * 5
    picture, tree = draw(rung(label, date(2027, 5, 5)))
    assert picture.twin.rows == ((label, "2027-05-05", ""),)
    assert sum("mentor" in (text or "") for text in said(tree)) > 1
    assert any((text or "").endswith("…") for text in said(tree))


def test_no_goal_at_all_is_an_empty_sheet():
    picture, _ = draw()
    assert picture.twin.rows == ()
