"""Earlier answers: what an earlier version of the workbook asked and this one has no place for."""

from __future__ import annotations

from workshop.i18n.formats import Amounts
from workshop.storage.answers import Answers, Scalar, rows
from workshop.storage.schema import EARLIER


def earlier_answers(answers: Answers, amounts: Amounts) -> list[str]:
    """Return them as they were written, a line for each row; ticks have no text."""
    held = [answers.get(name) for name in sorted(answers) if name.startswith(EARLIER)]
    lines = [[*cells.values()] for parts in held for _, cells in rows(parts)]
    told = ([written(one, amounts) for one in line if not isinstance(one, bool)] for line in lines)
    return [" · ".join(texts) for texts in told if texts]


def written(value: Scalar, amounts: Amounts) -> str:
    """Return a text as it is, a number as the learner reads it."""
    return value if isinstance(value, str) else amounts.number(value, 10)
