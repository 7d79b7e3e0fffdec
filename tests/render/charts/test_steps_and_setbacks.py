"""Stops, levels and profiles: well-formed, on the sheet, told apart without colour."""

from xml.etree import ElementTree as Tree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render.charts.test_charts import SVG, TOKENS, caption
from workshop.render.charts.canvas import WIDTH
from workshop.render.charts.lettering import width
from workshop.render.charts.levels import Level, levels
from workshop.render.charts.profiles import MARKS, Profile, profiles
from workshop.render.charts.stops import Stop, stops


def draw_all(text, value):
    words, blank = (text, text), Stop(text, None, "")
    return (
        stops([Stop(text, value, text, text), blank], range(5), words, caption(text, 3)),
        levels([Level(text, value, text, text)], text, words, caption(text, 3)),
        profiles([text] * 3, [Profile(text, (value, None, 3), words + words[:1])], (0, 10), words,
               caption(text, 4)),
    )  # fmt: skip


def shapes(picture, tag):
    return list(Tree.fromstring(picture.svg).iter(f"{SVG}{tag}"))


@settings(deadline=None)
@given(st.text(), st.floats(0, 1e12))
def test_any_text_and_number_is_well_formed_and_stays_on_the_sheet(text, value):
    for picture in draw_all(text, value):
        for shape in shapes(picture, "text"):
            place = {"start": 0, "end": 1, "middle": 0.5}[shape.get("text-anchor")]
            wide = width(shape.text or "", float(shape.get("font-size")))
            left = float(shape.get("x")) - place * wide
            assert left >= -0.1
            assert left + wide <= WIDTH + 0.1
        for box in shapes(picture, "rect"):
            assert float(box.get("x")) + float(box.get("width")) <= WIDTH + 12
        assert {len(row) for row in picture.twin.rows} == {len(picture.twin.columns)}


@pytest.mark.parametrize("picture", draw_all("A step", 1.5))
def test_colours_are_names_and_texts_are_large_enough(picture):
    for shape in Tree.fromstring(picture.svg).iter():
        for attribute in ("fill", "stroke"):
            assert TOKENS.fullmatch(shape.get(attribute, "none"))
    assert min(float(text.get("font-size")) for text in shapes(picture, "text")) >= 14


def test_a_bar_that_stops_short_is_striped_and_one_that_reaches_the_line_is_not():
    def boxes(value):
        return len(shapes(levels([Level("a", value, "")], "l", ("", ""), caption("t", 3)), "rect"))

    assert boxes(0.99) > boxes(1)
    assert boxes(1) == boxes(1.5)


def test_a_bar_reaches_the_line_exactly_at_one():
    picture = levels([Level("a", 1, "100%")], "l", ("", ""), caption("t", 3))
    mark = next(line for line in shapes(picture, "line") if line.get("stroke-width") == "3.00")
    bar = shapes(picture, "rect")[-1]
    reached = float(bar.get("x")) + float(bar.get("width"))
    assert reached == pytest.approx(float(mark.get("x1")), abs=0.02)


def test_a_bar_longer_than_the_sheet_ends_in_an_arrow():
    def arrows(value):
        drawn = levels([Level("a", value, "")], "l", ("", ""), caption("t", 3))
        return len(shapes(drawn, "polygon"))

    assert (arrows(2), arrows(2.01)) == (0, 1)


def test_each_thing_on_a_gauge_has_a_shape_of_its_own():
    assert len({mark for mark, _ in MARKS}) == len(MARKS)


def test_what_is_not_marked_has_no_dot():
    picture = stops([Stop("a", None, "")], range(5), ("", ""), caption("t", 3))
    assert shapes(picture, "circle") == []
