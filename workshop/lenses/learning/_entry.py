"""What it takes to start in an occupation: the terms of the tables in the edition's words."""

from __future__ import annotations

import re

from workshop.i18n.messages import Words


def asked(kind: str, term: str | None, says: Words) -> str | None:
    """Return a term by its sentence `<kind>.<term>`; unchanged where content has none."""
    if term is None:
        return None
    key = f"{kind}.{slug(term)}"
    return says(key) if key in says else term


def called(kind: str, bar: str, says: Words) -> str:
    """Return a bar's name by its sentence `<kind>.<bar>`; else as the ladder has it."""
    key = f"{kind}.{bar}"
    return says(key) if key in says else bar.replace("_", " ")


def slug(term: str) -> str:
    """Return a term as a key: `Up to a month's` as `up_to_a_months`."""
    return "_".join(re.findall("[a-z0-9]+", term.casefold().replace("'", "").replace("’", "")))
