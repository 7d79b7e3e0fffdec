"""The agencies' way of writing figures: markers, thousands commas and caps."""

from __future__ import annotations

import re

from workshop.reference.importers.refusal import Refused

# BLS: * no wage, ** no employment, ~ under half a percent of establishments; O*NET text: n/a.
NO_FIGURE = {"", "*", "**", "~", "n/a", "na", "-", "–", "—"}
COMMA = re.compile(r"[-+]?[\d.]+,\d+")
NUMBER = re.compile(r"[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?")


def capped(text: str) -> bool:
    """Tell whether a cell means "this much or more": `#` in OEWS, `>=239,200` in projections."""
    return text.strip().startswith(("#", ">=", "≥"))


def number(text: str, where: str) -> float | None:
    """Return the figure in a cell, or None for a marker; raise `Refused` for anything else."""
    cell = text.strip()
    if cell.lower() in NO_FIGURE or capped(cell):
        return None
    bare = cell.removeprefix("$").removesuffix("%")
    if not NUMBER.fullmatch(bare) or not any(letter.isdigit() for letter in bare):
        again = ": a decimal comma, so the file was saved again; offer it as it was downloaded"
        comma = again if COMMA.fullmatch(bare) else ""
        raise Refused(f"{where} holds {cell[:40]!r} where a figure was expected{comma}.")
    return float(bare.replace(",", ""))


def written(value: float | None) -> str:
    """Format a figure for our tables: the shortest text, empty where there is none."""
    return "" if value is None else f"{value:.10g}"
