"""What pay comes to in a month, a year and a full-time year, exactly."""

from __future__ import annotations

from decimal import Decimal

from workshop.lenses._answered import exact, text
from workshop.storage.answers import Parts

WEEKS = Decimal(52)
MONTHS = Decimal(12)
FULL_TIME_YEAR = Decimal(2080)
FULL_TIME_WEEK = 35


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

    Part-time pay (under 35 paid hours a week, the limit of the U.S. Bureau of Labor Statistics)
    and an hour's pay are carried up to it; other pay is taken as it is.
    """
    pay, hours = exact(job, "pay"), exact(job, "paid_hours")
    if text(job, "basis") == "hour":
        return None if pay is None else pay * FULL_TIME_YEAR
    year = yearly(job)
    if year is not None and hours and hours < FULL_TIME_WEEK:
        return year / (hours * WEEKS) * FULL_TIME_YEAR
    return year


def taken_home(job: Parts) -> Decimal | None:
    """Return pay in a month, less tax where the learner said how many percent they keep."""
    year, kept = yearly(job), exact(job, "taken_home")
    if year is None:
        return None
    return year / MONTHS * (1 if kept is None else kept / 100)


def after_costs(job: Parts) -> Decimal | None:
    """Return pay in a month less tax and less what working costs, which counts 0 where it is blank.

    Below 0 where work costs more than it pays; None where pay is unknown.
    """
    pay = taken_home(job)
    return None if pay is None else pay - (exact(job, "work_cost") or 0)


def hours_a_week(job: Parts) -> Decimal:
    """Return all the hours that work takes in a week: paid, unpaid and on the way."""
    names = ("paid_hours", "unpaid_hours", "commute_hours")
    return sum((exact(job, name) or Decimal(0) for name in names), Decimal(0))


def true_hourly(job: Parts) -> Decimal | None:
    """(a month's pay - what working costs in a month) / (all hours a week x 52 / 12).

    None where no pay comes in or work takes no hours: unpaid work is not worth "0 an hour". None
    too while the paid hours are blank: pay over the way to work alone is no hour's pay.
    """
    left, hours = after_costs(job), hours_a_week(job)
    if not taken_home(job) or left is None or not hours or exact(job, "paid_hours") is None:
        return None
    return left / (hours * WEEKS / MONTHS)
