"""The list of known titles that opens beneath the name of a work."""

from __future__ import annotations

from playwright.sync_api import Locator
from samples import REFERENCE


def matches(box: Locator, title: str, code: str | None) -> tuple[Locator, int]:
    """The list that opens beneath a title, once it is whole, and the place of the one wanted."""
    page = box.page
    list_ = page.locator(f"[id='{box.get_attribute('aria-controls')}']")
    listed = list_.get_by_role("option")
    listed.first.wait_for()
    found = REFERENCE.search(title)
    # A list of the same length may still be that of what was typed before.
    page.wait_for_function(
        """([list, titles, asked]) => list.children.length === titles.length + 1
            && titles.every((title, n) => list.children[n].firstChild.textContent === title)
            && list.lastChild.textContent.includes(asked)""",
        arg=[list_.element_handle(), [one.title for one in found], title.strip()],
    )
    codes = [one.soc_code for one in found]
    return listed, codes.index(code) if code else len(codes)
