"""What looks at the walked pages sees what is wrong; photographs of every page for people.

`test_walk` looks at each page as it is walked: with nothing answered on it, and filled.
"""

from pathlib import Path
from tempfile import gettempdir

import pytest
from exercises import SCROLLER
from looks import FITS, broken, contrast, dress, each_page, give

pytestmark = pytest.mark.browser

SHOTS = Path(gettempdir()) / "shots"


class Photographs:
    """What is made of each page."""

    @pytest.fixture
    def filled(self, empty, book):
        give(book, empty, "layla", self.section)
        return empty

    @pytest.mark.photographs
    def test_the_page_is_photographed(self, filled):
        for scheme in ("dark", "light"):
            dress(filled, scheme)
            for wide in (1280, 390):
                photograph(filled, wide, f"{self.section}-{scheme}-{wide}")


each_page(Photographs, globals())


class TestTheCheckers:
    section = "start-here"

    def test_one_sees_what_is_too_pale(self, empty):
        empty.evaluate("document.querySelector('.ws-prompt').style.color = '#aaa'")
        dress(empty, "light")
        low = contrast(empty)["low"]
        empty.evaluate("document.querySelector('.ws-prompt').style.color = ''")
        assert len(low) == 1

    def test_one_sees_a_control_without_a_name(self, empty):
        empty.evaluate(
            "document.querySelector('.ws-body').append(document.createElement('textarea'))"
        )
        ids = [one[0] for one in broken(empty)]
        empty.evaluate("document.querySelector('.ws-body').lastChild.remove()")
        assert ids == ["label"]

    def test_one_sees_what_is_too_wide_and_what_is_cut_off(self, empty):
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


def photograph(page, width, name):
    """The whole page in one picture, for people to look at."""
    SHOTS.mkdir(exist_ok=True)
    height = page.locator(SCROLLER).evaluate("e => e.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height + 80, 14_000)})
    page.screenshot(path=SHOTS / f"workbook-{name}.png")
