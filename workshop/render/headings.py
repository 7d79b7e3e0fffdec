"""Heading levels as a reader of the page needs them: beginning at the top, none skipped."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.render.blocks import Block, Heading, Page

DEEPEST = 6


def levels(blocks: Iterable[Block], top: int) -> list[int]:
    """Return the level of each heading in `blocks`, in order.

    A heading stands one step beneath the nearest earlier one that is above it; one that
    has none above it stands at `top`.
    """
    above: list[int] = []
    given: list[int] = []
    for block in blocks:
        if not isinstance(block, Heading):
            continue
        while above and above[-1] >= block.level:
            above.pop()
        given.append(min(top + len(above), DEEPEST))
        above.append(block.level)
    return given


def beneath_title(page: Page) -> tuple[Block, ...]:
    """Return the page's blocks, without a first heading that only repeats the title."""
    first = page.blocks[0] if page.blocks else None
    repeats = isinstance(first, Heading) and first.text == page.title
    return page.blocks[1:] if repeats else page.blocks
