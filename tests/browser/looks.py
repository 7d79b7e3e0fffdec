"""Each page empty and filled, light and dark, as tests of their looks need them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from drawn import see
from exercises import SCROLLER, forget, open_notebook
from lab import Lab
from playwright.sync_api import Page
from samples import EDITION, answers, responses
from watching import Watched

from workshop.storage.answers import FILE_NAME, Answers

HERE = Path(__file__).parent
CONTRAST = (HERE / "contrast.js").read_text("utf-8")
FITS = (HERE / "fits.js").read_text("utf-8")


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
            && document.querySelector(scroller).clientHeight > 200""",
        arg=SCROLLER,
    )


def open_all(page: Page) -> None:
    """Open every fold, so that what lies in it is looked at too."""
    page.evaluate("document.querySelectorAll('.ws details').forEach(one => one.open = true)")


def contrast(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(CONTRAST)
    return found
