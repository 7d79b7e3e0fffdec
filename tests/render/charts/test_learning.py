"""Pairs, intervals and the tornado: well-formed for any text and number, nothing off the sheet."""

import math
import re
from xml.etree import ElementTree as Tree

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.render.charts.canvas import WIDTH, Caption
from workshop.render.charts.intervals import Interval, intervals
from workshop.render.charts.lettering import width
from workshop.render.charts.pairs import Pair, pairs
from workshop.render.charts.tornado import Swing, tornado

SVG = "{http://www.w3.org/2000/svg}"
INKS = re.compile(r"var\(--ws-(ink|quiet|line|paper|c[12])\)|none")


def caption(text, columns):
    return Caption(text, f"{text}!", tuple("abcdefg"[:columns]))


def draw_all(text, value, top):
    """One of each picture, with a text and a number wherever they can stand."""
    two, far = (text, text), value * 3
    return (
        pairs([Pair(text, (value, None), two)], (0, 4), two, two, caption(text, 3)),
        intervals(
            [Interval(text, (value, value * 2, far), (text, text, text), two)],
            top,
            [(0, text), (top, text)],
            two,
            caption(text, 5),
        ),
        tornado([Swing(text, value, far, two)], value * 2, text, top, two, caption(text, 3)),
    )


def count(picture, tag):
    return len(list(Tree.fromstring(picture.svg).iter(f"{SVG}{tag}")))


@settings(deadline=None)
@given(st.text(), st.one_of(st.floats(0, 1e12), st.just(math.inf)), st.floats(1, 240))
def test_any_text_and_number_is_well_formed_and_stays_on_the_sheet(text, value, top):
    for picture in draw_all(text, value, top):
        root = Tree.fromstring(picture.svg)
        assert "nan" not in picture.svg
        assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
        assert all(len(row) == len(picture.twin.columns) for row in picture.twin.rows)
        for shape in root.iter(f"{SVG}text"):
            place = {"start": 0, "middle": 0.5, "end": 1}[shape.get("text-anchor")]
            wide = width(shape.text or "", float(shape.get("font-size")))
            left = float(shape.get("x")) - place * wide
            assert -0.1 <= left <= left + wide <= WIDTH + 0.1
            assert float(shape.get("font-size")) >= 14
        for shape in root.iter(f"{SVG}rect"):
            assert float(shape.get("x")) + float(shape.get("width")) <= WIDTH + 0.1


def test_every_colour_is_a_name():
    for picture in draw_all("A course", 7, 24):
        for shape in Tree.fromstring(picture.svg).iter():
            for name in ("fill", "stroke"):
                assert INKS.fullmatch(shape.get(name, "none"))


def test_what_lies_beyond_the_scale_is_an_arrow():
    def interval(*values):
        row = Interval("A", values, ("a", "b", "c"))
        return intervals([row], 24, [], ("x", "y"), caption("A", 4))

    assert count(interval(6, 12, 18), "polygon") == 0
    assert count(interval(6, 12, math.inf), "polygon") == 1
    # Where even the soonest lies beyond, there is no bar at all: only the legend's two fills.
    assert count(interval(30, 40, 50), "rect") < count(interval(6, 12, 18), "rect")


def test_a_longer_interval_is_drawn_longer():
    def wide(high):
        row = Interval("A", (0, 0, high), ("a", "b", "c"))
        drawn = Tree.fromstring(intervals([row], 24, [], ("", ""), caption("A", 4)).svg)
        return max(float(one.get("width")) for one in drawn.iter(f"{SVG}rect"))

    assert wide(24) > wide(12) > 100


def test_two_equal_views_are_both_seen():
    drawn = pairs([Pair("A", (3, 3), ("3", "3"))], (0, 4), ("", ""), ("x", "y"), caption("A", 3))
    squares = list(Tree.fromstring(drawn.svg).iter(f"{SVG}polygon"))
    rings = list(Tree.fromstring(drawn.svg).iter(f"{SVG}circle"))
    assert len(squares) == len(rings) == 3  # in the legend, beside the number, on the line
    assert float(rings[-1].get("r")) < 7


def test_a_missing_view_is_left_out():
    drawn = pairs([Pair("A", (None, 3), ("", "3"))], (0, 4), ("", ""), ("x", "y"), caption("A", 3))
    assert count(drawn, "polygon") == 1
    assert drawn.twin.rows == (("A", "", "3"),)
