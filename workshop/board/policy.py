"""What may be shown of a group, and when: frozen snapshots of groups that are large enough.

A snapshot is taken of a question when at least k people shared it, and again only after at least k
people have shared, changed or taken back since the last one. A single item is held back

- while fewer than k people answered it;
- while all but at most one agree: the odd one out would know what everybody else said;
- while its counts differ from those last shown by so much in one option that those who changed
  since must, all but at most one, have changed alike.

So every count that is shown, and every difference between two that were shown, is made by at
least k people of whom at least two did otherwise. Nothing is filtered or crossed, no count is
rounded, and what is not shown is not shown in part. This does not protect from somebody who joins
many times, nor from whoever can read the board's file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workshop.board.questions import YES, Question, Shared

K, FLOOR = 5, 3
Counts = Mapping[str, int]


@dataclass(frozen=True)
class Snapshot:
    """The counts that may be shown, by item and option; `people` is how many shared."""

    question: str
    people: int
    items: Mapping[str, Counts]

    def plain(self) -> dict[str, Any]:
        """Return the snapshot as JSON."""
        return {"people": self.people, "items": {k: dict(one) for k, one in self.items.items()}}


@dataclass(frozen=True)
class Withheld:
    """A refusal of a snapshot: `few` shared, or `soon` after the last; and how many are missing."""

    why: str
    missing: int

    def plain(self) -> dict[str, Any]:
        """Return the refusal as JSON."""
        return {"withheld": self.why, "missing": self.missing}


def reveal(
    question: Question,
    shares: Iterable[Shared],
    changed: int,
    shown: Mapping[str, Counts],
    k: int = K,
) -> Snapshot | Withheld:
    """Return a snapshot, if one may be taken now.

    `changed` is how many people have shared, changed or taken back since the last snapshot of the
    question; `shown` holds, by item, the counts last shown.

    Raises:
        ValueError: k is below the floor.
    """
    if k < FLOOR:
        raise ValueError(f"k: expected at least {FLOOR}")
    answers = list(shares)
    if len(answers) < k:
        return Withheld("few", k - len(answers))
    if changed < k:
        return Withheld("soon", k - changed)
    items = {}
    for item in question.items:
        counts = counted(question, item, answers)
        if may_be_shown(counts, shown.get(item), changed, k):
            items[item] = counts
    return Snapshot(question.id, len(answers), items)


def counted(question: Question, item: str, shares: Iterable[Shared]) -> dict[str, int]:
    """Count who chose each option of an item; of a list, who picked it and who did not."""
    chosen = Counter(share[item] for share in shares if item in share)
    if set(question.options) == {YES}:
        everybody = sum(1 for _ in shares)
        return {YES: chosen[YES], "": everybody - chosen[YES]}
    return {option: chosen[option] for option in question.options}


def may_be_shown(counts: Counts, before: Counts | None, changed: int, k: int) -> bool:
    """Tell whether an item's counts give nobody away, alone or beside those shown before."""
    people = sum(counts.values())
    if people < k or max(counts.values()) >= people - 1:
        return False
    if before is None:
        return True
    moved = max(abs(counts.get(one, 0) - before.get(one, 0)) for one in {*counts, *before})
    return moved < changed - 1
