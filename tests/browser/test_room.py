"""A coach opens a room, learners share from their notebooks, and the room is shown as a whole."""

import subprocess
import sys
from pathlib import Path
from tempfile import gettempdir

import pytest
from axe_playwright_python.sync_playwright import Axe
from exercises import SECOND, exercise, open_notebook, until

from tests.ending import running
from tests.shipped import read_edition
from workshop.board.client import Door
from workshop.board.questions import questions

pytestmark = pytest.mark.browser

EDITION = read_edition("en")
SHOTS = Path(gettempdir()) / "shots"
QUESTION = questions(EDITION)["examples"]
CARDS, BINS = list(QUESTION.items), list(QUESTION.options)


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """`workshop board`, as a coach starts it: what it prints, by name."""
    folder = tmp_path_factory.mktemp("room")
    command = [sys.executable, "-m", "workshop", "board", "--folder", str(folder), "--no-browser"]
    with running(
        [*command, "--address", "127.0.0.1"], stdout=subprocess.PIPE, text=True
    ) as process:
        told = {}
        while "page" not in told:
            line = process.stdout.readline().strip()
            assert process.poll() is None
            name, _, value = line.partition(":  ")
            if value:
                told[name] = value
            if "http://" in line:
                told["page"] = line[line.index("http://") :]
        yield told


@pytest.fixture(scope="module")
def coach(room, chromium):
    context = chromium.browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(room["page"])
    page.get_by_role("heading", name="Group session").wait_for()
    yield page
    context.close()


def share(room, option):
    door = Door.join(*(room[EDITION.words(f"door.{one}")] for one in ("address", "code", "pin")))
    door.ask("PUT", "/share/examples", {"answer": dict.fromkeys(CARDS[:3], BINS[option])})


def test_a_learner_joins_sees_what_leaves_and_sends_it(room, book, reader):
    page = open_notebook(reader, book, SECOND)
    card = exercise(page, "examples").locator(".ws-sort-pile .ws-sort-move").first
    card.click()
    group = page.locator("details.ws-group")
    group.locator("summary").click()
    for one in ("address", "code", "pin"):
        group.get_by_label(EDITION.words(f"group.{one}"), exact=True).fill(
            room[EDITION.words(f"door.{one}")]
        )
    group.get_by_role("button", name="Join the room").click()
    group.get_by_text("You are in the room.").wait_for()
    group.get_by_role("button", name="Show me what would leave").click()
    group.get_by_text("This is all that would leave").wait_for()
    SHOTS.mkdir(exist_ok=True)
    group.screenshot(path=SHOTS / "group.png")
    group.get_by_role("button", name="Send it to the group").click()
    group.get_by_text("Sent.").wait_for()
    reader.assert_calm()


def test_the_coach_sees_the_room_only_once_it_is_large_enough(room, coach):
    article = coach.locator("#q-examples")
    for option in (0, 1, 0):
        share(room, option)
    article.get_by_role("button", name="Reveal").click()
    coach.locator("#q-examples").get_by_text("Not yet").wait_for()
    share(room, 1)
    share(room, 1)
    coach.locator("#q-examples").get_by_role("button", name="Reveal").click()
    coach.locator("#q-examples svg").first.wait_for()
    until(coach, lambda: coach.locator("#q-examples svg").count() == 3)
    assert "6 in the room" in coach.locator("#count").inner_text()


def test_the_learner_sees_where_the_coach_invites_to_and_what_was_revealed(room, coach, reader):
    coach.get_by_label(EDITION.words("coach.pace-label")).select_option("my-roadmap")
    with coach.expect_navigation():
        coach.get_by_role("button", name=EDITION.words("coach.invite")).click()
    page = reader.page
    group = page.locator("details.ws-group")
    group.get_by_role("button", name=EDITION.words("group.follow")).click()
    title = EDITION.section("my-roadmap").title
    group.get_by_text(EDITION.words("group.pace", section=title)).wait_for()
    assert group.get_by_role("link", name=EDITION.words("group.go")).is_visible()
    assert group.locator(".ws-group-said svg").count() == 3
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    found = Axe().run(page, context="details.ws-group", options=options)
    assert found.response["violations"] == [], found.generate_report()
    group.screenshot(path=SHOTS / "group-said.png")


def test_a_note_goes_to_the_wall_only_with_the_learners_own_consent(coach, reader):
    words = EDITION.words
    group = reader.page.locator("details.ws-group")
    note = group.get_by_label(words("group.note-label"))
    note.fill("More time for each other")
    group.get_by_role("button", name=words("group.note-send")).click()
    group.get_by_text(words("group.note-none")).wait_for()
    group.get_by_label(words("group.note-consent")).check()
    group.get_by_role("button", name=words("group.note-send")).click()
    group.get_by_text(words("group.note-sent")).wait_for()
    assert note.input_value() == ""
    with coach.expect_navigation():
        coach.get_by_role("button", name=words("coach.put-up")).click()
    coach.locator("#shown").get_by_text("More time for each other").wait_for()
    reader.assert_calm()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_coachs_pages_are_accessible_in_both_themes(room, coach, scheme):
    coach.emulate_media(color_scheme=scheme)
    for path in ("/coach", "/coach/join", "/coach/wall", "/coach/shown/examples"):
        coach.goto(room["page"].partition("/in?")[0] + path)
        coach.locator("main").wait_for()
        found = Axe().run(coach)
        assert found.response["violations"] == [], (path, found.generate_report())
        coach.screenshot(path=SHOTS / f"room{path.replace('/', '-')}-{scheme}.png", full_page=True)
