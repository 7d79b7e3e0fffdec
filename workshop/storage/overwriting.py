"""Answers that were written in two tabs at once: what the later one took the place of.

A change that overwrote what its tab had not seen also takes away a part `_over.<part>`, and one
in which the learner chose between the two `_chosen.<part>`. No exercise has such parts, so to
the answers themselves they change nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from workshop.storage.journal import Change, Parts

OVER, CHOSEN = "_over.", "_chosen."
Replaced = dict[str, Parts]  # by exercise: each part, and what was there before


def marked(mark: str, parts: Iterable[str]) -> dict[str, None]:
    """Return what to add to a change that overwrote these parts, or chose between them."""
    return dict.fromkeys(mark + part for part in parts)


def follow(change: Change, before: Parts, replaced: Replaced) -> None:
    """Apply to `replaced` what a change overwrote and settled; `before` is before it."""
    overwritten = replaced.setdefault(change.exercise, {})
    for part, value in change.parts.items():
        if part.startswith(CHOSEN):
            overwritten.pop(part.removeprefix(CHOSEN), None)
        elif value is not None and value == overwritten.get(part):
            overwritten.pop(part)
        elif OVER + part in change.parts and part in before:
            overwritten[part] = before[part]
        elif value is None:
            overwritten.pop(part, None)
