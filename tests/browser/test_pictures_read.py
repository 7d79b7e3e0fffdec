"""A picture has its title above it, and words that can be read on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page
from samples import EDITION, whole

from workshop.documents import export
from workshop.render import html
from workshop.responses.readout import lens_blocks

pytestmark = pytest.mark.browser

SMALLEST = 12
PHONE = {"width": 390, "height": 844}
COACH = Path(html.__file__).parents[1] / "board" / "coach" / "coach.css"
# Each drawing: whether its title ends before it begins, its smallest letters, and whether it fits.
MEASURE = """() => [...document.querySelectorAll('.ws-picture')].map(figure => {
    const svg = figure.querySelector('svg');
    const lines = [...svg.querySelectorAll('text')];
    const { top, right } = svg.getBoundingClientRect();
    const title = figure.querySelector('figcaption');
    return {
        title: title.textContent,
        above: title.getBoundingClientRect().bottom <= top,
        letters: Math.min(...lines.map(line =>
            parseFloat(line.getAttribute('font-size')) * line.getScreenCTM().a)),
        whole: right <= innerWidth,
    };
})"""
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def lenses(tmp_path_factory: pytest.TempPathFactory) -> str:
    """All that the lenses draw of one person, printed or not, on one page."""
    responses = whole("dana", tmp_path_factory.mktemp("whole") / "dana")
    uses = {name: use for one in EDITION.sections.values() for name, use in one.lenses.items()}
    drawn = "".join(
        html.fragment(lens_blocks(responses, use), scope=name) for name, use in uses.items()
    )
    page = export.make(responses, "worksheet", form="html").content.decode()
    start, end = page.index('<div class="ws">'), page.index("</main>")
    return page[:start] + drawn + page[end:]


@pytest.fixture
def page(watch) -> Page:
    return watch(viewport=PHONE).page


def test_on_a_phone_every_word_of_every_lens_is_large_enough(lenses: str, page: Page) -> None:
    page.set_content(lenses)
    drawn = page.evaluate(MEASURE)
    assert len(drawn) > 20
    assert [one for one in drawn if one["letters"] < SMALLEST] == []
    assert [one for one in drawn if not one["whole"]] == []
    assert not page.evaluate(SIDEWAYS)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_title_stands_above_its_drawing(lenses: str, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.set_content(lenses)
    assert [one["title"] for one in page.evaluate(MEASURE) if not one["above"]] == []


def test_the_title_stands_above_its_drawing_in_the_room(lenses: str, page: Page) -> None:
    page.set_content(lenses.replace('"ws ws-document"', '"ws ws-document projected"'))
    page.add_style_tag(path=COACH)
    page.set_viewport_size({"width": 1280, "height": 900})
    assert page.locator(".projected .ws-picture").count() > 20
    assert [one["title"] for one in page.evaluate(MEASURE) if not one["above"]] == []
