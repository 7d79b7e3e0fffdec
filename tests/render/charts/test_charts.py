"""Pictures: well-formed for any text, colours by name only, nothing off the sheet."""

import re
from datetime import date
from xml.etree import ElementTree as Tree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.render.charts.arrows import Arrow, arrows
from workshop.render.charts.bars import Bar, bars
from workshop.render.charts.canvas import WIDTH, Caption
from workshop.render.charts.dots import Dot, dots
from workshop.render.charts.lettering import ELLIPSIS, clean, clusters, fit, width, wrap
from workshop.render.charts.ranges import Point, Range, ranges
from workshop.render.charts.scale import Scale, step
from workshop.render.charts.timeline import Stretch, timeline, years

SVG = "{http://www.w3.org/2000/svg}"
TOKENS = re.compile(
    r"var\(--ws-(ink|quiet|line|paper|surface|accent|accent-soft|now|wanted|c[1-6])\)|none"
)


def caption(text, columns):
    return Caption(text, f"{text}!", tuple("abcdefg"[:columns]))


def draw_all(text, value, day):
    """One of each picture, with a text and a number wherever they can stand."""
    point, words = Point(value, text), (text, text)
    stretch = Stretch(text, date(1900, 1, 1), day, True, "up", (text,))
    return (
        dots([Dot(text, value, text)], (0, 10), words, caption(text, 2)),
        arrows([Arrow(text, value, 50, words)], (0, 100), words, caption(text, 3)),
        ranges([Range(text, point, point, Point(value * 2, text), point, True)], caption(text, 5)),
        bars(
            [Bar(text, value, text, "striped", text)], caption(text, 3), patterns=[("open", text)]
        ),
        timeline([stretch], [("up", text)], caption(text, 2)),
    )


SAMPLES = draw_all("A task", 7, date(2026, 11, 22))


@settings(deadline=None)
@given(st.text(), st.floats(0, 1e12), st.dates(date(1900, 1, 1)))
def test_any_text_and_number_is_well_formed_and_stays_on_the_sheet(text, value, day):
    for picture in draw_all(text, value, day):
        root = Tree.fromstring(picture.svg)
        assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
        assert root.find(f"{SVG}title").text in (clean(text), None)
        for shape in root.iter(f"{SVG}text"):
            place = {"start": 0, "middle": 0.5, "end": 1}[shape.get("text-anchor")]
            wide = width(shape.text or "", float(shape.get("font-size")))
            left = float(shape.get("x")) - place * wide
            assert left >= -0.1
            assert left + wide <= WIDTH + 0.1
        for box in root.iter(f"{SVG}rect"):
            assert float(box.get("x")) + float(box.get("width")) <= WIDTH + 12


@pytest.mark.parametrize("picture", SAMPLES)
def test_colours_are_names_that_every_output_knows(picture):
    for shape in Tree.fromstring(picture.svg).iter():
        for attribute in ("fill", "stroke"):
            assert TOKENS.fullmatch(shape.get(attribute, "none"))
        assert "style" not in shape.attrib


@pytest.mark.parametrize("picture", SAMPLES)
def test_no_text_is_smaller_than_a_reader_can_read(picture):
    sizes = [float(t.get("font-size")) for t in Tree.fromstring(picture.svg).iter(f"{SVG}text")]
    assert min(sizes) * 640 / WIDTH >= 12


@pytest.mark.parametrize("picture", SAMPLES)
def test_the_table_holds_as_many_cells_as_columns(picture):
    assert picture.twin.rows
    assert {len(row) for row in picture.twin.rows} == {len(picture.twin.columns)}


def test_a_long_label_is_cut_in_the_drawing_and_whole_in_the_table():
    label = "Calls to the surgery and the council " * 20
    picture = bars([Bar(label, 5, "5%")], caption("Week", 2))
    assert ELLIPSIS in picture.svg
    assert label not in picture.svg
    assert picture.twin.rows == ((label, "5%"),)


def test_patterns_differ_without_colour():
    shapes = {
        pattern: len(Tree.fromstring(bars([Bar("a", 9, "9", pattern)], caption("t", 2)).svg))
        for pattern in ("open", "striped")
    }
    assert shapes["striped"] > shapes["open"]


def test_a_longer_bar_is_a_larger_number():
    svg = bars([Bar("a", 3, "3"), Bar("b", 6, "6")], caption("t", 2)).svg
    one, two = (float(b.get("width")) for b in Tree.fromstring(svg).iter(f"{SVG}rect"))
    assert two == pytest.approx(2 * one, abs=0.02)


def test_markup_in_a_label_stays_text():
    label = '<script>&"]]>'
    texts = [
        t.text for t in Tree.fromstring(bars([Bar(label, 1, "1")], caption("t", 2)).svg).iter()
    ]
    assert label in texts


def test_what_must_stay_together_is_not_cut_apart():
    family = "👩‍🏫"
    assert list(clusters(f"e\u0301{family}🇫🇷🇩🇪")) == ["e\u0301", family, "🇫🇷", "🇩🇪"]
    assert fit(family * 9, 16, 60).removesuffix(ELLIPSIS).replace(family, "") == ""


def test_characters_that_xml_cannot_hold_are_left_out():
    assert clean("a\x00\x0b\ud800b\n c\ufffe") == "ab c"


@settings(deadline=None)
@given(st.text(), st.floats(20, 500))
def test_a_fitted_text_fits(text, room):
    assert width(fit(text, 16, room), 16) <= max(room, width(ELLIPSIS, 16)) + 1e-9


@settings(deadline=None)
@given(st.text(), st.integers(1, 4))
def test_wrapped_lines_fit_and_are_no_more_than_asked(text, lines):
    broken = wrap(text, 16, 200, lines)
    assert 1 <= len(broken) <= lines
    assert all(width(line, 16) <= 200 for line in broken)


@settings(deadline=None)
@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_a_scale_keeps_order_and_its_ends(one, other):
    scale = Scale(0, 100)
    low, high = sorted((one, other))
    assert scale.left <= scale.at(low) <= scale.at(high) <= scale.right


@settings(deadline=None)
@given(st.floats(0.01, 1e9), st.integers(2, 9))
def test_a_step_divides_into_few_enough_pieces(span, most):
    assert span / step(span, most) <= most + 1e-9


def test_a_day_is_a_year_with_its_fraction():
    assert years(date(2020, 1, 1)) == 2020
    assert years(date(2020, 7, 1)) == pytest.approx(2020.498, abs=0.001)
