"""A sample person fills in an exercise with the mouse, the way each kind asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from exercises import exercise
from playwright.sync_api import Locator, Page

from workshop.answers import Parts, rows
from workshop.content import read_edition
from workshop.kinds import Exercise
from workshop.reference import Reference

EDITION = read_edition("en")
REFERENCE = Reference()


def asked(name: str) -> Exercise:
    return EDITION.exercise(name)


def answers(person: str) -> Mapping[str, Parts]:
    return EDITION.people[person].answers


def fill(page: Page, name: str, parts: Mapping[str, Any]) -> None:
    """Give an exercise the parts of an answer, one control at a time."""
    by_kind = {
        "form": fill_form,
        "rate": fill_rate,
        "sort": fill_sort,
        "estimate": fill_estimate,
        "ledger": fill_ledger,
    }
    by_kind[asked(name).name](exercise(page, name), asked(name), parts)
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")


def fill_form(on: Locator, form: Any, parts: Mapping[str, Any]) -> None:
    holders = on.locator(".ws-fields > .ws-field")
    for place, (name, field) in enumerate(form.fields.items()):
        if name in parts:
            fill_field(holders.nth(place), field, name, parts)


def fill_ledger(on: Locator, ledger: Any, parts: Mapping[str, Any]) -> None:
    for place, (_, cells) in enumerate(rows(dict(parts))):
        row = on.locator(".ws-ledger-row").nth(place)
        if not row.count():
            on.locator(".ws-ledger-add").click()
        holders = row.locator(".ws-ledger-cells > .ws-field")
        for column, (name, field) in enumerate(ledger.columns.items()):
            if name in cells:
                fill_field(holders.nth(column), field, name, cells)


def fill_field(holder: Locator, field: Any, name: str, parts: Mapping[str, Any]) -> None:
    value = parts[name]
    box = holder.locator("input, textarea, select").first
    if field.type == "occupation":
        fill_occupation(holder, value, parts.get(f"{name}_soc"))
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
    box.press_sequentially(title)
    listed = holder.get_by_role("option")
    listed.first.wait_for()
    found = [one.soc_code for one in REFERENCE.search(title)]
    holder.page.wait_for_function(
        "([list, count]) => list.children.length === count",
        arg=[holder.get_by_role("listbox").element_handle(), len(found) + 1],
    )
    (listed.nth(found.index(code)) if code else listed.last).click()


def as_listed(parts: Mapping[str, Any]) -> Parts:
    """The parts with each occupation under the title that the list offers for its code."""
    listed = dict(parts)
    for part, code in parts.items():
        if part.endswith("_soc"):
            title = part.removesuffix("_soc")
            found = REFERENCE.search(str(parts[title]))
            listed[title] = next(one.title for one in found if one.soc_code == code)
    return listed


def fill_rate(on: Locator, rate: Any, parts: Mapping[str, Any]) -> None:
    for part, value in parts.items():
        item, _, time = part.partition(".")
        row = on.locator(".ws-rate-item").nth(list(rate.items).index(item))
        if time:
            row = row.locator(".ws-rate-row").nth(list(rate.times).index(time))
            row.locator(".ws-rate-number").fill(f"{value:g}")
        else:
            row.locator(f".ws-rate-stop:has(input[value='{value:g}'])").click()


def fill_sort(on: Locator, sort: Any, parts: Mapping[str, Any]) -> None:
    for card, bin_ in parts.items():
        put_card(on, sort.cards[card], bin_)


def put_card(on: Locator, label: str, bin_: str) -> None:
    top = on.locator(".ws-sort-pile .ws-sort-item").first
    while top.locator(".ws-sort-text").inner_text() != label:
        on.locator(".ws-sort-another").click()
    top.locator(f".ws-sort-move[data-bin='{bin_}']").click()


def fill_estimate(on: Locator, estimate: Any, parts: Mapping[str, Any]) -> None:
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


def same(name: str, given: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    """Whether two answers say the same; a ledger's rows may bear other ids."""
    given = as_listed(given)
    if asked(name).name != "ledger":
        return dict(given) == dict(found)
    return [cells for _, cells in rows(dict(given))] == [cells for _, cells in rows(dict(found))]
