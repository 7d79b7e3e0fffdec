"""The lenses, by the name content uses."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop.lenses import (
    baseline_dots,
    belief_check,
    career_line,
    examples_spread,
    needs_coverage,
    occupation_card,
    orientation,
    portable_duties,
)
from workshop.lenses.lens import Given, Lens

LENSES: Mapping[str, Lens] = MappingProxyType(
    {
        "baseline_dots": baseline_dots.LENS,
        "belief_check": belief_check.LENS,
        "examples_spread": examples_spread.LENS,
        "needs_coverage": needs_coverage.LENS,
        "occupation_card": occupation_card.LENS,
        "portable_duties": portable_duties.LENS,
        "career_line": career_line.LENS,
        "orientation": orientation.LENS,
    }
)

__all__ = ["LENSES", "Given", "Lens"]
