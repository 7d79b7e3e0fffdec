"""How much each skill matters in one occupation, and at which level."""

from __future__ import annotations

import csv
from pathlib import Path


def ratings(file: Path, soc_code: str) -> dict[str, tuple[float, float]]:
    """Return importance (1–5) and level (0–7) by skill id, for the skills that have both."""
    if not soc_code:
        return {}
    with file.open(encoding="utf-8", newline="") as table:
        head = next(table)
        mine = [line for line in table if line.startswith(f"{soc_code},")]
    scales = {row["scale"]: row for row in csv.DictReader([head, *mine])}
    importance, level = (scales.get(scale, {}) for scale in ("importance", "level"))
    return {
        skill: (float(importance[skill]), float(level[skill]))
        for skill in importance
        if skill not in ("soc_code", "scale") and importance[skill] and level.get(skill)
    }
