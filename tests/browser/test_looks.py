"""At 390 px and at 200 % zoom the pages neither scroll sideways nor cut anything off."""

from pathlib import Path
from tempfile import gettempdir

import pytest
from exercises import SCROLLER
from looks import FITS, dress, each_page, give, open_all

pytestmark = pytest.mark.browser

SHOTS = Path(gettempdir()) / "shots"
# 200 % zoom is half the width in CSS pixels; 320 px is what WCAG 1.4.10 asks for.
SIZES = {"wide": (1280, 900), "zoomed": (640, 450), "phone": (390, 844), "narrowest": (320, 640)}
# How large the letters of each drawing are on the screen.
LETTERS = """() => [...document.querySelectorAll('.ws-picture svg text')].map(line =>
    parseFloat(line.getAttribute('font-size')) * line.getScreenCTM().a)"""


@pytest.fixture(scope="class")
def filled(request, empty, book):
    give(book, empty, "layla", request.cls.section)
    return empty


class Looks:
    """What holds for each page."""

    @pytest.mark.parametrize("size", SIZES)
    def test_an_empty_page_fits(self, empty, size):
        fits(empty, size)

    @pytest.mark.parametrize("size", SIZES)
    def test_a_filled_page_fits(self, filled, size):
        fits(filled, size)

    def test_every_word_of_a_drawing_can_be_read_on_a_phone(self, filled):
        show(filled, "phone")
        assert [one for one in filled.evaluate(LETTERS) if one < 12] == []

    @pytest.mark.photographs
    @pytest.mark.parametrize("wide", [1280, 390])
    @pytest.mark.parametrize("scheme", ["dark", "light"])
    def test_the_page_is_photographed(self, filled, scheme, wide):
        dress(filled, scheme)
        photograph(filled, wide, f"{self.section}-{scheme}-{wide}")

    def test_all_folds_open_fit_a_phone(self, filled):
        open_all(filled)
        fits(filled, "phone")


each_page(Looks, globals())


class TestTheChecker:
    section = "start-here"

    def test_it_sees_what_is_too_wide_and_what_is_cut_off(self, empty):
        empty.set_viewport_size({"width": 390, "height": 844})
        prompt = empty.locator(".ws-prompt").first
        prompt.evaluate("e => e.style.width = '600px'")
        wide = empty.evaluate(FITS)
        prompt.evaluate("e => e.style.cssText = 'height: 8px; overflow: hidden'")
        cut = empty.evaluate(FITS)
        prompt.evaluate("e => e.style.cssText = ''")
        # JupyterLab's own box around an output takes to scrolling before the page does.
        assert any(one.startswith("scrolls in itself: ") for one in wide)
        assert any(one.startswith("cut off: P.ws-prompt") for one in cut)


def fits(page, size):
    show(page, size)
    assert page.evaluate(FITS) == []


def show(page, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("width => innerWidth === width", arg=width)
    page.wait_for_function(
        "() => new Promise(done => requestAnimationFrame(() => "
        "requestAnimationFrame(() => done(true))))"
    )


def photograph(page, width, name):
    """The whole page in one picture, for people to look at."""
    SHOTS.mkdir(exist_ok=True)
    height = page.locator(SCROLLER).evaluate("e => e.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height + 80, 14_000)})
    page.screenshot(path=SHOTS / f"workbook-{name}.png")
