"""The thread between one role and the next: the share of skills they have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from workshop.lenses.lens import Given
from workshop.lenses.listing import listed

WORDS = ("none", "some", "many", "all")
Roles = Sequence[tuple[str, tuple[str, ...]]]


def jaccard(before: Iterable[str], after: Iterable[str]) -> float:
    """Skills in both / skills in either, from 0 to 1; 0 where there are none (Jaccard 1901).

    Letters' case and space around a skill make no difference.
    """
    one, other = folded(before), folded(after)
    return len(one & other) / len(one | other) if one | other else 0.0


def folded(skills: Iterable[str]) -> set[str]:
    """Skills as they are compared."""
    return {" ".join(skill.casefold().split()) for skill in skills if skill.strip()}


def word(share: float) -> str:
    """The key of the sentence for a share: none, under half, half or more, all."""
    return "none" if share == 0 else "all" if share == 1 else "many" if share >= 0.5 else "some"


def threads(roles: Roles, given: Given) -> tuple[str, ...]:
    """One sentence for each two successive roles that both name skills."""
    return tuple(
        given.says(
            f"thread.{word(jaccard(before, after))}",
            before=earlier,
            after=later,
            skills=listed(
                (skill for skill in after if folded([skill]) <= folded(before)), given.amounts
            ),
        )
        for (earlier, before), (later, after) in pairwise(roles)
        if before and after
    )
