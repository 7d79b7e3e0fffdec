"""At 390 px and at 200 % zoom the pages neither scroll sideways nor cut anything off."""

from pathlib import Path

import pytest
from exercises import SCROLLER, SECOND, START, forget, open_notebook
from looks import FITS, dress, give, open_all

pytestmark = pytest.mark.browser

SHOTS = Path("/tmp/shots")
# 200 % zoom is half the width in CSS pixels; 320 px is what WCAG 1.4.10 asks for.
SIZES = {"wide": (1280, 900), "zoomed": (640, 450), "phone": (390, 844), "narrowest": (320, 640)}


@pytest.fixture(scope="module", params=[START, SECOND])
def empty(request, book, reader):
    forget(book.folder)
    return open_notebook(reader, book, request.param)


@pytest.fixture(scope="module")
def filled(empty, book):
    give(book, empty, "layla")
    return empty


@pytest.mark.parametrize("size", SIZES)
def test_an_empty_page_fits(empty, size):
    fits(empty, size, "empty")


@pytest.mark.parametrize("size", SIZES)
def test_a_filled_page_fits(filled, size):
    fits(filled, size, "filled")


def test_all_folds_open_fit_a_phone(filled):
    open_all(filled)
    fits(filled, "phone", "open")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_photographed(filled, scheme):
    dress(filled, scheme)
    photograph(filled, 1280, f"filled-{scheme}")


def fits(page, size, state):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("width => innerWidth === width", arg=width)
    page.wait_for_function(
        "() => new Promise(done => requestAnimationFrame(() => "
        "requestAnimationFrame(() => done(true))))"
    )
    found = page.evaluate(FITS)
    if size == "phone":
        photograph(page, width, f"{state}-{size}")
    assert found == []


def photograph(page, width, name):
    """The whole page in one picture, for people to look at."""
    SHOTS.mkdir(exist_ok=True)
    height = page.locator(SCROLLER).evaluate("e => e.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height + 80, 14_000)})
    notebook = "00" if START in page.url else "01"
    page.screenshot(path=SHOTS / f"workbook-{notebook}-{name}.png")


def test_the_checker_sees_what_is_too_wide_and_what_is_cut_off(empty):
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
