"""The map of people: everyone in their quarter and ring, crowds counted, words beside shapes."""

from xml.etree import ElementTree as Tree

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.render.charts.canvas import WIDTH, Caption
from workshop.render.charts.lettering import width
from workshop.render.charts.quarters import Person, quarters

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("Here", "Field", "Target", "Other")
RINGS = ("Close", "Known", "Met once")


def draw(*people):
    return quarters(people, NAMES, RINGS, "You", Caption("Map", "Who is where", ("Who",)))


def texts(picture):
    return {t.text: t for t in Tree.fromstring(picture.svg).iter(f"{SVG}text")}


def person(name, quarter, ring):
    return Person(name, quarter, ring, (name,))


def test_everyone_lies_in_their_quarter():
    picture = draw(*(person(f"P{q}", q, 2) for q in range(4)))
    places = {name: (float(t.get("x")), float(t.get("y"))) for name, t in texts(picture).items()}
    x, y = places["You"]
    sides = [(places[f"P{q}"][0] > x, places[f"P{q}"][1] > y) for q in range(4)]
    assert sides == [(False, False), (True, False), (False, True), (True, True)]


def test_closer_people_lie_closer():
    picture = draw(*(person(f"R{ring}", 3, ring) for ring in range(3)))
    at = [float(texts(picture)[f"R{ring}"].get("x")) for ring in range(3)]
    assert at == sorted(at)


def test_a_crowd_is_counted_in_the_drawing_and_whole_in_the_table():
    picture = draw(*(person(f"P{n}", 0, 0) for n in range(5)))
    assert {"P0", "+4"} <= set(texts(picture))
    assert "P3" not in texts(picture)
    assert len(picture.twin.rows) == 5


def test_each_ring_has_a_shape_and_a_word():
    svg = draw(*(person(f"R{ring}", 1, ring) for ring in range(3))).svg
    assert all(word in svg for word in RINGS)


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(), st.integers(0, 3), st.integers(0, 2)), max_size=40))
def test_any_names_stay_on_the_sheet_and_in_form(people):
    for text in Tree.fromstring(draw(*(person(*one) for one in people)).svg).iter(f"{SVG}text"):
        share = {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor")]
        wide = width(text.text or "", float(text.get("font-size")))
        left = float(text.get("x")) - share * wide
        assert left >= -0.1
        assert left + wide <= WIDTH + 0.1


def test_the_rings_are_whole():
    for ring in Tree.fromstring(draw(person("P", 0, 2)).svg).iter(f"{SVG}circle"):
        across, reach = float(ring.get("cx")), float(ring.get("r"))
        assert 0 < across - reach < across + reach < WIDTH
