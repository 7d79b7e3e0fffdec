"""What pay covers: take-home pay against essentials, months of savings, pay per true hour."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from workshop.amounts import Amounts
from workshop.answers import Parts
from workshop.blocks import Block, Figure, Figures, Note, Paragraph, Picture, Source
from workshop.lenses.answered import exact
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import hours_a_week, taken_home, true_hourly
from workshop.pictures.bars import Bar, bars
from workshop.pictures.canvas import Caption
from workshop.words import Words

ESSENTIALS = ("rent", "bills", "food", "travel", "care", "debts")
HOURS_IN_A_WEEK = 168
NEARLY_EVEN = Decimal("1.1")


def essentials(month: Parts) -> Decimal | None:
    """What a month needs: the sum of the lines that are answered, or None if none is."""
    lines = [line for name in ESSENTIALS if (line := exact(month, name)) is not None]
    return sum(lines, Decimal(0)) if lines else None


def coverage(job: Parts, month: Parts) -> Decimal | None:
    """Take-home pay / essentials, both for a month; None where either is unknown or no need is."""
    pay, need = taken_home(job), essentials(month)
    return pay / need if pay is not None and need else None


def runway(month: Parts) -> Decimal | None:
    """Months of essentials in the savings: savings / essentials, if nothing else came in."""
    savings, need = exact(month, "savings"), essentials(month)
    return savings / need if savings is not None and need else None


def draw(given: Given) -> tuple[Block, ...]:
    """The reading, the figures, and pay beside essentials as bars."""
    says, amounts = given.says, given.amounts
    job, month = given.parts["job"], given.parts["essentials"]
    pay, need = taken_home(job), essentials(month)
    unclear = pay is None and exact(job, "pay") is not None
    shown = figures(job, month, says, amounts)
    if need is None and not shown:
        return (Paragraph(says("unclear" if unclear else "waiting"), "quiet"),)
    blocks: list[Block] = [Paragraph(reading(pay, need, says, amounts), "key")]
    if shown:
        blocks.append(Figures(shown))
    if pay and need:
        blocks.append(picture(pay, need, says, amounts))
    if unclear:
        blocks.append(Paragraph(says("unclear"), "quiet"))
    blocks += [Note(says(f"care.{key}"), tone="care") for key in cares(job)]
    return (*blocks, Source(says("method")))


def reading(pay: Decimal | None, need: Decimal | None, says: Words, amounts: Amounts) -> str:
    """The one-sentence reading; ratios are rounded down, so that a gap never reads as none."""
    money = {"essentials": amounts.money(float(need or 0)), "pay": amounts.money(float(pay or 0))}
    if pay is None:
        return says("no-pay", **money)
    if need is None:
        return says("no-essentials", **money)
    left = pay - need
    money |= {"left": amounts.money(float(left)), "gap": amounts.money(float(-left))}
    if not need:
        return says("free", **money)
    if not pay:
        return says("nothing", **money)
    ratio = pay / need
    if ratio < 1:
        percent = amounts.percent(float((ratio * 100).to_integral_value(ROUND_FLOOR)))
        return says("short", percent=percent, **money)
    if ratio < NEARLY_EVEN:
        return says("even", **money)
    return says("covered", ratio=amounts.number(float(floor(ratio)), 1), **money)


def floor(value: Decimal) -> Decimal:
    """Rounded down to one place."""
    return value.quantize(Decimal("0.1"), ROUND_FLOOR)


def figures(job: Parts, month: Parts, says: Words, amounts: Amounts) -> tuple[Figure, ...]:
    """Those of coverage, runway and true hourly pay that the answers allow.

    Without pay there is nothing to divide: unpaid work is not worth "0 an hour".
    """
    found: list[Figure] = []
    ratio, months, hourly = coverage(job, month), runway(month), true_hourly(job)
    if ratio:
        value = amounts.percent(float((ratio * 100).to_integral_value(ROUND_FLOOR)))
        found.append(Figure(value, says("figure.coverage"), says("figure.coverage-note")))
    if months is not None:
        value = amounts.number(float(floor(months)), 1)
        found.append(Figure(value, says("figure.runway"), says("figure.runway-note")))
    if hourly is not None and taken_home(job):
        note = says("figure.hourly-note", hours=amounts.number(float(hours_a_week(job)), 1))
        value = amounts.money(float(hourly), cents=True)
        found.append(Figure(value, says("figure.hourly"), note))
    return tuple(found)


def picture(pay: Decimal, need: Decimal, says: Words, amounts: Amounts) -> Picture:
    """A month's pay and a month's essentials as two bars."""
    shown = {"pay": amounts.money(float(pay)), "essentials": amounts.money(float(need))}
    rows = (
        Bar(says("picture.pay"), float(pay), shown["pay"]),
        Bar(says("picture.essentials"), float(need), shown["essentials"], "striped"),
    )
    columns = (says("column.what"), says("column.month"))
    return bars(rows, Caption(says("picture.title"), says("picture.alt", **shown), columns))


def cares(job: Parts) -> tuple[str, ...]:
    """What a reader must know about these figures."""
    found: list[str] = []
    if taken_home(job) and exact(job, "taken_home") is None:
        found.append("before-tax")
    if hours_a_week(job) > HOURS_IN_A_WEEK:
        found.append("hours")
    hourly = true_hourly(job)
    if hourly is not None and hourly < 0 < (taken_home(job) or 0):
        found.append("cost")
    return tuple(found)


LENS = Lens(
    draw=draw,
    reads={
        "job": (
            *("pay", "basis", "taken_home"),
            *("paid_hours", "unpaid_hours", "commute_hours", "work_cost"),
        ),
        "essentials": (*ESSENTIALS, "savings"),
    },
    says=(
        *("waiting", "unclear", "no-pay", "no-essentials", "free", "nothing", "short", "even"),
        *("covered", "figure.coverage", "figure.coverage-note", "figure.runway"),
        *("figure.runway-note", "figure.hourly", "figure.hourly-note", "picture.title"),
        *("picture.alt", "picture.pay", "picture.essentials", "column.what", "column.month"),
        *("care.before-tax", "care.hours", "care.cost", "method"),
    ),
)
