"""The range of an occupation's wages, by the year or the hour, and one's own pay in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.lenses.lens import Given
from workshop.lenses.pay._here import areas
from workshop.lenses.pay._pay import FULL_TIME_YEAR, full_time
from workshop.reference import LocalWages, Occupation, Share
from workshop.render.blocks import Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.ranges import Point, Range, ranges

Basis = Literal["annual", "hourly"]


@dataclass(frozen=True)
class Wages:
    """Wages before tax at the 10th, 50th and 90th percentile of employees, and their place.

    `capped` names those that are published only as "this much or more"; `raised` ones are an
    estimate of what they have become since.
    """

    basis: Basis
    low: float
    median: float
    high: float
    capped: frozenset[float]
    amounts: Amounts
    says: Words
    local: LocalWages
    raised: bool = False

    def money(self, value: float) -> str:
        """Format a wage with its period: `$34,580 a year`, `$17.20 an hour`."""
        hourly = self.basis == "hourly"
        money = self.amounts.money(value, cents=hourly)
        return self.says("per.hour" if hourly else "per.year", money=money)

    def written(self, value: float) -> str:
        """Format a wage of the range: as money, "about" if raised, "at least" if capped."""
        money = self.money(value)
        money = self.says("rise.about", money=money) if self.raised else money
        return self.says("least", money=money) if value in self.capped else money


def wages(known: Occupation, given: Given, within: tuple[str, ...] | None = None) -> Wages | None:
    """Return the wages where the learner works, else of the next wider area that has any.

    By the year, or by the hour where only that is published; None where the middle or the low
    end is missing. `within` are other areas to look in, from narrow to wide.
    """
    looked_in = areas(given) if within is None else within
    found = given.reference.local_wages(known.soc_code, looked_in)
    if found is None:
        return None
    capped = {"p10", "median", "p90"} & {*found.at_least}
    # Other wages of the same survey may lie above the cap, also in this row.
    cap = max((found.cap, *filter(None, found.percentiles))) if found.cap and capped else None
    low, median, high = (
        cap if step in capped else getattr(found, step) for step in ("p10", "median", "p90")
    )
    if low is None or median is None or high is None:
        return None
    basis: Basis = "annual" if found.period == "year" else "hourly"
    money = given.amounts.using(given.reference.country.currency)
    at_cap = frozenset({cap} if cap is not None else ())
    return Wages(basis, low, median, high, at_cap, money, given.says, found)


def own_pay(given: Given, paid: Wages) -> float | None:
    """Return the learner's pay in a full-time year (or its hour), in the tables' money, or None."""
    year = full_time(given.parts["job"])
    if not year or given.amounts.currency != given.reference.country.currency:
        return None
    return float(year if paid.basis == "annual" else year / FULL_TIME_YEAR)


def risen(paid: Wages, given: Given) -> Wages | None:
    """Return the wages raised by what private pay has risen since; None where not known.

    An estimate, to hundreds a year or tenths an hour.
    """
    growth = given.reference.pay_growth()
    if growth is None:
        return None

    def raised(value: float) -> float:
        return round(value * (1 + growth.percent / 100), -2 if paid.basis == "annual" else 1)

    low, median, high = (raised(value) for value in (paid.low, paid.median, paid.high))
    capped = frozenset(raised(value) for value in paid.capped)
    return replace(paid, low=low, median=median, high=high, capped=capped, raised=True)


def raised_title(title: str, given: Given) -> str:
    """Return the label of a raised range: the work, and the month that it is raised to."""
    growth = given.reference.pay_growth()
    until = given.amounts.month(growth.until) if growth else ""
    return given.says("rise.label", title=title, until=until)


def earning_less(own: float, paid: Wages, given: Given) -> Share | None:
    """Return how many earn less than the learner, with pay carried back to the wages' month."""
    growth = given.reference.pay_growth()
    return paid.local.share_below(own / (1 + growth.percent / 100) if growth else own)


def picture(title: str, paid: Wages, own: float | None, given: Given) -> Picture:
    """Draw the range as a bar with its middle, and the learner's own pay as a diamond.

    The diamond stands in the range as raised to today, beneath the one that was published.
    """
    says = given.says
    mine = None if own is None else Point(own, says("range.own", money=paid.money(own)))
    now = None if own is None else risen(paid, given)
    drawn = [_drawn(title, paid, None if now else mine)]
    alt = _told(title, paid)
    if now:
        drawn.append(_drawn(raised_title(title, given), now, mine))
        alt = f"{alt} {_told(raised_title(title, given), now)}"
    columns = ["column.occupation", "column.low", "column.middle", "column.high"]
    if own is not None:
        alt = says("picture.alt-own", facts=alt, own=paid.money(own))
        columns.append("column.own")
    area = paid.local.area
    shown = says("picture.title-here", place=area.name) if area else says("picture.title")
    return ranges(drawn, Caption(shown, alt, tuple(map(says, columns))))


def _drawn(title: str, paid: Wages, mine: Point | None) -> Range:
    low, high = (Point(value, paid.written(value)) for value in (paid.low, paid.high))
    middle = Point(paid.median, paid.says("range.middle", money=paid.written(paid.median)))
    return Range(title, low, middle, high, mine, paid.high in paid.capped)


def _told(title: str, paid: Wages) -> str:
    low, median, high = (paid.written(value) for value in (paid.low, paid.median, paid.high))
    return paid.says("picture.alt", title=title, low=low, median=median, high=high)
