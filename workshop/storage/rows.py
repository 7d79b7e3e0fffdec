"""A ledger's rows, out of parts named `row.column`."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.storage.journal import Parts, Scalar


def rows(parts: Mapping[str, Scalar]) -> list[tuple[str, Parts]]:
    """Return a ledger's rows in the learner's order: each row's id and its columns.

    Parts are named `row.column`; the part `order` lists row ids, and rows it does not
    name come last in the order in which they were begun.
    """
    by_row: dict[str, Parts] = {}
    for name, value in parts.items():
        row, dot, column = name.partition(".")
        if dot and row:
            by_row.setdefault(row, {})[column] = value
    wished = str(parts.get("order", "")).split()
    order = [row for row in dict.fromkeys(wished) if row in by_row]
    return [(row, by_row[row]) for row in [*order, *(row for row in by_row if row not in order)]]
