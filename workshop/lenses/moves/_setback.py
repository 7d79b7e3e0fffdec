"""A month after a setback: the pay that is left, what is needed, how long savings last.

kept = take-home pay of the share left - cost of working, and never below 0: nobody goes on
paying to work. gap = essentials + what the setback adds - kept. months = savings / gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from workshop.lenses._answered import exact, text
from workshop.lenses.pay import _pay
from workshop.lenses.pay._needs import essentials
from workshop.reference.taxes import Taxes
from workshop.storage.answers import Parts, rows

ZERO, WHOLE = Decimal(0), Decimal(100)


@dataclass(frozen=True)
class Setback:
    """One setback: the event, the percent of pay left (None: not said), what is done first."""

    event: str
    left: Decimal | None
    cost: Decimal = ZERO
    then: str = ""
    person: str = ""


@dataclass(frozen=True)
class Outcome:
    """A month after a setback: what work leaves, what the month needs, the savings if named."""

    setback: Setback
    kept: Decimal
    need: Decimal
    savings: Decimal | None

    @property
    def gap(self) -> Decimal:
        """What is missing in a month; 0 or below where pay covers it."""
        return self.need - self.kept

    @property
    def coverage(self) -> Decimal | None:
        """What work leaves / what the month needs; None where nothing is needed."""
        return self.kept / self.need if self.need else None

    @property
    def months(self) -> Decimal | None:
        """How long savings close the gap, savings / gap; None without savings or a gap."""
        return None if self.savings is None or self.gap <= 0 else self.savings / self.gap


def setbacks(ledger: Parts, unnamed: str = "") -> list[Setback]:
    """Return the rows in which anything is written."""
    found: list[Setback] = []
    for _, row in rows(ledger):
        left, cost = exact(row, "pay"), exact(row, "cost")
        if left is None and cost is None and not any(text(row, name) for name in row):
            continue
        left = None if left is None else min(left, WHOLE)
        event = text(row, "event") or unnamed
        found.append(Setback(event, left, cost or ZERO, text(row, "then"), text(row, "person")))
    return found


def kept(job: Parts, left: Decimal | None, taxes: Taxes | None = None) -> Decimal | None:
    """Return what work leaves in a month at this percent of the pay; None where unknown.

    Where no pay comes in, or none would, it is 0 whatever else is unknown.
    """
    year, pay = _pay.yearly(job), _pay.taken_home(job, taxes)
    if pay == 0 or left == 0:
        return ZERO
    if year is None or left is None:
        return None
    home = _pay.kept(year * left / WHOLE, job, taxes) / _pay.MONTHS
    return max(ZERO, home - (exact(job, "work_cost") or ZERO))


def outcome(
    job: Parts, month: Parts, setback: Setback, taxes: Taxes | None = None
) -> Outcome | None:
    """Return the month after a setback; None where pay, its share left or needs are unknown."""
    left, need = kept(job, setback.left, taxes), essentials(month)
    if left is None or need is None:
        return None
    return Outcome(setback, left, need + setback.cost, exact(month, "savings"))
