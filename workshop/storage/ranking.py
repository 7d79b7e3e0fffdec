"""An order from this-or-that answers: what is settled so far, and which pair to ask next.

    picked ids in content's order, parts `a.b` = the one put first
      ─ known ──▶ who stands before whom, straight or through others
      ─ walk ───▶ ranking (best first) and the pair to ask next

Each id is placed among those before it by binary insertion (Knuth, The Art of Computer
Programming, volume 3, 5.3.1), and no pair is asked that follows from what was answered.
`exercises/compare/compare_order.js` is the same rule for the page; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Pair = tuple[str, str]


def pairs(ids: Sequence[str]) -> list[Pair]:
    """Return every two of `ids`, each pair in their order."""
    return [(one, other) for at, one in enumerate(ids) for other in ids[at + 1 :]]


def answered(picked: Sequence[str], parts: Mapping[str, object]) -> dict[Pair, str]:
    """Return the answered pairs of picked ids, and which of the two was put first."""
    choices = {pair: parts.get(".".join(pair)) for pair in pairs(picked)}
    return {pair: str(first) for pair, first in choices.items() if first in pair}


def known(picked: Sequence[str], parts: Mapping[str, object]) -> dict[str, set[str]]:
    """Return for each id all that stand behind it, also through others (the transitive closure)."""
    behind: dict[str, set[str]] = {one: set() for one in picked}
    for (one, other), first in answered(picked, parts).items():
        behind[first].add(other if first == one else one)
    for middle in picked:  # Warshall's order: it ends on a circle as well
        for one in picked:
            if middle in behind[one]:
                behind[one] |= behind[middle]
    return behind


def walk(picked: Sequence[str], parts: Mapping[str, object]) -> tuple[list[str], Pair | None]:
    """Return the ids placed so far, best first, and the pair that places the next one."""
    behind = known(picked, parts)
    placed: list[str] = []
    for one in picked:
        low, high = 0, len(placed)
        while low < high:
            middle = (low + high) // 2
            other = placed[middle]
            # A damaged file may say both; taking the first keeps the walk going.
            if other in behind[one]:
                high = middle
            elif one in behind[other]:
                low = middle + 1
            else:
                return placed, (other, one)
        placed.insert(low, one)
    return placed, None


def ranking(picked: Sequence[str], parts: Mapping[str, object]) -> list[str]:
    """Return the ids whose place is settled, best first: all picked ones once it is clear."""
    return walk(picked, parts)[0]
