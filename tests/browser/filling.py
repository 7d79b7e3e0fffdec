"""A sample person fills in an exercise with the mouse, the way each kind asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from exercises import exercise
from ledger_rows import blank_row, row_of, rows_on_screen
from matching import matches
from playwright.sync_api import Locator, Page
from samples import asked, pairs_of_rows, stands

from workshop.exercises.fields.field import UNKNOWN
from workshop.storage.answers import rows
from workshop.storage.ranking import ranking


def fill(
    page: Page, name: str, parts: Mapping[str, Any], shown: Mapping[str, Any] | None = None
) -> None:
    """Give an exercise the parts of an answer, one control at a time.

    `shown` is what stands there already: it is left alone where it is right, and a row that
    is not wanted is taken away.
    """
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
        on.locator(f"[data-act={act}]").click()
    else:
        by_kind[asked(name).name](on, asked(name), parts, shown or {})
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")


def fill_form(on: Locator, form: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    holders = on.locator(".ws-fields .ws-field")
    for name, field in form.fields.items():
        if name in parts and not stands(name, parts, shown):
            # Not by its place: an area is asked for only where there are some.
            control = on.page.locator(f'[id$="-{name}"], [name$="-{name}"]')
            fill_field(holders.filter(has=control).first, field, name, parts)


def fill_ledger(
    on: Locator, ledger: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]
) -> None:
    wanted, unwanted = pairs_of_rows(parts, shown)
    for id_ in unwanted:
        row_of(on, id_).locator(".ws-ledger-remove").click()
    there = dict(rows(dict(shown)))
    used = [id_ for id_, _ in wanted if id_]
    order = []
    for id_, cells in wanted:
        row_id = id_ or blank_row(on, used, Locator.click)
        used.append(row_id)
        order.append(row_id)
        row = row_of(on, row_id)
        for fold in row.locator(".ws-ledger-fold:not([open]) > summary").all():
            fold.click()
        holders = row.locator(".ws-ledger-cells .ws-field")
        for column, (name, field) in enumerate(ledger.columns.items()):
            if name in cells and not stands(name, cells, there.get(row_id, {})):
                fill_field(holders.nth(column), field, name, cells)
    for place, row_id in enumerate(order):
        while rows_on_screen(on).index(row_id) > place:
            row_of(on, row_id).locator(".ws-ledger-up").click()


def fill_field(holder: Locator, field: Any, name: str, parts: Mapping[str, Any]) -> None:
    value = parts[name]
    box = holder.locator("input, textarea, select").first
    if field.unknown and value == UNKNOWN:
        holder.locator(".ws-field-unknown").click()
    elif field.type == "occupation":
        fill_occupation(holder, value, parts.get(f"{name}_soc"))
    elif field.type in ("country", "area"):
        # What lies in a country or a state is asked for once that is saved: it is waited for.
        box.select_option(str(value))
    elif field.type == "month":
        year, _, month = str(value).partition("-")
        holder.locator("select").select_option(month)
        holder.locator("input").fill(year)
        holder.locator("input").press("Tab")
    elif field.type == "check":
        box.check()
    elif holder.locator("select").count():
        box.select_option(str(value))
    elif holder.locator("input[type=radio]").count():
        holder.locator(f"label:has(input[value='{value}'])").click()
    else:
        box.fill(str(value))
        box.press("Tab")


def fill_occupation(holder: Locator, title: str, code: str | None) -> None:
    box = holder.get_by_role("combobox")
    box.click()
    box.fill("")
    box.press_sequentially(title)
    listed, at = matches(box, title, code)
    listed.nth(at).click()


def fill_rate(on: Locator, rate: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    for part, value in parts.items():
        item, _, time = part.partition(".")
        row = on.locator(".ws-rate-item").nth(list(rate.items).index(item))
        if time:
            row = row.locator(".ws-rate-row").nth(list(rate.times).index(time))
        number = row.locator(".ws-rate-number")
        if number.count():
            number.fill(f"{value:g}")
        else:
            row.locator(f".ws-rate-stop:has(input[value='{value:g}'])").click()


def fill_sort(on: Locator, sort: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    for card, bin_ in parts.items():
        put_card(on, sort.cards[card], bin_)


def put_card(on: Locator, label: str, bin_: str) -> None:
    top = on.locator(".ws-sort-pile .ws-sort-item").first
    while top.locator(".ws-sort-text").inner_text() != label:
        on.locator(".ws-sort-another").click()
    top.locator(f".ws-sort-move[data-bin='{bin_}']").click()


def fill_estimate(
    on: Locator, estimate: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]
) -> None:
    order = [*estimate.claims, *estimate.guesses]
    for part, value in parts.items():
        claim, dot, _ = part.partition(".")
        field = on.locator(".ws-estimate-asked").nth(order.index(claim))
        if dot:
            options = field.locator(".ws-estimate-sure")
            options.locator(f"label:has(input[value='{value:g}'])").click()
        elif claim in estimate.guesses:
            field.locator(".ws-estimate-number").fill(f"{value:g}")
        else:
            field.locator(f"label:has(input[value='{value}'])").first.click()


def fill_pick(on: Locator, pick: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    for option in parts:
        choose(on, option)


def choose(on: Locator, option: str) -> None:
    on.locator(f".ws-choices .ws-choice:has(input[value='{option}'])").click()


def fill_compare(
    on: Locator, compare: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]
) -> None:
    """Pick, then answer each pair that is asked after the order in the parts."""
    picked = compare.picked(parts)
    for item in picked:
        choose(on, item)
    if len(picked) < 2:
        return
    on.locator(".ws-compare-ready").click()
    order = ranking(picked, parts)
    options = on.locator(".ws-compare-option")
    while options.first.is_visible():
        asked = [one.get_attribute("value") or "" for one in options.all()]
        first = min(asked, key=order.index)
        on.locator(f".ws-compare-option[value='{first}']").click()


def fill_allocate(
    on: Locator, allocate: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]
) -> None:
    for part, value in parts.items():
        thing, _, time = part.partition(".")
        row = on.locator(".ws-allocate-table tbody tr").nth(list(allocate.things).index(thing))
        box = row.locator("input").nth(list(allocate.times).index(time) if time else 0)
        if not stands(part, parts, shown):
            box.fill(f"{value:g}")
            box.press("Tab")


def fill_write(on: Locator, write: Any, parts: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    on.locator("textarea").fill(str(parts["text"]))
    on.locator("textarea").press("Tab")


def follow(page: Page, link: Locator) -> None:
    """Go where a link leads."""
    link.click()
