"""A ranking read from a `compare` exercise, and weights that only the order gives.

Rank-sum weights of n ids: the one in place r weighs 2(n + 1 − r) ÷ (n(n + 1)), that is n, n − 1
… 1, divided by their sum. They need no more than the order, and the first of five weighs five
times the last. Source: Stillwell, Seaver & Edwards (1981), A comparison of weight approximation
techniques in multiattribute utility decision making, Organizational Behavior and Human
Performance 28(1), 62–77.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from workshop.storage.answers import Parts
from workshop.storage.ranking import ranking


def ranked(parts: Parts, labels: Mapping[str, str]) -> list[str]:
    """Return the picked ids, best first; empty until every place is settled.

    `labels` are the exercise's own, in content's order, as `Given.labels` has them.
    """
    picked = [one for one in labels if parts.get(one) is True]
    order = ranking(picked, parts)
    return order if len(order) == len(picked) else []


def weights(order: Sequence[str]) -> dict[str, Fraction]:
    """Return rank-sum weights by id, best first; together exactly 1."""
    count = len(order)
    whole = count * (count + 1) // 2
    return {one: Fraction(count - at, whole) for at, one in enumerate(order)}
