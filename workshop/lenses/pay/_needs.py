"""What a month needs, and how far pay after work costs, and savings, reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.lenses._answered import exact
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given
from workshop.lenses.pay._pay import after_costs
from workshop.reference.taxes import Taxes
from workshop.render.blocks import Paragraph
from workshop.storage.answers import Parts

ESSENTIALS = ("rent", "bills", "food", "travel", "care", "debts")
WHOLE, TENTH = Decimal(1), Decimal("0.1")
SMALL = 10  # from this amount on, cents say nothing more


def essentials(month: Parts) -> Decimal | None:
    """Return what a month needs: the sum of the lines answered, or None if none is."""
    lines = [line for name in ESSENTIALS if (line := exact(month, name)) is not None]
    return sum(lines, Decimal(0)) if lines else None


def unsaid(given: Given) -> Iterator[Paragraph]:
    """Yield the lines of essentials that are blank and so not counted, once any is answered."""
    month, labels = given.parts["essentials"], given.labels["essentials"]
    blank = [labels.get(line, line) for line in ESSENTIALS if exact(month, line) is None]
    if blank and len(blank) < len(ESSENTIALS):
        quoted = (given.says("essentials-line", line=line) for line in blank)
        lines = listed(quoted, given.amounts)
        yield Paragraph(given.says("essentials-blank", lines=lines), "quiet")


def coverage(job: Parts, month: Parts, taxes: Taxes | None = None) -> Decimal | None:
    """Return (take-home pay - cost of working) / essentials, for a month; below 0 for a loss.

    None where pay or essentials are unknown, or nothing is needed.
    """
    left, need = after_costs(job, taxes), essentials(month)
    return left / need if left is not None and need else None


def runway(month: Parts) -> Decimal | None:
    """Return the months of essentials in the savings, savings / essentials."""
    savings, need = exact(month, "savings"), essentials(month)
    return savings / need if savings is not None and need else None


def cent(amounts: Amounts) -> Decimal:
    """Return the smallest amount of the currency: a hundredth, in some a thousandth or a whole."""
    return WHOLE.scaleb(-amounts.digits)


def rounded(value: Decimal, to: Decimal) -> Decimal:
    """Round to the nearest step, halves up."""
    return value.quantize(to, ROUND_HALF_UP)


def money(amount: Decimal, amounts: Amounts) -> str:
    """Format an amount as money, with cents where they count: 0.30 is not nothing."""
    return alike([amount], amounts)[0]


def alike(values: Sequence[Decimal], amounts: Amounts) -> tuple[str, ...]:
    """Format amounts that stand beside each other, all with cents or all without."""
    cents = any(abs(one) < SMALL and one != rounded(one, WHOLE) for one in values)
    step = cent(amounts) if cents else WHOLE
    return tuple(amounts.money(float(rounded(one, step)), cents=cents) for one in values)


def share(ratio: Decimal, says: Words, amounts: Amounts) -> str:
    """Format a ratio as a percentage that reads as 100 % or 0 % only where it is exact."""
    percent = rounded(ratio * 100, WHOLE)
    shown = amounts.percent(float(percent))
    if ratio < 1 and percent == 100:
        return says("figure.under", value=shown)
    if ratio > 0 and not percent:
        return says("figure.under", value=amounts.percent(1))
    return shown


def tenths(value: Decimal, says: Words, amounts: Amounts) -> str:
    """Format a number to one place; more than nothing never reads as nothing."""
    if value > 0 and not rounded(value, TENTH):
        return says("figure.under", value=amounts.number(float(TENTH), 1))
    return amounts.number(float(rounded(value, TENTH)), 1)


def costs(job: Parts, pay: Decimal, what: str, says: Words, amounts: Amounts) -> Paragraph:
    """Say what working costs out of pay of this kind, or that it is blank and counts as nothing."""
    cost = exact(job, "work_cost")
    if cost is None:
        return Paragraph(says("costs-blank"), "quiet")
    shown = subtracted(pay, (cost,), amounts)
    return Paragraph(
        says("costs", what=what, **dict(zip(("pay", "cost", "kept"), shown, strict=True)))
    )


def subtracted(amount: Decimal, off: Sequence[Decimal], amounts: Amounts) -> tuple[str, ...]:
    """Format an amount, each that comes off it, and what is left.

    Where whole amounts would not add up, the cents are told too.
    """
    values = (amount, *off, amount - sum(off, Decimal(0)))
    first, *others, left = (rounded(value, WHOLE) for value in values)
    cents = first - sum(others, Decimal(0)) != left
    step = cent(amounts) if cents else WHOLE
    return tuple(amounts.money(float(rounded(one, step)), cents=cents) for one in values)
