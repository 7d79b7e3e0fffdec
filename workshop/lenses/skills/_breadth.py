"""How widely the years of a line of roles are spread over settings.

Breadth = exp(-Σ p·ln p), with p the share of the years in each setting: as many equally long
settings would be spread as widely. A setting is an occupation, or the role's name where none was
listed; roles at the same time count each. Source: Hill (1973), Diversity and evenness: a unifying
notation and its consequences, Ecology 54(2), 427-432 (the number of order 1).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date

from workshop.lenses._answered import When, text
from workshop.lenses.history._early import age_at
from workshop.lenses.history.career_line import role
from workshop.storage.answers import Parts, rows


def settings(ledger: Parts, today: date, born: When | None = None) -> dict[str, float]:
    """Return the years in each setting.

    Roles that cannot be dated, begin today, or begin before birth are left out.
    """
    years: dict[str, float] = {}
    for _, row in rows(ledger):
        made = role(row, today)
        named = text(row, "occupation_soc") or " ".join(text(row, "role").casefold().split())
        if made and born and age_at(made.start, born) < 0:
            continue
        if made and named and made.span.years > 0:
            years[named] = years.get(named, 0) + made.span.years
    return years


def breadth(years: Iterable[float]) -> float:
    """Return how many equally long settings would be spread as widely; 0 where there are none."""
    spent = [one for one in years if one > 0]
    whole = sum(spent)
    return math.exp(-sum(one / whole * math.log(one / whole) for one in spent)) if whole else 0.0
