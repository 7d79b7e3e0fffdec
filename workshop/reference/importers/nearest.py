"""The occupations nearest to each in what they ask for, by O*NET's skill ratings."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.reference.importers.draft import Draft, Row

LEAST = 1  # O*NET's importance of a skill that is "not important"
KEPT = 20
COLUMNS = ("soc_code", "near_soc", "level_gap")
SOURCES = ("onet-skills", "onet-essential-skills", "onet-transferable-skills")


def derive(draft: Draft) -> None:
    """Write the 20 nearest of each occupation that O*NET has rated, the nearest first."""
    skills = draft.table("skills")
    if skills and ("skills" in draft.changed or not draft.table("nearest")):
        ids = (each for each in SOURCES if each in draft.sources)
        draft.put("nearest", COLUMNS, nearest(skills), *ids)


def nearest(skills: list[Row]) -> Iterator[Row]:
    """Yield each occupation's nearest, with the gap in points of O*NET's level scale (0-7).

        gap = sqrt( Σ w · (level there - level here)² / Σ w ),  w = importance here - 1

    The sum runs over the skills rated in both; a skill that is not important here
    counts nothing. It measures likeness of demands, not moves that people made.
    """
    import pandas as pd

    table = pd.DataFrame(skills).set_index(["soc_code", "scale"]).apply(pd.to_numeric)
    levels = table.xs("level", level="scale").sort_index()
    weights = (table.xs("importance", level="scale").reindex(levels.index) - LEAST).fillna(0)
    for code in levels.index:
        squared = (levels - levels.loc[code]) ** 2
        weight = weights.loc[code]
        total = squared.fillna(0).dot(weight)
        whole = squared.notna().astype(float).dot(weight)
        gaps = (total / whole.where(whole > 0)) ** 0.5
        near = gaps.drop(code).dropna().sort_values(kind="stable").head(KEPT)
        for other, gap in near.items():
            yield {"soc_code": str(code), "near_soc": str(other), "level_gap": f"{gap:.4f}"}
