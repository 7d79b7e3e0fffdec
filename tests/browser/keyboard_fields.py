"""One control by keyboard: reached with Tab, then written in, picked from or ticked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matching import matches
from playwright.sync_api import Locator

from workshop.exercises.fields.field import UNKNOWN

FAR = 400
LONG_LIST = 12

# Where the focus is as seen from some elements: on one (0), before them (1) or past them (-1).
WHITHER = """all => {
    const at = document.activeElement;
    if (all.includes(at)) return 0;
    const past = all[0].compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
    return past && at !== document.body ? -1 : 1;
}"""
FOCUSED = "all => all.indexOf(document.activeElement)"
VALUES = "all => all.map(one => one.value)"
CHECKED = "all => all.findIndex(one => one.checked)"
OPTIONS = "one => [...one.options].map(option => [option.value, option.textContent])"


def reach(wanted: Locator) -> None:
    """Press Tab, or Shift+Tab, until the focus is on one of the wanted elements."""
    for _ in range(FAR):
        way = wanted.evaluate_all(WHITHER)
        if way == 0:
            return
        wanted.page.keyboard.press("Tab" if way > 0 else "Shift+Tab")
    raise AssertionError(f"{FAR} times Tab did not reach {wanted}")


def press(wanted: Locator, key: str) -> None:
    reach(wanted)
    wanted.page.keyboard.press(key)


def write(box: Locator, text: str) -> None:
    """Type in the place of what is there, and leave the box."""
    reach(box)
    keys = box.page.keyboard
    keys.press("Control+a")
    keys.type(text)
    keys.press("Tab")


def tick(box: Locator) -> None:
    if not box.is_checked():
        press(box, "Space")


def pick(radios: Locator, value: str) -> None:
    """Choose one of a group of radio buttons, of which Tab reaches one and arrows the others."""
    values = radios.evaluate_all(VALUES)
    target, keys = values.index(value), radios.page.keyboard
    if radios.evaluate_all(CHECKED) == target:
        return
    reach(radios)
    at = radios.evaluate_all(FOCUSED)
    if at == target:
        keys.press("Space")
    for _ in range(abs(target - at)):
        keys.press("ArrowDown" if target > at else "ArrowUp")


def select(box: Locator, value: str) -> None:
    """Choose from a list: by its first letters where it is long, and by arrows."""
    options = box.evaluate(OPTIONS)
    values = [one for one, _ in options]
    target, keys = values.index(value), box.page.keyboard
    reach(box)
    if abs(target - values.index(box.input_value())) > LONG_LIST:
        keys.type(options[target][1].split()[0])
    steps = target - values.index(box.input_value())
    for _ in range(abs(steps)):
        keys.press("ArrowDown" if steps > 0 else "ArrowUp")


def enter(holder: Locator, field: Any, name: str, parts: Mapping[str, Any]) -> None:
    """Give a field its value, as its type asks."""
    value = parts[name]
    box = holder.locator("input, textarea, select").first
    if field.unknown and value == UNKNOWN:
        press(holder.locator(".ws-field-unknown"), "Enter")
    elif field.type == "occupation":
        occupation(holder.get_by_role("combobox"), value, parts.get(f"{name}_soc"))
    elif field.type == "month":
        year, _, month = str(value).partition("-")
        select(holder.locator("select"), month)
        write(holder.locator("input"), year)
    elif field.type == "date":
        date(box, str(value))
    elif field.type == "check":
        tick(box)
    elif holder.locator("select").count():
        select(box, str(value))
    elif holder.locator("input[type=radio]").count():
        pick(holder.locator("input[type=radio]"), str(value))
    else:
        write(box, str(value))


def date(box: Locator, value: str) -> None:
    """Month, day and year are one box and three stops, and Shift+Tab reaches the last one first."""
    reach(box)
    keys = box.page.keyboard
    while box.evaluate_all(WHITHER) == 0:
        keys.press("Shift+Tab")
    keys.press("Tab")
    year, month, day = value.split("-")
    keys.type(f"{month}{day}{year}")


def occupation(box: Locator, title: str, code: str | None) -> None:
    reach(box)
    keys = box.page.keyboard
    keys.press("Control+a")
    keys.type(title)
    listed, at = matches(box, title, code)
    keys.press("ArrowUp")  # from the box, up leads to the last
    for _ in range(listed.count() - 1 - at):
        keys.press("ArrowUp")
    keys.press("Enter")
