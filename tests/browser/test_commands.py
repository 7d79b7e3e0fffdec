"""No command of JupyterLab's changes a page of the workbook, by palette, key, menu or script."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page
from watching import Watched, watching

import notebooks

pytestmark = pytest.mark.browser

START = "en/00_start_here.ipynb"
OWN = "en/mine.ipynb"
# JupyterLab hands itself to scripts where its page says so.
EXPOSE = """
const parse = JSON.parse;
JSON.parse = (...given) => {
  const found = parse(...given);
  if (found && typeof found === 'object' && 'exposeAppInBrowser' in found) {
    found.exposeAppInBrowser = true;
  }
  return found;
};
"""
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
STATE = """() => {
  const { shell } = jupyterapp;
  const { model, content } = shell.currentWidget;
  return {
    open: [...shell.widgets('main')].map(widget => widget.title.label),
    cells: [...model.cells].map(cell => [
      cell.type, cell.id, cell.sharedModel.getSource(), cell.metadata,
      (cell.sharedModel.toJSON().outputs ?? []).map(output => output.output_type)
    ]),
    drawn: content.node.querySelectorAll('.jp-OutputArea-output').length,
    shown: content.widgets.map(cell => [cell.isHidden, cell.outputHidden ?? false]),
    bars: [shell.leftCollapsed, shell.rightCollapsed, shell.mode],
    kernel: shell.currentWidget.sessionContext.session?.kernel?.id,
    dialogs: document.querySelectorAll('.jp-Dialog, .lm-Menu, .jp-DocumentSearch-overlay').length
  };
}"""
# What may be done on a page, and changes no cell; it closes, saves, prints or starts again.
MAY = {
    "docmanager:download", "docmanager:open", "docmanager:open-browser-tab", "docmanager:save",
    "docmanager:save-all", "docmanager:show-in-file-browser", "filemenu:close-and-cleanup",
    "filemenu:logout", "filemenu:shutdown", "kernelmenu:reconnect-to-kernel",
    "kernelmenu:restart", "notebook:close-and-shutdown", "notebook:export-to-format",
    "notebook:get-kernel", "notebook:reconnect-to-kernel", "notebook:restart-kernel",
    "running:show-modal", "running:show-panel", "toc:show-panel",
}  # fmt: skip
OF_PAGES = (
    "notebook", "docmanager", "editmenu", "runmenu", "kernelmenu", "filemenu", "viewmenu",
    "console", "launcher", "toc", "documentsearch", "inspector", "property-inspector", "codemirror",
    "completer", "fileeditor", "running", "@jupyter-widgets/jupyterlab-manager",
)  # fmt: skip
WORST = (
    "Clear Outputs of All Cells", "Clear Cell Output", "Delete Cell", "Cut Cell",
    "Paste Cell Below", "Merge Cell Below", "Change to Markdown Cell Type", "Split Cell",
    "New Console for Notebook", "Insert Cell Below", "Move Cell Down", "Change Kernel…",
    "Collapse All Outputs", "Reload Notebook from Disk", "Find and Replace…",
    "Restart Kernel and Clear Outputs of All Cells…",
)  # fmt: skip
KEYS = (
    "Control+a", "d", "d", "x", "v", "y", "m", "Shift+Enter", "Alt+Enter", "Control+Enter",
    "Control+Shift+M", "Control+Backspace", "Control+Shift+-", "Control+Shift+ArrowDown",
    "Control+Shift+ArrowLeft", "Control+z", "Control+h", "Control+Shift+L", "Control+Shift+U",
    "Control+Shift+D", "Control+j", "Control+Shift+S", "Escape", "i", "i",
)  # fmt: skip


def opened(watched: Watched, lab: Any, notebook: str = START) -> Page:
    watched.page.add_init_script(EXPOSE)
    return watched.open(lab, notebook)


def palette(page: Page, words: str) -> list[str]:
    """What the command palette offers for some words."""
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+Shift+c")
    field = page.locator("#modal-command-palette input")
    field.fill(words)
    page.evaluate(DRAWN)
    labels = page.locator("#modal-command-palette .lm-CommandPalette-itemLabel").all_inner_texts()
    page.keyboard.press("Escape")
    return labels


@pytest.fixture(scope="class")
def page_of_the_workbook(shared_tiny, chromium):
    with watching(chromium) as watched:
        opened(watched, shared_tiny.anew())
        yield watched


class TestAPageOfTheWorkbook:
    def test_the_palette_offers_nothing_that_changes_it(self, page_of_the_workbook):
        page = page_of_the_workbook.page
        assert "Save Notebook" in palette(page, "Save Notebook")
        for words in WORST:
            assert words not in palette(page, words), words
        page_of_the_workbook.assert_calm()

    def test_no_command_changes_it_even_when_called_by_its_name(self, page_of_the_workbook):
        page = page_of_the_workbook.page
        before = page.evaluate(STATE)
        called = [
            name
            for name in page.evaluate("jupyterapp.commands.listCommands()")
            if name.split(":")[0] in OF_PAGES and name not in MAY and not name.endswith("menu:open")
        ]
        assert len(called) > 150
        for name in called:
            page.evaluate("name => void jupyterapp.commands.execute(name)", name)
            assert page.evaluate(STATE) == before, name
        page_of_the_workbook.assert_calm()

    @pytest.mark.parametrize("where", ["text", "button", "nowhere"])
    def test_no_key_changes_it(self, page_of_the_workbook, where):
        page = page_of_the_workbook.page
        before = page.evaluate(STATE)
        go = {
            "text": page.get_by_role("heading", name="Start here").click,
            "button": page.get_by_role("button", name="Yes").focus,
            "nowhere": lambda: page.evaluate("document.activeElement.blur()"),
        }
        for key in KEYS:
            go[where]()
            page.keyboard.press(key)
            assert page.evaluate(STATE) == before, key
        page_of_the_workbook.assert_calm()

    def test_a_right_click_beside_the_page_offers_nothing_that_changes_it(
        self, page_of_the_workbook
    ):
        page = page_of_the_workbook.page
        page.evaluate("void (jupyterapp.shell.mode = 'multiple-document')")
        for place in ("#jp-main-dock-panel .lm-TabBar-tab", "#jp-menu-panel"):
            page.locator(place).first.click(button="right")
            page.evaluate(DRAWN)
            offered = page.locator(".lm-Menu-item:not(.lm-mod-hidden)[data-command]")
            names = offered.evaluate_all("items => items.map(item => item.dataset.command)")
            assert [
                name for name in names if name.split(":")[0] in OF_PAGES and name not in MAY
            ] == []
            page.keyboard.press("Escape")
        page.evaluate("void (jupyterapp.shell.mode = 'single-document')")
        page_of_the_workbook.assert_calm()

    def test_what_is_typed_can_be_cut_pasted_and_undone(self, page_of_the_workbook):
        page = page_of_the_workbook.page
        field = page.get_by_label("Why")
        field.fill("to learn")
        field.press("Control+a")
        field.press("Control+x")
        assert field.input_value() == ""
        field.press("Control+v")
        field.press("Control+v")
        assert field.input_value() == "to learnto learn"
        field.press("Control+z")
        assert field.input_value() == "to learn"
        field.press("Control+Shift+z")
        assert field.input_value() == "to learnto learn"

    def test_it_can_be_started_again_from_the_menu(self, page_of_the_workbook):
        page = page_of_the_workbook.page
        page.get_by_label("Name").fill("before")
        page.locator(".lm-MenuBar-itemLabel", has_text="Kernel").click()
        page.locator(".lm-Menu-itemLabel", has_text="Restart Kernel").first.click()
        page.wait_for_function(
            "() => [...document.querySelectorAll('input')].every(one => one.value !== 'before')"
        )
        page_of_the_workbook.wait_until_live()
        page_of_the_workbook.assert_calm()


def test_whoever_shows_the_code_has_the_tool_and_gives_it_back(tiny, watch):
    watched = watch()
    page = opened(watched, tiny)
    assert palette(page, "Insert Cell Below") == []
    page.get_by_role("button", name="Show the code").click()
    assert [words for words in WORST if words not in palette(page, words)] == []
    page.get_by_role("button", name="Hide the code").click()
    assert "Insert Cell Below" not in palette(page, "Insert Cell Below")
    watched.assert_calm()


def test_a_notebook_of_ones_own_is_an_ordinary_one(tiny, watch):
    mine = notebooks.notebook(("markdown", "# Mine"), ("code", "1 + 1"), autorun=False)
    for cell in mine["cells"]:
        cell["metadata"] = {}
    (tiny.folder / OWN).write_text(json.dumps(mine), "utf-8")
    watched = watch()
    page = opened(watched, tiny)
    assert palette(page, "Insert Cell Below") == []
    page.evaluate("path => jupyterapp.commands.execute('docmanager:open', { path })", OWN)
    page.get_by_role("heading", name="Mine").wait_for()
    assert "Insert Cell Below" in palette(page, "Insert Cell Below")
    count = "jupyterapp.shell.currentWidget.model.cells.length"
    assert page.evaluate(count) == 2
    page.get_by_role("heading", name="Mine").click()
    page.keyboard.press("b")
    page.wait_for_function(count + " === 3")
    page.get_by_role("button", name="Insert a cell below").locator("visible=true").click()
    page.wait_for_function(count + " === 4")
    watched.assert_calm()


def test_a_strangers_notebook_in_the_place_of_a_page_gets_its_tools(tiny, watch):
    strange = notebooks.notebook(("markdown", "# A stranger"), ("code", "1 + 1"))
    (tiny.folder / START).write_text(json.dumps(strange), "utf-8")
    watched = watch()
    page = watched.page
    page.goto(tiny.url(START))
    page.get_by_role("heading", name="A stranger").wait_for()
    page.get_by_role("button", name="Insert a cell below").locator("visible=true").click()
    page.wait_for_function("document.querySelectorAll('.jp-Notebook-cell').length === 3")


def test_the_last_page_closed_leaves_a_way_to_open_it_again(tiny, watch):
    watched = watch()
    page = opened(watched, tiny)
    page.evaluate("void jupyterapp.commands.execute('application:close')")
    page.locator(".jp-Launcher").wait_for()
    watched.assert_calm()


def test_by_touch_all_of_a_field_is_chosen_and_written_over(tiny, watch):
    watched = watch(touch=True)
    page = opened(watched, tiny)
    field = page.get_by_label("Why")
    field.tap()
    page.keyboard.type("to learn")
    page.keyboard.press("Control+a")
    page.keyboard.type("b then d")
    assert field.input_value() == "b then d"
    assert page.locator(".lm-Menu").count() == 0
    watched.assert_calm()
