"""What each offer brings in a year, what it takes in hours, and what it is also worth.

Formulas: `_offer.py`. Money, hours, days of leave and what is also worth something stay apart:
there is no sum and no rank of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workshop.lenses._answered import exact
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _compensation, _take_home
from workshop.lenses.pay._needs import cent, money, rounded
from workshop.lenses.pay._offer import TAXED, Offer, Span, about_alike, offers
from workshop.lenses.pay._pay import known
from workshop.lenses.pay._take_home import taxes_of
from workshop.render.blocks import Block, Items, Note, Paragraph, Picture, Source, Table
from workshop.render.charts.canvas import Caption
from workshop.render.charts.incomes import Income, incomes


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the years in words and as bars, the hours and the rest in a table, who pays benefits."""
    says, own, taxes = given.says, given.parts["job"], taxes_of(given)
    found = offers(given.parts["offers"], says("unnamed"), own, taxes)
    spans = [(one, span) for one in found if (span := one.money()) is not None]
    if not spans:
        asked = any(exact(one.cells, "pay") is not None for one in found)
        return (Paragraph(says("unclear" if asked else "waiting"), "quiet"),)
    paid = [(one, span) for one, span in spans if not one.unpaid]
    ranged = any(not span.certain for _, span in paid)
    years = listed((year(one, span, given) for one, span in spans), given.amounts)
    return (
        Paragraph(says(by_tax("reading", given), offers=years), "key"),
        *((picture(paid, given),) if paid else ()),
        *((Paragraph(says("how-sure"), "quiet"),) if ranged else ()),
        *overlaps(paid, given),
        *beside([one for one, _ in spans], given),
        *uncounted([one for one, _ in spans], given),
        *left_out(found, given),
        *(taxed(given) if paid else ()),
        Source(says("method")),
        *(_take_home.sources(given, own) if paid else ()),
        *_compensation.benefits_share(given),
    )


def by_tax(key: str, given: Given) -> str:
    """Return the sentence's key for take-home pay, or its key for pay before tax."""
    told = known(given.parts["job"], taxes_of(given))
    return f"{key}-before-tax" if told == "before-tax" else key


def taxed(given: Given) -> Iterator[Note | Paragraph]:
    """Say by what share, or from which table, every offer was brought to take-home pay."""
    share = exact(given.parts["job"], "taken_home")
    if share is not None:
        kept = given.amounts.number(float(share), 2)
        yield Paragraph(given.says("tax.told", percent=kept), "quiet")
    yield from _take_home.care(given, given.parts["job"])


def written(span: Span, given: Given) -> str:
    """Format a certain amount as money, a range by its ends, or once where both read the same."""
    if span.certain:
        return money(span.middle, given.amounts)
    low, high = about_alike((span.low, span.high), given.amounts)
    return low if low == high else given.says("range", low=low, high=high)


def year(one: Offer, span: Span, given: Given) -> str:
    """Say what a year of one offer brings, to stand in a sentence."""
    if one.unpaid:
        return given.says("offer.unpaid", name=one.name)
    return given.says("offer.paid", name=one.name, money=written(span, given))


def picture(paid: Sequence[tuple[Offer, Span]], given: Given) -> Picture:
    """Draw a bar for each paid offer; what it is also worth stands under it, apart."""
    says, amounts = given.says, given.amounts
    rows = []
    for one, span in paid:
        also = one.health + one.pension
        note = says("picture.also-shown", money=money(also, amounts)) if also else ""
        ends = (
            [money(span.middle, amounts)] * 3
            if span.certain
            else about_alike((span.low, span.middle, span.high), amounts)
        )
        cells = (*ends, money(also, amounts) if also else "")
        low, middle, high = (float(end) for end in (span.low, span.middle, span.high))
        shown = written(span, given)
        rows.append(Income(one.name, low, middle, high, shown, float(also), note, cells))
    facts = (says("picture.fact", name=row.label, money=row.shown) for row in rows)
    columns = ("column.work", "column.lean", "column.middle", "column.good", "column.worth")
    caption = Caption(
        says(by_tax("picture.title", given)),
        says("picture.alt", facts=listed(facts, amounts)),
        tuple(map(says, columns)),
    )
    words = (says("picture.sure"), says("picture.range"), says("picture.also"))
    return incomes(rows, words, caption)


def overlaps(paid: Sequence[tuple[Offer, Span]], given: Given) -> tuple[Paragraph, ...]:
    """Name the first two offers of which either can bring more in some years."""
    for (one, span), (other, theirs) in combinations(paid, 2):
        both_certain = span.certain and theirs.certain
        if not both_certain and span.low <= theirs.high and theirs.low <= span.high:
            return (Paragraph(given.says("overlap", one=one.name, other=other.name)),)
    return ()


def beside(found: Sequence[Offer], given: Given) -> tuple[Block, ...]:
    """Build a table of each offer's hours and hourly money, then what else it brings."""
    says, amounts = given.says, given.amounts
    rows = []
    for one in found:
        hourly = says("no-pay" if one.unpaid else "none")
        if one.hourly is not None:
            hourly = amounts.money(float(rounded(one.hourly, cent(amounts))), cents=True)
        hours = says("none") if one.hours is None else amounts.number(float(one.hours), 1)
        rows.append((one.name, hours, hourly))
    columns = ("column.work", "column.hours", by_tax("column.hourly", given))
    table = Table(tuple(map(says, columns)), tuple(rows), says("beside"), numbers=(1, 2))
    more = [(one.name, things) for one in found if (things := also(one, given))]
    told = tuple(says("also", name=name, things=listed(things, amounts)) for name, things in more)
    return (table, *((Items(told),) if told else ()))


def also(one: Offer, given: Given) -> list[str]:
    """List health cover, pension and leave, as far as they are said."""
    says, amounts, told = given.says, given.amounts, []
    if one.health:
        told.append(says("with.health", money=money(one.health, amounts)))
    if one.pension:
        told.append(says("with.pension", money=money(one.pension, amounts)))
    if leave := exact(one.cells, "leave"):
        told.append(says("with.leave", days=amounts.number(float(leave), 1)))
    return told


def uncounted(found: Sequence[Offer], given: Given) -> Iterator[Paragraph]:
    """Name the offers whose true hour rests on a blank box, box by box."""
    says = given.says
    for part in ("other_hours", "work_cost"):
        told = [one for one in found if one.hourly is not None and exact(one.cells, part) is None]
        if told:
            names = listed((says("quote", name=one.name) for one in told), given.amounts)
            yield Paragraph(says(f"blank.{part}", names=names), "quiet")


def left_out(found: Sequence[Offer], given: Given) -> tuple[Items, ...]:
    """List what could not be counted, since a box beside it is empty."""
    told = [given.says(f"left-out.{part}", name=one.name) for one in found for part in one.left_out]
    told += [
        given.says("left-out.pay", name=one.name)
        for one in found
        if one.pay is None and exact(one.cells, "pay") is not None
    ]
    return (Items(tuple(told)),) if told else ()


COLUMNS: tuple[str, ...] = ("name", "pay", "basis", "hours", "hours_low", "hours_high")
COLUMNS += ("other_hours", "bonus", "bonus_chance", "equity", "vesting", "discount")
COLUMNS += ("health", "leave", "pension", "contract", "work_cost")

LENS = Lens(
    draw=draw,
    reads={"offers": COLUMNS, "job": ("occupation_soc", "contract", *TAXED)},
    says=(
        *("waiting", "unclear", "unnamed", "reading", "range", "offer.paid", "offer.unpaid"),
        *("how-sure", "overlap", "beside", "none", "no-pay", "method"),
        *("picture.title", "picture.alt", "picture.fact", "picture.sure", "picture.range"),
        *("picture.also", "picture.also-shown", "column.work", "column.lean", "column.middle"),
        *("column.good", "column.worth", "column.hours", "column.hourly", "also"),
        *("with.health", "with.pension", "with.leave"),
        *(
            "blank.other_hours",
            "blank.work_cost",
            "quote",
            "left-out.bonus",
            "left-out.equity",
            "left-out.pay",
        ),
        *("reading-before-tax", "picture.title-before-tax", "column.hourly-before-tax", "tax.told"),
        *_take_home.CARES,
        *_take_home.SOURCES,
        *_compensation.SAYS,
    ),
)
