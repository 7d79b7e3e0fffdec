"""What pay covers: pay after work costs against essentials, months of savings, pay per hour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from workshop.lenses._answered import exact
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _take_home
from workshop.lenses.pay._needs import (
    ESSENTIALS,
    cent,
    costs,
    coverage,
    essentials,
    money,
    rounded,
    runway,
    share,
    subtracted,
    tenths,
    unsaid,
)
from workshop.lenses.pay._pay import (
    HOME,
    MONTHS,
    after_costs,
    hours_a_week,
    known,
    owed,
    taken_home,
    true_hourly,
    yearly,
)
from workshop.lenses.pay._take_home import taxes_of
from workshop.render.blocks import Block, Figure, Figures, Note, Paragraph, Picture, Source
from workshop.render.charts.bars import Bar, bars
from workshop.render.charts.canvas import Caption
from workshop.storage.answers import Parts

HOURS_IN_A_WEEK = 168
BESIDE = ("unpaid_hours", "commute_hours")
# A ratio from here to 1.03 is near even; from 1.05 on it can be told in tenths.
NEARLY, EVEN, TOLD = Decimal("0.97"), Decimal("1.03"), Decimal("1.05")


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the reading, what work leaves, the figures, and pay beside essentials as bars."""
    says, amounts, taxes = given.says, given.amounts, taxes_of(given)
    job, month = given.parts["job"], given.parts["essentials"]
    pay, need = taken_home(job, taxes), essentials(month)
    unclear = pay is None and exact(job, "pay") is not None
    shown = figures(job, month, given)
    if need is None and not shown:
        return (Paragraph(says("unclear" if unclear else "waiting"), "quiet"),)
    blocks: list[Block] = [Paragraph(reading(need, given), "key")]
    if pay:
        blocks += worked_out(given)
        blocks.append(costs(job, pay, what(given), says, amounts))
    blocks += unsaid(given)
    if shown:
        blocks.append(Figures(shown))
    if pay and need:
        blocks.append(picture(need, given))
    if unclear:
        blocks.append(Paragraph(says("unclear"), "quiet"))
    blocks += _take_home.care(given, job) if pay else ()
    blocks += [Note(says(f"care.{key}"), tone="care") for key in cares(given)]
    return (*blocks, Source(says("method")), *(_take_home.sources(given, job) if pay else ()))


def what(given: Given) -> str:
    """Name the kind of pay that the figures are of."""
    told = known(given.parts["job"], taxes_of(given))
    return given.says("pay.before-tax" if told == "before-tax" else "pay.take-home")


def worked_out(given: Given) -> Iterator[Paragraph]:
    """Show how pay comes down to take-home pay, where that is worked out."""
    job, year = given.parts["job"], yearly(given.parts["job"])
    due = None if year is None else owed(year, job, taxes_of(given))
    if year is None or due is None:
        return
    off = (due.income_tax / MONTHS, due.contributions / MONTHS)
    pay, tax, payroll, left = subtracted(year / MONTHS, off, given.amounts)
    yield Paragraph(given.says("worked-out", pay=pay, tax=tax, payroll=payroll, kept=left))


def reading(need: Decimal | None, given: Given) -> str:
    """Return the key sentence: how pay after work costs meets essentials, by exact amounts."""
    says, amounts, job, taxes = given.says, given.amounts, given.parts["job"], taxes_of(given)
    pay, kept = taken_home(job, taxes), after_costs(job, taxes)
    places = {"essentials": money(need or Decimal(0), amounts)}
    if pay is None or kept is None:
        return says("no-pay", **places)
    places |= {"pay": money(pay, amounts), "kept": money(kept, amounts)}
    if need is None:
        return says("no-essentials", **places)
    left = kept - need
    places |= {"left": money(left, amounts), "gap": money(-left, amounts)}
    if pay and kept <= 0:
        return says("cost", **places)
    if not pay:
        return says("nothing" if need else "neither", **places)
    if not need:
        return says("free", **places)
    return says(level(kept / need), ratio=tenths(kept / need, says, amounts),
                percent=share(kept / need, says, amounts), **places)  # fmt: skip


def level(ratio: Decimal) -> str:
    """Return the key of the sentence for a coverage: below 1 it never says covered."""
    if ratio == 1:
        return "level"
    if ratio < 1:
        return "short" if ratio < NEARLY else "nearly"
    return "even" if ratio <= EVEN else "over" if ratio < TOLD else "covered"


def figures(job: Parts, month: Parts, given: Given) -> tuple[Figure, ...]:
    """Return the figures of coverage, runway and true hourly pay that the answers allow."""
    says, amounts, found = given.says, given.amounts, list[Figure]()
    taxes = taxes_of(given)
    ratio, months = coverage(job, month, taxes), runway(month)
    hourly = true_hourly(job, taxes)
    if ratio and ratio > 0:
        value = share(ratio, says, amounts)
        found.append(Figure(value, says("figure.coverage"), says("figure.coverage-note")))
    if months is not None:
        value = tenths(months, says, amounts)
        found.append(Figure(value, says("figure.runway"), says("figure.runway-note")))
    if hourly is not None:
        hours = amounts.number(float(hours_a_week(job)), 1)
        note = says("figure.hourly-note", what=what(given), hours=hours)
        labels, blank = given.labels["job"], [one for one in BESIDE if exact(job, one) is None]
        if blank:
            things = listed((labels.get(one, one) for one in blank), amounts)
            note = f"{note} {says('figure.hourly-blank', things=things)}"
        value = amounts.money(float(rounded(hourly, cent(amounts))), cents=True)
        found.append(Figure(value, says("figure.hourly"), note))
    return tuple(found)


def picture(need: Decimal, given: Given) -> Picture:
    """Draw a month's pay, what work costs leave of it, and a month's essentials as bars."""
    says, amounts, job, taxes = given.says, given.amounts, given.parts["job"], taxes_of(given)
    pay, kept = taken_home(job, taxes) or Decimal(0), after_costs(job, taxes) or Decimal(0)
    rows = [Bar(what(given), float(pay), money(pay, amounts))]
    if kept != pay:
        rows = [replace(rows[0], pattern="open")]
        rows.append(Bar(says("picture.kept"), max(float(kept), 0), money(kept, amounts)))
    rows.append(Bar(says("picture.essentials"), float(need), money(need, amounts), "striped"))
    alt = " ".join(says("picture.fact", name=row.label, amount=row.shown) for row in rows)
    columns = (says("column.what"), says("column.month"))
    return bars(rows, Caption(says("picture.title"), alt, columns))


def cares(given: Given) -> tuple[str, ...]:
    """Return the keys of what a reader must know about these figures."""
    job, taxes, found = given.parts["job"], taxes_of(given), list[str]()
    if hours_a_week(job) > HOURS_IN_A_WEEK:
        found.append("hours")
    if taken_home(job, taxes) and (after_costs(job, taxes) or 0) < 0:
        found.append("cost")
    return tuple(found)


LENS = Lens(
    draw=draw,
    reads={
        "job": (*HOME, "unpaid_hours", "commute_hours"),
        "essentials": (*ESSENTIALS, "savings"),
    },
    says=(
        *(
            "waiting",
            "unclear",
            "no-pay",
            "no-essentials",
            "free",
            "nothing",
            "neither",
            "cost",
            "short",
        ),
        *("nearly", "level", "even", "over", "covered", "costs", "costs-blank", "figure.under"),
        *("figure.coverage", "figure.coverage-note", "figure.runway", "figure.runway-note"),
        *(
            "figure.hourly",
            "figure.hourly-note",
            "figure.hourly-blank",
            "essentials-blank",
            "essentials-line",
            "picture.title",
            "picture.fact",
        ),
        *("picture.kept", "picture.essentials", "column.what", "column.month"),
        *("care.hours", "care.cost", "method", "pay.take-home", "pay.before-tax", "worked-out"),
        *_take_home.SAYS,
    ),
)
