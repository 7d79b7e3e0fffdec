"""A coach leads from the notebook: clock, sentences shown large, the group, parking lot."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from exercises import until
from lab import LIVE
from looks import FITS, dress
from watching import watching

from tests.ending import running
from tests.shipped import read_edition
from workshop.board.client import Door
from workshop.board.laptop.session import Session
from workshop.board.questions import questions

pytestmark = pytest.mark.browser

EDITION = read_edition("en")
WORDS = EDITION.words
QUESTION = questions(EDITION)["examples"]
CARDS, BINS = list(QUESTION.items), list(QUESTION.options)


@pytest.fixture(scope="module")
def led(tmp_path_factory):
    """`workshop facilitate` as a coach starts it: the session's folder, and the address it says."""
    home = tmp_path_factory.mktemp("coach")
    folder = home / "session"
    command = [sys.executable, "-P", "-m", "workshop", "facilitate", "--folder", str(folder)]
    asked = ["--format", "half-day", "--no-browser", "--address", "127.0.0.1"]
    with running(
        [*command, *asked],
        env=os.environ | {"HOME": str(home), "XDG_DATA_HOME": str(home / "own")},
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        while not (found := re.search(r"http://127\S+", line := process.stdout.readline())):
            assert line, "the notebook did not open"
        yield folder, found[0]


@pytest.fixture(scope="module")
def page(led, chromium):
    with watching(chromium, viewport={"width": 1280, "height": 900}) as watched:
        watched.page.goto(led[1])
        watched.page.locator(LIVE).wait_for()
        watched.page.locator(".ws-desk h1").first.wait_for()
        yield watched.page
        watched.assert_calm()


def test_the_session_is_led_by_keyboard(led, page):
    press = page.keyboard.press
    begin = page.get_by_role("button", name=WORDS("run.begin"), exact=True)
    if begin.is_visible():
        begin.focus()
        press("Enter")
    clock = page.get_by_role("timer")
    clock.get_by_text("min left").wait_for()
    large = page.get_by_role("button", name=WORDS("run.project"), exact=True)
    large.focus()
    press("Enter")
    shown = page.locator("dialog[open] .ws-run-prompt")
    first = shown.inner_text()
    tall = shown.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert tall >= 48, "readable from the back row"
    press("ArrowRight")
    until(page, lambda: shown.inner_text() != first)
    press("Escape")
    shown.wait_for(state="detached") if shown.count() == 0 else shown.wait_for(state="hidden")

    folder, _ = led
    session = Session(folder / "board")
    for who in range(5 - session.joined):
        door = Door.join(f"127.0.0.1:{session.port}", session.code, session.pin)
        door.ask("PUT", "/share/examples", {"answer": {CARDS[0]: BINS[who % 2]}})
    question = page.locator("#q-examples")
    question.get_by_text("5 shared", exact=True).wait_for()
    if not question.locator(".ws-picture").count():
        question.get_by_role("button", name=WORDS("coach.reveal")).focus()
        press("Enter")
    question.locator(".ws-picture").first.wait_for()

    park = page.get_by_label(WORDS("coach.park-label"))
    park.fill("What about pensions?")
    press("Enter")
    page.locator("#parked").get_by_text("What about pensions?").first.wait_for()
    page.get_by_role("link", name=WORDS("coach.show-join")).focus()
    press("Enter")
    page.locator("dialog[open]").get_by_text(session.pin).wait_for()
    press("Escape")


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_axe_finds_nothing(page, scheme):
    dress(page, scheme)
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    for place in (".ws-run", ".ws-desk .ws-document"):
        found = Axe().run(page, context=place, options=options).response["violations"]
        assert [(one["id"], [node["html"][:90] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("wide", [1280, 390])
def test_the_page_fits_and_terms_stand_whole_above_or_beside_what_is_told(page, wide):
    page.set_viewport_size({"width": wide, "height": 900})
    page.wait_for_function("wide => innerWidth === wide", arg=wide)
    until(page, lambda: page.evaluate(FITS) == [], lambda: page.evaluate(FITS))
    torn = """() => [...document.querySelectorAll(".ws-run-ways dt")].filter(
        (one) => one.getBoundingClientRect().width < 100
    ).map((one) => one.textContent)"""
    assert page.evaluate(torn) == []


def test_reloading_goes_on_where_it_was(page):
    on = page.locator(".ws-run-title").inner_text()
    page.reload()
    page.locator(LIVE).wait_for()
    page.get_by_role("timer").get_by_text("min left").wait_for()
    assert page.locator(".ws-run-title").inner_text() == on
