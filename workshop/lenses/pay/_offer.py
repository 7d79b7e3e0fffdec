"""What an offer of work brings in a year, exactly and as a range, and the hours it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from workshop.i18n.formats import Amounts
from workshop.lenses._answered import exact, text
from workshop.lenses.pay._needs import alike, rounded
from workshop.lenses.pay._pay import MONTHS, WEEKS, hours_a_week, kept, true_hour, yearly
from workshop.reference.taxes import Taxes
from workshop.storage.answers import Parts, rows

SEED = 20261122
YEARS = 4000  # imagined years an offer
LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
AS_JOB = ("pay", "basis", "contract", "work_cost")  # said alike of an offer and of work now
TAXED = ("taken_home", "filing")  # said once, of work now
A_WEEK = Decimal(168)
HUNDRED = Decimal(100)
COARSE, FINE = Decimal(5000), Decimal(500)


def weekly(cells: Parts, name: str) -> Decimal | None:
    """Return hours a week, at most the 168 there are; None where they are blank."""
    hours = exact(cells, name)
    return None if hours is None else min(hours, A_WEEK)


@dataclass(frozen=True)
class Span:
    """A year's money in a lean, a middle and a good year; the same amount where it is certain."""

    low: Decimal
    middle: Decimal
    high: Decimal

    @property
    def certain(self) -> bool:
        """Whether every year would bring the same."""
        return self.low == self.high


@dataclass(frozen=True)
class Offer:
    """One row of the offers, by its kept cells, with what the learner's own work says of tax."""

    name: str
    cells: Parts
    own: Parts = field(default_factory=dict)
    taxes: Taxes | None = None

    @property
    def unpaid(self) -> bool:
        """Whether the pay is said to be nothing."""
        return exact(self.cells, "pay") == 0

    @property
    def job(self) -> Parts:
        """The offer described as the learner's own work is, for the sums that both share."""
        asked = {"paid_hours": "hours", "unpaid_hours": "other_hours"}
        hours = {name: weekly(self.cells, column) for name, column in asked.items()}
        told = {name: float(value) for name, value in hours.items() if value is not None}
        cells = {name: self.cells[name] for name in AS_JOB if name in self.cells}
        return {**{name: self.own[name] for name in TAXED if name in self.own}, **cells, **told}

    @property
    def pay(self) -> Decimal | None:
        """Pay before tax in a year of usual weeks; None where it is not all answered."""
        return Decimal(0) if self.unpaid else yearly(self.job)

    def home(self, year: Decimal) -> Decimal:
        """Return the take-home part of a year's money."""
        return kept(year, self.job, self.taxes)

    @property
    def bonus(self) -> tuple[Decimal, Decimal]:
        """A year's bonus and its chance from 0 to 1; no bonus while one of them is blank."""
        bonus, chance = exact(self.cells, "bonus"), exact(self.cells, "bonus_chance")
        if not bonus or chance is None:
            return Decimal(0), Decimal(0)
        return bonus, min(chance / HUNDRED, Decimal(1))

    @property
    def equity(self) -> Decimal:
        """Shares in a year: worth on paper × the percent counted on ÷ years until they are owned.

        Nothing while one of the three is blank; under a year counts as one.
        """
        worth, counted = exact(self.cells, "equity"), exact(self.cells, "discount")
        years = exact(self.cells, "vesting")
        if worth is None or counted is None or years is None:
            return Decimal(0)
        return worth * min(counted / HUNDRED, Decimal(1)) / max(years, Decimal(1))

    @property
    def health(self) -> Decimal:
        """The yearly saving by health cover."""
        return (exact(self.cells, "health") or Decimal(0)) * MONTHS

    @property
    def pension(self) -> Decimal:
        """The employer's yearly pension contribution: percent × pay, without any bonus."""
        percent = min(exact(self.cells, "pension") or Decimal(0), HUNDRED)
        return percent / HUNDRED * (self.pay or Decimal(0))

    @property
    def left_out(self) -> tuple[str, ...]:
        """Bonus or shares that a blank box keeps from being counted."""
        beside = {"bonus": ("bonus_chance",), "equity": ("vesting", "discount")}
        return tuple(
            name
            for name, others in beside.items()
            if exact(self.cells, name) and any(exact(self.cells, one) is None for one in others)
        )

    @property
    def slow_to_busy(self) -> tuple[Decimal, Decimal, Decimal] | None:
        """Least, usual and most paid hours a week, for pay by the hour; None for other pay."""
        usual = weekly(self.cells, "hours")
        if usual is None or text(self.cells, "basis") != "hour":
            return None
        ends = [weekly(self.cells, "hours_low"), weekly(self.cells, "hours_high"), usual]
        told = [end for end in ends if end is not None]
        return min(told), usual, max(told)

    @property
    def hours(self) -> Decimal | None:
        """Paid and other hours in a week of work; None while the paid hours are blank."""
        week = hours_a_week(self.job)
        return week if weekly(self.cells, "hours") is not None and week > 0 else None

    @property
    def hourly(self) -> Decimal | None:
        """A true hour's worth: of usual pay, shares and the bonus by its chance."""
        if not self.pay:
            return None
        bonus, chance = self.bonus
        return true_hour(self.pay + bonus * chance + self.equity, self.job, self.taxes)

    def money(self) -> Span | None:
        """Return what a lean, a middle and a good year bring home of pay, bonus and shares.

        Each year draws its usual week from a triangle of slow, usual and busy hours, and whether
        the bonus comes. Without either, and where a draw is sure, nothing is drawn. The seed is
        fixed, and each offer begins with it: an offer never changes with those beside it. More
        money always leaves more, so tax is worked out for the three years alone.
        """
        if self.pay is None:
            return None
        (bonus, chance), hours = self.bonus, self.slow_to_busy
        if (hours is None or hours[0] == hours[2]) and (not bonus or chance in (0, 1)):
            sure = self.pay + bonus * chance + self.equity
            return Span(*[self.home(sure)] * 3)
        found = self._imagined()
        return Span(*(self.home(end) for end in (found.low, found.middle, found.high)))

    def _imagined(self) -> Span:
        from random import Random

        (bonus, chance), hours, random = self.bonus, self.slow_to_busy, Random(SEED)  # noqa: S311
        low, usual, high = map(float, hours or (1, 1, 1))
        each = float((exact(self.cells, "pay") or 0) * WEEKS if hours else self.pay or 0)
        added, likely, rest = float(bonus), float(chance), float(self.equity)
        drawn = sorted(
            each * random.triangular(low, high, usual) + added * (random.random() < likely) + rest
            for _ in range(YEARS)
        )
        low, middle, high = (drawn[int(share * YEARS)] for share in (LOW, MIDDLE, HIGH))
        return Span(*(Decimal(str(round(value, 2))) for value in (low, middle, high)))


def offers(
    parts: Parts, unnamed: str, own: Parts | None = None, taxes: Taxes | None = None
) -> list[Offer]:
    """Return the rows that say a pay or a name, in the learner's order."""
    found = [
        Offer(text(cells, "name") or unnamed, cells, own or {}, taxes) for _, cells in rows(parts)
    ]
    return [one for one in found if text(one.cells, "name") or exact(one.cells, "pay") is not None]


def about(value: Decimal, amounts: Amounts) -> str:
    """Format an amount that rests on guesses no finer than it is known."""
    return about_alike((value,), amounts)[0]


def about_alike(values: Sequence[Decimal], amounts: Amounts) -> tuple[str, ...]:
    """Format several such amounts in one style."""
    return alike([coarse(value) for value in values], amounts)


def coarse(value: Decimal) -> Decimal:
    """Round an amount to the hundred, the ten or the whole, by how large it is."""
    step = Decimal(100) if value >= COARSE else Decimal(10) if value >= FINE else Decimal(1)
    return rounded(value / step, Decimal(1)) * step
