"""The rows of a ledger as they stand on screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from playwright.sync_api import Locator


def row_of(on: Locator, id_: str) -> Locator:
    return on.locator(f".ws-ledger-row[data-row='{id_}']")


def rows_on_screen(on: Locator) -> list[str]:
    found: list[str] = on.locator(".ws-ledger-row").evaluate_all(
        "all => all.map(one => one.dataset.row)"
    )
    return found


def blank_row(on: Locator, used: Sequence[str], push: Callable[[Locator], None]) -> str:
    """The first row that nothing was written in; one is added where there is none."""
    blank = [id_ for id_ in rows_on_screen(on) if id_ not in used]
    if not blank:
        push(on.locator(".ws-ledger-add"))
        blank = [id_ for id_ in rows_on_screen(on) if id_ not in used]
    return blank[0]
