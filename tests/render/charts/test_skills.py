"""The pictures of skills, energy and the triad: well-formed for any text, nothing off the sheet."""

import math
import re
from xml.etree import ElementTree as Tree

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.render.charts.canvas import WIDTH, Caption
from workshop.render.charts.diverging import Side, diverging
from workshop.render.charts.dumbbells import Dumbbell, dumbbells
from workshop.render.charts.gauges import Gauge, gauges
from workshop.render.charts.lettering import clean, width

SVG = "{http://www.w3.org/2000/svg}"
STOPS = (0.0, 1.0, 2.0, 3.0, 4.0)


def caption(text, columns):
    return Caption(text, f"{text}!", tuple("abcdefg"[:columns]))


def bells(*values, text="A"):
    rows = [Dumbbell(text, three, ("x",)) for three in values]
    return dumbbells(rows, STOPS, (text, text), (text, text, text), caption(text, 2))


def sides(*values, text="A"):
    rows = [Side(text, value, text, "striped", (text,)) for value in values]
    patterns = [("solid", text), ("open", text)]
    return diverging(rows, 2, (text, text), caption(text, 2), patterns=patterns)


def dials(*values, text="A"):
    rows = [Gauge(text, value, text, (0, 10), (text, text)) for value in values]
    return gauges(rows, caption(text, 2))


@settings(deadline=None)
@given(st.text(), st.floats(), st.none() | st.floats(-10, 1e12))
def test_any_text_and_number_is_well_formed_and_stays_on_the_sheet(text, value, other):
    drawn = (
        bells((value, other, 2), (None, None, None), text=text),
        sides(value, text=text),
        dials(value, other, text=text),
    )
    for picture in drawn:
        root = Tree.fromstring(picture.svg)
        assert root.find(f"{SVG}title").text in (clean(text), None)
        for shape in root.iter(f"{SVG}text"):
            place = {"start": 0, "middle": 0.5, "end": 1}[shape.get("text-anchor")]
            wide = width(shape.text or "", float(shape.get("font-size")))
            left = float(shape.get("x")) - place * wide
            assert left >= -0.1
            assert left + wide <= WIDTH + 0.1
        for bar in root.iter(f"{SVG}rect"):
            assert float(bar.get("x")) >= -0.1
            assert float(bar.get("x")) + float(bar.get("width")) <= WIDTH + 0.1
        assert all(len(row) == len(picture.twin.columns) for row in picture.twin.rows)


def test_colours_are_names_and_letters_are_large_enough():
    for picture in (bells((1, 2, 3)), sides(-2, 0, 2), dials(5)):
        assert not re.search(r"#[0-9a-fA-F]{3}|rgb", picture.svg)
        sizes = re.findall(r'font-size="([\d.]+)"', picture.svg)
        assert min(map(float, sizes)) >= 14


def rectangles(picture):
    found = Tree.fromstring(picture.svg).iter(f"{SVG}rect")
    return [(float(one.get("x")), float(one.get("width"))) for one in found]


def test_what_drains_lies_left_of_the_middle_and_what_lifts_right_of_it():
    def bar(value):
        rows = [Side("A", value, "x")]
        return rectangles(diverging(rows, 2, ("a", "b"), caption("t", 1)))

    assert bar(0) == []
    [(left, wide)] = bar(-1)
    assert (left + wide, wide) == (WIDTH / 2, (WIDTH - 4) / 4)
    [(left, wide)] = bar(2)
    assert (left, wide) == (WIDTH / 2, (WIDTH - 4) / 2)


def radii(picture):
    return [float(one.get("r")) for one in Tree.fromstring(picture.svg).iter(f"{SVG}circle")]


def test_a_ring_inside_another_mark_is_small_enough_to_be_seen():
    legend, alone = radii(bells((4, None, 0)))
    _, nested = radii(bells((None, 3, 3)))
    assert nested < alone
    assert legend > nested


def test_a_mark_that_nobody_has_is_not_explained():
    assert "polygon" not in bells((None, None, 2)).svg
    assert bells((1, None, 2)).svg.count("<polygon") == 2


def test_a_thing_that_is_not_known_has_a_line_but_no_dot():
    assert radii(dials(None)) == []
    assert len(radii(dials(3, None, 7))) == 2
    assert not math.isnan(dials(None).height)
