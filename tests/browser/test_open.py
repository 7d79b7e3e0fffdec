"""A workshop notebook opens as a live document, and a stranger's runs nothing."""

import json

import pytest
from watching import watching

import notebooks

pytestmark = pytest.mark.browser

START = "en/00_start_here.ipynb"


def cells(page):
    return page.locator(".jp-Notebook-cell").count()


def runs(lab):
    ran = lab.folder / "ran.txt"
    return len(ran.read_text().splitlines()) if ran.exists() else 0


@pytest.fixture(scope="class")
def opened(shared_tiny, chromium):
    """One page for all that leaves it as it was."""
    size = {"width": 1280, "height": 900}
    with watching(chromium, viewport=size, color_scheme="dark") as watched:
        watched.open(shared_tiny.anew(), START)
        yield watched


class TestAnOpenPage:
    def test_it_opens_live_with_no_code_and_nothing_to_press(self, opened):
        page = opened.page
        assert page.get_by_role("button", name="Yes").count() == 1, "live is what can be used"
        page.get_by_label("Name").fill("Ada")
        page.get_by_role("button", name="Yes").click()
        page.get_by_text("heard Ada").wait_for()
        assert page.locator(".jp-CodeCell .jp-Cell-inputWrapper:visible").count() == 0
        assert page.locator(".jp-InputPrompt:visible, .jp-Toolbar:visible").count() == 0
        assert page.get_by_text("import ipywidgets").locator("visible=true").count() == 0
        opened.assert_calm()

    def test_letters_are_letters_and_no_commands(self, opened):
        page = opened.page
        places = {
            "button": page.get_by_role("button", name="Yes").focus,
            "input": page.get_by_label("Name").focus,
            "text": page.get_by_role("heading", name="Start here").click,
        }
        page.get_by_label("Name").fill("")
        before = cells(page)
        for where, go in places.items():
            go()
            for key in ["b", "a", "m", "x", "d", "d", "z"]:
                page.keyboard.press(key)
            assert cells(page) == before, where
            assert page.locator(".jp-MarkdownCell:not(.jp-mod-rendered)").count() == 0, where
        assert page.get_by_label("Name").input_value() == "bamxddz"
        opened.assert_calm()

    def test_a_double_click_opens_no_source(self, opened):
        page = opened.page
        page.get_by_role("heading", name="Start here").dblclick()
        page.keyboard.press("Enter")
        assert page.locator(".jp-MarkdownCell:not(.jp-mod-rendered)").count() == 0

    def test_the_curious_can_see_the_code(self, opened):
        page = opened.page
        page.get_by_role("button", name="Show the code").click()
        page.get_by_text("import ipywidgets").locator("visible=true").wait_for()
        page.get_by_role("button", name="Hide the code").click()
        page.get_by_text("import ipywidgets").locator("visible=true").wait_for(state="hidden")
        opened.assert_calm()

    def test_the_theme_follows_the_system(self, opened):
        page = opened.page
        page.locator("body[data-jp-theme-light='false']").wait_for(state="attached")
        page.emulate_media(color_scheme="light")
        page.locator("body[data-jp-theme-light='true']").wait_for(state="attached")
        opened.assert_calm()

    def test_nothing_scrolls_sideways_at_twice_the_zoom(self, opened):
        # Twice the zoom is half the width in CSS pixels.
        page = opened.page
        page.set_viewport_size({"width": 640, "height": 422})
        page.wait_for_function("innerWidth === 640")
        page.get_by_role("button", name="Yes").wait_for()
        for part in ["html", ".jp-WindowedPanel-outer"]:
            wide, shown = page.evaluate(
                """part => {
                    const e = document.querySelector(part);
                    return [e.scrollWidth, e.clientWidth];
                }""",
                part,
            )
            assert wide <= shown, part


def test_a_link_leads_to_the_next_notebook_live(tiny, watch):
    watched = watch()
    page = watched.open(tiny, START)
    page.get_by_role("link", name="Go on").click()
    page.wait_for_url("**/doc/tree/en/01_job_or_career.ipynb")
    page.get_by_role("button", name="Yes").locator("visible=true").wait_for()
    page.reload()
    watched.wait_until_live()
    page.get_by_role("heading", name="Job or career").locator("visible=true").wait_for()
    watched.assert_calm()


def test_leaving_asks_nothing_and_the_file_keeps_nothing(tiny, watch):
    watched = watch()
    page = watched.open(tiny, START)
    page.get_by_label("Name").fill("canary")
    page.get_by_role("button", name="Yes").click()
    page.get_by_text("heard canary").wait_for()
    page.get_by_role("heading", name="Start here").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+s")
    page.get_by_label("Name").press("Control+s")
    page.goto("about:blank")
    assert watched.dialogs == []
    saved = "".join(
        path.read_text("utf-8") for path in (tiny.folder / "en").rglob("*") if path.is_file()
    )
    assert "canary" not in saved
    assert not list(tiny.folder.rglob(".ipynb_checkpoints"))


@pytest.mark.parametrize("place", ["en/stranger.ipynb", "stranger.ipynb", START])
def test_a_strangers_notebook_runs_nothing(tiny, watch, place):
    strange = notebooks.notebook(
        ("markdown", "# A stranger"),
        ("code", notebooks.EXERCISE + "\n# and more"),
    )
    (tiny.folder / place).write_text(json.dumps(strange), "utf-8")
    watched = watch()
    watched.page.goto(tiny.url(place))
    watched.page.get_by_role("heading", name="A stranger").wait_for()
    watched.page.wait_for_function("!document.querySelector('.workshop-Document')")
    watched.page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").wait_for()
    assert watched.page.locator(".jp-OutputArea-child").count() == 0
    assert runs(tiny) == 0
    watched.assert_calm()


def test_a_strangers_module_beside_a_notebook_is_not_imported(tiny, watch):
    (tiny.folder / "en" / "ipywidgets.py").write_text("raise SystemExit", "utf-8")
    watched = watch()
    page = watched.open(tiny, START)
    page.get_by_role("button", name="Yes").wait_for()
