"""How a page looks: whether it fits every width, breaks no rule of axe, and can be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from drawn import see
from exercises import SCROLLER, exercise, forget, open_notebook
from lab import Lab
from playwright.sync_api import Page
from samples import EDITION, answers, responses
from watching import Watched

from workshop.storage.answers import FILE_NAME, Answers

HERE = Path(__file__).parent
CONTRAST = (HERE / "contrast.js").read_text("utf-8")
FITS = (HERE / "fits.js").read_text("utf-8")
# 200 % zoom is half the width in CSS pixels; 320 px is what WCAG 1.4.10 asks for.
SIZES = {"wide": (1280, 900), "zoomed": (640, 450), "narrowest": (320, 640), "phone": (390, 844)}
# How large the letters of each drawing are on the screen.
LETTERS = """() => [...document.querySelectorAll('.ws-picture svg text')].map(line =>
    parseFloat(line.getAttribute('font-size')) * line.getScreenCTM().a)"""


def each_page(tests: type, into: dict[str, Any]) -> None:
    """A class of the same tests for each page, so that each can have a worker of its own."""
    for number, name in enumerate(EDITION.sections):
        called = f"Test{number:02}{name.title().replace('-', '')}"
        into[called] = type(called, (tests,), {"section": name, "__module__": tests.__module__})


def open_empty(lab: Lab, watched: Watched, section: str) -> Page:
    """A section's page with nothing answered yet."""
    forget(lab.folder)
    return open_notebook(watched, lab, f"en/{EDITION.notebook(section)}")


def give(lab: Lab, page: Page, person: str, section: str) -> None:
    """Answer everything as a sample person; the open page follows by itself."""
    file = Answers(lab.folder / FILE_NAME)
    for name, parts in answers(person).items():
        file.put(name, {**parts, "sample": "theo"} if name == "way" else dict(parts))
    on_path = responses(lab.folder).settings.includes
    own = [one for one in EDITION.sections[section].exercises.values() if on_path(one)]
    page.locator(".ws-strip-label").get_by_text(f"{len(own)} of {len(own)} done").wait_for()
    for lens in EDITION.sections[section].lenses:
        see(page, lab.folder, lens)


def dress(page: Page, scheme: str) -> None:
    """Let the system turn light or dark; the page follows."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    light = str(scheme == "light").lower()
    page.locator(f"body[data-jp-theme-light='{light}']").wait_for(state="attached")
    # While a theme's style sheet is on its way the page has no height, and then fades in.
    page.locator("#jupyterlab-splash").wait_for(state="detached")
    page.wait_for_function(
        """scroller => document.fonts.status === 'loaded'
            && [...document.querySelectorAll(scroller)].some(one => one.clientHeight > 200)""",
        arg=SCROLLER,
    )


def open_all(page: Page) -> None:
    """Open every fold, so that what lies in it is looked at too."""
    page.evaluate("document.querySelectorAll('.ws details').forEach(one => one.open = true)")


def contrast(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(CONTRAST)
    return found


def looks_well(page: Page) -> None:
    """See that the page fits every width, breaks no rule of axe and can be read, in light."""
    amiss = {size: found for size in SIZES if (found := misfits(page, size))}
    assert amiss == {}
    # The phone comes last.
    assert [one for one in page.evaluate(LETTERS) if one < 12] == [], "a drawing's letters"
    resize(page, "wide")
    assert broken(page) == []
    can_be_read(page, "light")


def looks_well_in_the_dark(page: Page) -> None:
    """See that the page can be read in the dark; themes differ in colours alone."""
    dress(page, "dark")
    can_be_read(page, "dark")
    dress(page, "light")


def can_be_read(page: Page, scheme: str) -> None:
    found = contrast(page)
    assert found["measured"] > 60
    assert (scheme, found["low"]) == (scheme, [])


def open_example(page: Page, folder: Path, section: str) -> None:
    """Open how another answered the section's second exercise, or its only one."""
    file = Answers(folder / FILE_NAME)
    file.put("way", {**file.get("way"), "sample": "theo"})
    on = exercise(page, list(EDITION.sections[section].exercises)[:2][-1])
    on.locator("[data-act=example]").click()
    on.locator(".ws-example > *").first.wait_for()


def misfits(page: Page, size: str) -> list[str]:
    """What is cut off or scrolls sideways at a size."""
    resize(page, size)
    found: list[str] = page.evaluate(FITS)
    return found


def resize(page: Page, size: str) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("width => innerWidth === width", arg=width)
    page.wait_for_function(
        "() => new Promise(done => requestAnimationFrame(() => "
        "requestAnimationFrame(() => done(true))))"
    )


def broken(page: Page) -> list[tuple[str, ...]]:
    """The rules of axe that what we draw breaks, and where."""
    found = Axe().run(page, context={"include": [[".jp-OutputArea"]]}).response
    return [
        (one["id"], node["html"][:160], node["failureSummary"])
        for one in found["violations"]
        for node in one["nodes"]
    ]
