"""How near two occupations are in what they ask for, from O*NET's skill ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

LEAST = 1  # O*NET's importance of a skill that is "not important"


def level_gaps(skills: pd.DataFrame, soc_code: str) -> pd.Series[float]:
    """The distance of every occupation from one, in points of O*NET's level scale (0–7).

        gap = sqrt( Σ w · (level there − level here)² / Σ w ),  w = importance here − 1

    The sum runs over the skills rated in both; a skill that is not important here
    counts nothing. It measures likeness of demands, not moves that people made.
    `skills` is `skills.csv`, indexed by SOC code and scale.
    """
    import pandas as pd

    levels = skills.xs("level", level="scale")
    weights = (skills.xs("importance", level="scale").loc[soc_code] - LEAST).fillna(0).to_numpy()
    squared = (levels - levels.loc[soc_code]) ** 2
    total = pd.Series(squared.fillna(0).to_numpy() @ weights, index=levels.index)
    weight = pd.Series(squared.notna().to_numpy() @ weights, index=levels.index)
    gaps = (total / weight) ** 0.5
    return gaps.drop(soc_code).dropna().sort_values(kind="stable")
