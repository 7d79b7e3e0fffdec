"""What pay comes to in a year and a month, what of it comes home, and what an hour of it is worth.

take-home = the share of pay that the learner says they keep; where that is blank, pay less what the
country's table says that it owes (`workshop.reference.taxes`), if they said how they file; else all
of it, which the page calls *before tax*. Who works for themselves is taxed on pay less what working
costs.

true hour = (take-home - cost of working) / (paid + unpaid + travel hours)

Every lens that speaks of take-home pay or of an hour's worth asks here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from workshop.lenses._answered import exact, text
from workshop.reference.taxes import Owed, Taxes
from workshop.storage.answers import Parts

Known = Literal["told", "worked-out", "before-tax"]

WEEKS = Decimal(52)
MONTHS = Decimal(12)
FULL_TIME_YEAR = Decimal(2080)
FULL_TIME_WEEK = 35
OWN_ACCOUNT = ("gig", "own")  # contracts under which people work for themselves
# What of an answer take-home pay and an hour's worth rest on.
HOME = ("pay", "basis", "paid_hours", "taken_home", "filing", "contract", "work_cost")


def yearly(job: Parts) -> Decimal | None:
    """Return pay before tax in a year of 52 paid weeks.

    An hour's pay counts for the paid hours of each week. None where pay, what it is for, or an
    hourly worker's hours are not answered.
    """
    pay, hours = exact(job, "pay"), exact(job, "paid_hours")
    if pay is None:
        return None
    match text(job, "basis"):
        case "hour":
            return None if hours is None else pay * hours * WEEKS
        case "week":
            return pay * WEEKS
        case "month":
            return pay * MONTHS
        case "year":
            return pay
        case _:
            return None


def full_time(job: Parts) -> Decimal | None:
    """Return pay in a year of 2,080 hours, the year of the official wage tables.

    Part-time pay (under 35 paid hours a week, a usual limit of labor surveys)
    and an hour's pay are carried up to it; other pay is taken as it is.
    """
    pay, hours = exact(job, "pay"), exact(job, "paid_hours")
    if text(job, "basis") == "hour":
        return None if pay is None else pay * FULL_TIME_YEAR
    year = yearly(job)
    if year is not None and hours and hours < FULL_TIME_WEEK:
        return year / (hours * WEEKS) * FULL_TIME_YEAR
    return year


def own_account(job: Parts) -> bool:
    """Tell whether somebody works for themselves."""
    return text(job, "contract") in OWN_ACCOUNT


def owed(year: Decimal, job: Parts, taxes: Taxes | None) -> Owed | None:
    """Return what a year's pay owes; None where the share kept is said, or tax is unknown."""
    if taxes is None or exact(job, "taken_home") is not None:
        return None
    filing = text(job, "filing")
    if not own_account(job):
        return taxes.owed(filing, wages=year)
    earned = max(year - (exact(job, "work_cost") or 0) * MONTHS, Decimal(0))
    return taxes.owed(filing, own_account=earned)


def known(job: Parts, taxes: Taxes | None) -> Known:
    """Tell where take-home pay is known from: said, worked out, or not at all."""
    if exact(job, "taken_home") is not None:
        return "told"
    return "before-tax" if owed(Decimal(0), job, taxes) is None else "worked-out"


def kept(year: Decimal, job: Parts, taxes: Taxes | None = None) -> Decimal:
    """Return the take-home part of a year's pay."""
    share, due = exact(job, "taken_home"), owed(year, job, taxes)
    if share is not None:
        return year * share / 100
    return year if due is None else year - due.total


def taken_home(job: Parts, taxes: Taxes | None = None) -> Decimal | None:
    """Return take-home pay in a month; None where pay is unknown."""
    year = yearly(job)
    return None if year is None else kept(year, job, taxes) / MONTHS


def after_costs(job: Parts, taxes: Taxes | None = None) -> Decimal | None:
    """Return take-home pay in a month less what working costs (0 where that is blank).

    Below 0 where work costs more than it pays; None where pay is unknown.
    """
    pay = taken_home(job, taxes)
    return None if pay is None else pay - (exact(job, "work_cost") or 0)


def hours_a_week(job: Parts) -> Decimal:
    """Return all the hours that work takes in a week: paid, unpaid and on the way."""
    names = ("paid_hours", "unpaid_hours", "commute_hours")
    return sum((exact(job, name) or Decimal(0) for name in names), Decimal(0))


def true_hourly(job: Parts, taxes: Taxes | None = None) -> Decimal | None:
    """Return what an hour of work is worth; see `true_hour`."""
    return true_hour(yearly(job), job, taxes)


def true_hour(year: Decimal | None, job: Parts, taxes: Taxes | None = None) -> Decimal | None:
    """Return (take-home of a year's pay - a year's cost of working) / (all hours a week x 52).

    None where no pay comes in or work takes no hours: unpaid work is not worth "0 an hour". None
    too while the paid hours are blank: pay over the way to work alone is no hour's pay.
    """
    hours = hours_a_week(job)
    home = None if year is None else kept(year, job, taxes)
    if not home or not hours or exact(job, "paid_hours") is None:
        return None
    return (home - (exact(job, "work_cost") or 0) * MONTHS) / (hours * WEEKS)
