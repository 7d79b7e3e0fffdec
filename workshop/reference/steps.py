"""Steps out of an occupation, the firmest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Row = Mapping[str, str]


def steps(rows: Iterable[Row], soc_code: str) -> list[str]:
    """Return the codes of the steps out of an occupation that may be offered, each once.

    Core steps only: those that people have judged before those derived by rule, steps up before
    steps sideways.
    """
    mine = [row for row in rows if row["from_soc"] == soc_code and row["core"] == "Y"]
    mine.sort(key=lambda row: (row["kind"] != "promotion", row["confidence"].startswith("rule")))
    return list(dict.fromkeys(row["to_soc"] for row in mine))


def leads_up(rows: Iterable[Row], soc_code: str, other: str) -> bool:
    """Tell whether the step from one occupation to the other is a promotion in the table."""
    step = (soc_code, other, "promotion")
    return any((row["from_soc"], row["to_soc"], row["kind"]) == step for row in rows)


def feeders(rows: Iterable[Row], soc_code: str) -> list[str]:
    """Return the codes of all occupations with a promotion to this one, each once."""
    up = (row for row in rows if row["to_soc"] == soc_code and row["kind"] == "promotion")
    return list(dict.fromkeys(row["from_soc"] for row in up))
