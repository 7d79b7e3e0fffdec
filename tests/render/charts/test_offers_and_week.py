"""The pictures of offers and of the week: to scale, clear without colour, nothing off the sheet."""

import re
from xml.etree import ElementTree as Tree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render.charts.test_charts import SVG, TOKENS
from workshop.render.charts.canvas import WIDTH, Caption
from workshop.render.charts.incomes import Income, incomes
from workshop.render.charts.lettering import width
from workshop.render.charts.week import Thing, week

CAPTION = Caption("Title", "Facts.", ("What", "Low", "High"))
WORDS = ("sure", "up to", "also")


def draw_both(text, low, high, beside=0.0):
    row = Income(text, low, (low + high) / 2, high, text, beside, text, (text, text))
    things = [Thing(text, (low, high), (text, text)), Thing("B", (None, 9.0), ("", "9"))]
    return incomes([row], WORDS, CAPTION), week(things, ("Now", text), CAPTION)


def boxes(picture):
    return list(Tree.fromstring(picture.svg).iter(f"{SVG}rect"))


def texts(picture):
    return [one.text for one in Tree.fromstring(picture.svg).iter(f"{SVG}text")]


@settings(deadline=None, max_examples=60)
@given(st.text(), st.floats(0, 1e9), st.floats(0, 1e9), st.floats(0, 1e9))
def test_any_text_and_number_stays_on_the_sheet(text, one, two, beside):
    low, high = sorted((one, two))
    for picture in draw_both(text, low, high, beside):
        for shape in Tree.fromstring(picture.svg).iter(f"{SVG}text"):
            place = {"start": 0, "middle": 0.5, "end": 1}[shape.get("text-anchor")]
            wide = width(shape.text or "", float(shape.get("font-size")))
            assert float(shape.get("x")) - place * wide >= -0.1
            assert float(shape.get("x")) + (1 - place) * wide <= WIDTH + 0.1
            assert float(shape.get("y")) <= picture.height
        for box in boxes(picture):
            assert float(box.get("width")) >= 0
            assert float(box.get("x")) + float(box.get("width")) <= WIDTH + 3
            assert float(box.get("y")) + float(box.get("height")) <= picture.height + 1


@pytest.mark.parametrize("picture", draw_both("A task", 20, 40, 9))
def test_colours_are_names_and_texts_can_be_read(picture):
    for shape in Tree.fromstring(picture.svg).iter():
        for attribute in ("fill", "stroke"):
            assert TOKENS.fullmatch(shape.get(attribute, "none"))
    sizes = [float(one) for one in re.findall(r'font-size="([\d.]+)"', picture.svg)]
    assert min(sizes) >= 14
    assert {len(row) for row in picture.twin.rows} == {len(picture.twin.columns)}


def test_twice_the_money_is_twice_the_length():
    rows = [Income(name, n, n, n, name, cells=("", "")) for name, n in (("a", 300), ("b", 600))]
    _, one, two = (float(box.get("width")) for box in boxes(incomes(rows, WORDS, CAPTION)))
    assert two == pytest.approx(2 * one, abs=0.05)


def test_only_what_is_drawn_is_explained():
    sure = incomes([Income("a", 5, 5, 5, "5", cells=("", ""))], WORDS, CAPTION)
    assert [word for word in WORDS if word in texts(sure)] == ["sure"]
    open_, _ = draw_both("a", 5, 9, 2)
    assert [word for word in WORDS if word in texts(open_)] == [*WORDS]


def test_each_hour_is_a_square_and_a_run_bears_its_number():
    things = [Thing("Sleep", (56.0,), ("56",)), Thing("Rest", (112.0,), ("112",))]
    picture = week(things, ("Now",), CAPTION)
    side = (WIDTH - 4) / 24
    runs = [float(box.get("width")) + 2 for box in boxes(picture)[1:-2]]
    # 56 = 24 + 24 + 8 and 112 = 16 + 24 × 4
    assert [round(wide / side) for wide in runs] == [24, 24, 8, 16, 24, 24, 24, 24]
    assert texts(picture).count("1") == 3 + 1


def test_half_hours_keep_the_sum_of_a_week():
    things = [Thing(str(n), (10.5,), ("10.5",)) for n in range(16)]
    side = (WIDTH - 4) / 24
    drawn = boxes(week(things, ("Now",), CAPTION))[1:-16]
    assert round(sum((float(box.get("width")) + 2) / side for box in drawn)) == 168


def test_a_week_too_full_goes_on_beneath_a_line_and_ends_somewhere():
    def heights(hours):
        return week([Thing("Work", (hours,), ("x",))], ("Now",), CAPTION).height

    assert heights(168.0) == heights(20.0) < heights(180.0) < heights(1e9) == heights(1e12)
