"""Related occupations with what they pay where the learner works, beside the learner's own pay.

For whom no pay comes in, beside what a month must cover.
"""

from __future__ import annotations

from decimal import Decimal

from workshop.lenses.learning._long_schooling import long_last
from workshop.lenses.lens import Given
from workshop.lenses.pay._here import place
from workshop.lenses.pay._needs import essentials
from workshop.lenses.pay._pay import MONTHS
from workshop.lenses.pay._take_home import taxes_of
from workshop.lenses.pay._wage_range import Wages, own_pay, risen, wages
from workshop.reference import Occupation
from workshop.render.blocks import Block, Heading, Paragraph, Table

SHOWN = 5
SAME = 0.05  # of the learner's pay; nearer than that it is about the same
SAYS = (
    *("related.title", "related.text", "related.work", "related.pay", "related.beside"),
    *("related.more", "related.same", "related.less", "related.none", "related.elsewhere"),
    *("related.month", "related.covers", "related.close", "related.short", "related.counted"),
)


def related(known: Occupation, paid: Wages | None, given: Given) -> tuple[Block, ...]:
    """Build up to five related occupations, each with its median wage beside one's own pay.

    Without own pay, whether it covers what a month must. One that asks for years beyond a first
    degree stands last, unless this work does so, too.
    """
    says = given.says
    listed = given.reference.related(known.soc_code, SHOWN)
    if not listed:
        return ()
    ordered = long_last(listed, known, given.reference.country)
    found = [(one, wages(one, given) if one.covered else None) for one in ordered]
    beside, compared = "related.beside", [_beside(each, given) for _, each in found]
    if not any(compared):
        beside, compared = "related.month", [_covering(each, given) for _, each in found]
    columns = ["related.work"]
    if given.reference.has_wages:
        columns += ["related.pay", *([beside] if any(compared) else [])]
    rows = tuple(
        (one.title, _median(each, paid, given), told or says("related.none"))[: len(columns)]
        for (one, each), told in zip(found, compared, strict=True)
    )
    return (
        Heading(says("related.title"), 3),
        Paragraph(says("related.text", title=known.title)),
        Table(tuple(map(says, columns)), rows, occupations=tuple(one.soc_code for one in ordered)),
        *(_counted(given) if "related.month" in columns else ()),
    )


def _covering(found: Wages | None, given: Given) -> str:
    """Tell whether the middle there, as take-home pay, covers a month; empty where unknown.

    How the learner files is asked of those with pay alone, so every way to file is worked out:
    it covers a month if it does so by 5 % or more in each of them, and falls short likewise.
    """
    need, taxes = essentials(given.parts["essentials"]), taxes_of(given)
    if found is None or found.basis != "annual" or taxes is None or not need:
        return ""
    year = Decimal(str((risen(found, given) or found).median))
    owed = [due.total for one in taxes.statuses if (due := taxes.owed(one, wages=year))]
    margin = need * Decimal(str(SAME))
    if (year - max(owed)) / MONTHS >= need + margin:
        return given.says("related.covers")
    if found.median in found.capped:
        return ""
    short = (year - min(owed)) / MONTHS <= need - margin
    return given.says("related.short" if short else "related.close")


def _counted(given: Given) -> tuple[Paragraph]:
    """Say how a month of it is counted, and what is left out."""
    told = given.says("related.counted", table=given.reference.source("taxes"))
    return (Paragraph(told, "quiet"),)


def _median(found: Wages | None, paid: Wages | None, given: Given) -> str:
    """Format a median wage, and its place where that is not the card's."""
    if found is None:
        return given.says("related.none")
    money = found.written(found.median)
    here = place(found.local, given)
    if paid is None or here == place(paid.local, given):
        return money
    return given.says("related.elsewhere", money=money, place=here)


def _beside(found: Wages | None, given: Given) -> str:
    """Say whether the median there is more than the learner's pay; empty where unknown."""
    own = own_pay(given, found) if found else None
    if found is None or own is None:
        return ""
    median = (risen(found, given) or found).median
    if abs(median - own) <= SAME * own:
        return given.says("related.same")
    if median > own:
        return given.says("related.more")
    return "" if found.median in found.capped else given.says("related.less")
