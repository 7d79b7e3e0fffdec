"""A person fills in an exercise by keyboard alone: Tab, Space, arrows, Enter and letters.

Nothing here clicks, or gives a control its focus or its value from outside.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from exercises import exercise
from keyboard_fields import enter, pick, press, reach, tick, write
from ledger_rows import blank_row, row_of, rows_on_screen
from playwright.sync_api import Locator, Page
from samples import asked, pairs_of_rows, stands

from workshop.storage.answers import rows
from workshop.storage.ranking import ranking


def follow(page: Page, link: Locator) -> None:
    """Go where a link leads."""
    press(link, "Enter")


def fill(
    page: Page, name: str, parts: Mapping[str, Any], shown: Mapping[str, Any] | None = None
) -> None:
    """Give an exercise the parts of an answer; what stands there already is left alone."""
    by_kind = {
        "form": fill_form,
        "rate": fill_rate,
        "sort": fill_sort,
        "estimate": fill_estimate,
        "ledger": fill_ledger,
        "pick": fill_pick,
        "compare": fill_compare,
        "allocate": fill_allocate,
        "write": fill_write,
    }
    on = exercise(page, name)
    if "_state" in parts:
        act = {"skipped": "skip"}.get(parts["_state"], parts["_state"])
        press(on.locator(f"[data-act={act}]"), "Enter")
    else:
        by_kind[asked(name).name](on, asked(name), parts, shown or {})
        page.keyboard.press("Tab")


def fill_form(on: Locator, form: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    holders = on.locator(".ws-fields .ws-field")
    for place, (name, field) in enumerate(form.fields.items()):
        if name in parts and not stands(name, parts, shown):
            enter(holders.nth(place), field, name, parts)


def fill_ledger(
    on: Locator, ledger: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]
) -> None:
    wanted, unwanted = pairs_of_rows(parts, shown)
    for id_ in unwanted:
        press(row_of(on, id_).locator(".ws-ledger-remove"), "Enter")
    there = dict(rows(dict(shown)))
    used = [id_ for id_, _ in wanted if id_]
    order = []
    for id_, cells in wanted:
        row_id = id_ or blank_row(on, used, enter_key)
        used.append(row_id)
        order.append(row_id)
        for column, (name, field) in enumerate(ledger.columns.items()):
            if name in cells and not stands(name, cells, there.get(row_id, {})):
                holder = row_of(on, row_id).locator(".ws-ledger-cells .ws-field").nth(column)
                unfold(on, row_id, holder)
                enter(holder, field, name, cells)
    for place, row_id in enumerate(order):
        while rows_on_screen(on).index(row_id) > place:
            press(row_of(on, row_id).locator(".ws-ledger-up"), "Enter")


def enter_key(button: Locator) -> None:
    press(button, "Enter")


def unfold(on: Locator, row_id: str, holder: Locator) -> None:
    """Open the fold in which a field lies, where it lies in one that is shut."""
    if not holder.is_visible():
        press(row_of(on, row_id).locator(".ws-ledger-fold > summary"), "Enter")


def fill_rate(on: Locator, rate: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    for part, value in parts.items():
        item, _, time = part.partition(".")
        row = on.locator(".ws-rate-item").nth(list(rate.items).index(item))
        if time:
            row = row.locator(".ws-rate-row").nth(list(rate.times).index(time))
        number = row.locator(".ws-rate-number")
        if number.count():
            write(number, f"{value:g}")
        else:
            pick(row.locator(".ws-rate-stops input"), f"{value:g}")


def fill_sort(on: Locator, sort: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    pile = on.locator(".ws-sort-pile .ws-sort-item")
    for card, bin_ in parts.items():
        reach(pile.locator(".ws-sort-card").first)
        for _ in range(pile.count()):
            if pile.first.locator(".ws-sort-text").inner_text() == sort.cards[card]:
                break
            on.page.keyboard.press("ArrowDown")
        for _ in range(list(sort.bins).index(bin_) + 1):
            on.page.keyboard.press("ArrowRight")
        on.page.keyboard.press("Home")


def fill_estimate(
    on: Locator, estimate: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]
) -> None:
    order = [*estimate.claims, *estimate.guesses]
    for part, value in parts.items():
        claim, dot, _ = part.partition(".")
        field = on.locator(".ws-estimate-asked").nth(order.index(claim))
        if dot:
            pick(field.locator(".ws-estimate-sure input"), f"{value:g}")
        elif claim in estimate.guesses:
            write(field.locator(".ws-estimate-number"), f"{value:g}")
        else:
            pick(field.locator(".ws-estimate-stances input"), str(value))


def fill_pick(on: Locator, asks: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    for option in parts:
        choose(on, option)


def choose(on: Locator, option: str) -> None:
    boxes = on.locator(".ws-choices input")
    if boxes.first.get_attribute("type") == "radio":
        pick(boxes, option)
    else:
        tick(on.locator(f".ws-choices input[value='{option}']"))


def fill_compare(
    on: Locator, compare: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]
) -> None:
    """Pick, then answer each pair that is asked after the order in the parts."""
    picked = compare.picked(parts)
    for item in picked:
        choose(on, item)
    if len(picked) < 2:
        return
    press(on.locator(".ws-compare-ready"), "Enter")
    order = ranking(picked, parts)
    options = on.locator(".ws-compare-option")
    while options.first.is_visible():
        asks = [one.get_attribute("value") or "" for one in options.all()]
        first = min(asks, key=order.index)
        press(on.locator(f".ws-compare-option[value='{first}']"), "Enter")


def fill_allocate(
    on: Locator, allocate: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]
) -> None:
    table = on.locator(".ws-allocate-table tbody tr")
    for place, thing in enumerate(allocate.things):
        for at, time in enumerate(allocate.times or [""]):
            part = f"{thing}.{time}" if time else thing
            if part in parts and not stands(part, parts, shown):
                write(table.nth(place).locator("input").nth(at), f"{parts[part]:g}")


def fill_write(on: Locator, asks: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    write(on.locator("textarea"), str(parts["text"]))
