"""The road of ninety days: on the sheet, in order, and clear without colour."""

import re
from xml.etree import ElementTree as Tree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render.charts.test_charts import SVG, TOKENS
from workshop.render.charts.canvas import WIDTH, Caption
from workshop.render.charts.lettering import width
from workshop.render.charts.roadmap import Mark, Post, roadmap

POSTS = [Post(0, "Today", "Nov 22"), Post(30, "30 days", "Dec 22"), Post(90, "90 days", "Feb 20")]
COLUMNS = ("What", "By when", "First", "Hours", "Who")


def draw(*marks, posts=POSTS):
    return roadmap(marks, posts, Caption("Road", "Facts", COLUMNS))


def mark(days, text="A thing"):
    return Mark(text, days, text, text, (text, text, text))


def shapes(days):
    """The tags that a thing in so many days adds to the sheet."""
    bare = [one.tag for one in Tree.fromstring(draw(mark(None)).svg)]
    with_day = [one.tag for one in Tree.fromstring(draw(mark(days)).svg)]
    return sorted(
        tag.removeprefix(SVG) for tag in with_day if with_day.count(tag) != bare.count(tag)
    )


def bar(days):
    """How wide the bar to a day is: the one box with an edge."""
    root = Tree.fromstring(draw(mark(days)).svg)
    [box] = [one for one in root.iter(f"{SVG}rect") if one.get("stroke", "none") != "none"]
    return float(box.get("width"))


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(), st.none() | st.integers(-(10**9), 10**9)), max_size=5))
def test_any_text_and_day_is_well_formed_and_stays_on_the_sheet(things):
    picture = draw(*(mark(days, text) for text, days in things))
    root = Tree.fromstring(picture.svg)
    for text in root.iter(f"{SVG}text"):
        place = {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor")]
        wide = width(text.text or "", float(text.get("font-size")))
        left = float(text.get("x")) - place * wide
        assert -0.1 <= left <= WIDTH - wide + 0.1
    for shape in root.iter(f"{SVG}polygon"):
        xs = [float(pair.split(",")[0]) for pair in shape.get("points").split()]
        assert 0 <= min(xs) <= max(xs) <= WIDTH
    inks = re.findall(r'(?:fill|stroke)="([^"]+)"', picture.svg)
    assert all(TOKENS.fullmatch(ink) for ink in inks)


def test_a_later_day_has_a_longer_bar():
    assert bar(0) < bar(30) < bar(60) < bar(90) < bar(91)
    assert bar(60) == pytest.approx(2 * bar(30), abs=0.1)
    assert bar(91) == bar(10_000)


def test_a_passed_day_a_coming_day_and_none_differ_by_shape():
    assert shapes(-1) == ["circle"]
    assert set(shapes(10)) == {"polygon", "rect"}
    assert shapes(None) == []


def test_the_table_has_every_thing_in_full():
    long = "A thing that is told at some length, " * 20
    picture = draw(mark(10, long))
    assert picture.twin.rows == ((long,) * 5,)
    assert picture.height < 400
