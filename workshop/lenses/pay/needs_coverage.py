"""What pay covers: pay after work costs against essentials, months of savings, pay per hour."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.lenses._answered import exact
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
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
    tenths,
    unsaid,
)
from workshop.lenses.pay._pay import after_costs, hours_a_week, taken_home, true_hourly
from workshop.render.blocks import Block, Figure, Figures, Note, Paragraph, Picture, Source
from workshop.render.charts.bars import Bar, bars
from workshop.render.charts.canvas import Caption
from workshop.storage.answers import Parts

HOURS_IN_A_WEEK = 168
BESIDE = ("unpaid_hours", "commute_hours")
# A ratio from here to 1.03 is near even; from 1.05 on it can be told in tenths.
NEARLY, EVEN, TOLD = Decimal("0.97"), Decimal("1.03"), Decimal("1.05")


def draw(given: Given) -> tuple[Block, ...]:
    """Build the reading, what work leaves, the figures, and pay beside essentials as bars."""
    says, amounts = given.says, given.amounts
    job, month = given.parts["job"], given.parts["essentials"]
    pay, need = taken_home(job), essentials(month)
    unclear = pay is None and exact(job, "pay") is not None
    shown = figures(job, month, given)
    if need is None and not shown:
        return (Paragraph(says("unclear" if unclear else "waiting"), "quiet"),)
    blocks: list[Block] = [Paragraph(reading(job, need, says, amounts), "key")]
    if pay:
        blocks.append(costs(job, pay, says, amounts))
    blocks += unsaid(given)
    if shown:
        blocks.append(Figures(shown))
    if pay and need:
        blocks.append(picture(job, need, says, amounts))
    if unclear:
        blocks.append(Paragraph(says("unclear"), "quiet"))
    blocks += [Note(says(f"care.{key}"), tone="care") for key in cares(job)]
    return (*blocks, Source(says("method")))


def reading(job: Parts, need: Decimal | None, says: Words, amounts: Amounts) -> str:
    """The one-sentence reading: how pay after work costs meets essentials, by exact amounts."""
    pay, kept = taken_home(job), after_costs(job)
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
    """Return the key of the sentence for a coverage: below 1 it is never said to be covered."""
    if ratio == 1:
        return "level"
    if ratio < 1:
        return "short" if ratio < NEARLY else "nearly"
    return "even" if ratio <= EVEN else "over" if ratio < TOLD else "covered"


def figures(job: Parts, month: Parts, given: Given) -> tuple[Figure, ...]:
    """Return those of coverage, runway and true hourly pay that the answers allow."""
    says, amounts, found = given.says, given.amounts, list[Figure]()
    ratio, months, hourly = coverage(job, month), runway(month), true_hourly(job)
    if ratio and ratio > 0:
        value = share(ratio, says, amounts)
        found.append(Figure(value, says("figure.coverage"), says("figure.coverage-note")))
    if months is not None:
        value = tenths(months, says, amounts)
        found.append(Figure(value, says("figure.runway"), says("figure.runway-note")))
    if hourly is not None:
        note = says("figure.hourly-note", hours=amounts.number(float(hours_a_week(job)), 1))
        labels, blank = given.labels["job"], [one for one in BESIDE if exact(job, one) is None]
        if blank:
            things = listed((labels.get(one, one) for one in blank), amounts)
            note = f"{note} {says('figure.hourly-blank', things=things)}"
        value = amounts.money(float(rounded(hourly, cent(amounts))), cents=True)
        found.append(Figure(value, says("figure.hourly"), note))
    return tuple(found)


def picture(job: Parts, need: Decimal, says: Words, amounts: Amounts) -> Picture:
    """Build a month's pay, what work costs leave of it, and a month's essentials as bars."""
    pay, kept = taken_home(job) or Decimal(0), after_costs(job) or Decimal(0)
    rows = [Bar(says("picture.pay"), float(pay), money(pay, amounts))]
    if kept != pay:
        rows = [replace(rows[0], pattern="open")]
        rows.append(Bar(says("picture.kept"), max(float(kept), 0), money(kept, amounts)))
    rows.append(Bar(says("picture.essentials"), float(need), money(need, amounts), "striped"))
    alt = " ".join(says("picture.fact", name=row.label, amount=row.shown) for row in rows)
    columns = (says("column.what"), says("column.month"))
    return bars(rows, Caption(says("picture.title"), alt, columns))


def cares(job: Parts) -> tuple[str, ...]:
    """Find what a reader must know about these figures."""
    found: list[str] = []
    if taken_home(job) and exact(job, "taken_home") is None:
        found.append("before-tax")
    if hours_a_week(job) > HOURS_IN_A_WEEK:
        found.append("hours")
    if taken_home(job) and (after_costs(job) or 0) < 0:
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
            "picture.pay",
        ),
        *("picture.kept", "picture.essentials", "column.what", "column.month"),
        *("care.before-tax", "care.hours", "care.cost", "method"),
    ),
)
