"""A document has the browser's own context menu, not JupyterLab's, which can change a cell."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

START = "en/00_start_here.ipynb"
NOTE = """
window.asked = [];
addEventListener('contextmenu', event =>
  setTimeout(() => window.asked.push(event.defaultPrevented)), true);
"""


def by_mouse(page, target):
    target.click(button="right")


def by_key(page, target):
    target.focus()
    page.keyboard.press("ContextMenu")


def by_touch(page, target):
    """The event that a long press makes; a browser without a window makes none by itself."""
    target.evaluate(
        """target => target.dispatchEvent(new PointerEvent('contextmenu',
            { bubbles: true, cancelable: true, pointerType: 'touch', button: 0 }))"""
    )


WAYS = {"mouse": by_mouse, "key": by_key, "touch": by_touch}


@pytest.mark.parametrize("way", WAYS)
def test_a_page_has_the_browsers_own_menu(tiny, watch, way):
    watched = watch(touch=way == "touch")
    page = watched.open(tiny, START)
    page.evaluate(NOTE)
    field, button = page.get_by_label("Name"), page.get_by_role("button", name="Yes")
    for target in (field, button):
        page.evaluate("window.asked = []")
        WAYS[way](page, target)
        page.wait_for_function("asked.length > 0")
        assert page.evaluate("asked") == [False], "the browser's own menu is left to open"
        assert page.locator(".lm-Menu").count() == 0, "Lab's is not"
        page.keyboard.press("Escape")
    watched.assert_calm()
