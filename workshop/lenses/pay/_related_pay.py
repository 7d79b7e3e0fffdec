"""Related occupations with what they pay where the learner works, beside the learner's own pay."""

from __future__ import annotations

from workshop.lenses.lens import Given
from workshop.lenses.pay._here import place
from workshop.lenses.pay._wage_range import Wages, own_pay, risen, wages
from workshop.reference import Occupation
from workshop.render.blocks import Block, Heading, Paragraph, Table

SHOWN = 5
SAME = 0.05  # of the learner's pay; nearer than that it is about the same
LONGEST = 5  # the job zone of work that asks for years beyond a first degree
SAYS = (
    *("related.title", "related.text", "related.work", "related.pay", "related.beside"),
    *("related.more", "related.same", "related.less", "related.none", "related.elsewhere"),
)


def related(known: Occupation, paid: Wages | None, given: Given) -> tuple[Block, ...]:
    """Build up to five, each with its middle wage, and more, about the same or less than own pay.

    One that asks for years beyond a first degree stands last, unless this work does so, too.
    """
    says = given.says
    listed = given.reference.related(known.soc_code, SHOWN)
    if not listed:
        return ()
    long = (known.job_zone or 0) >= LONGEST
    ordered = sorted(listed, key=lambda one: not long and (one.job_zone or 0) >= LONGEST)
    found = [(one, wages(one, given) if one.covered else None) for one in ordered]
    compared = [_beside(each, given) for _, each in found]
    beside = any(compared)
    columns = ["related.work", "related.pay", *(["related.beside"] if beside else [])]
    rows = tuple(
        (one.title, _median(each, paid, given), *([told or says("related.none")] if beside else []))
        for (one, each), told in zip(found, compared, strict=True)
    )
    return (
        Heading(says("related.title"), 3),
        Paragraph(says("related.text", title=known.title)),
        Table(tuple(map(says, columns)), rows, occupations=tuple(one.soc_code for one in ordered)),
    )


def _median(found: Wages | None, paid: Wages | None, given: Given) -> str:
    """Return a middle wage; where it is of another place than the card's, that is said."""
    if found is None:
        return given.says("related.none")
    money = found.written(found.median)
    here = place(found.local, given)
    if paid is None or here == place(paid.local, given):
        return money
    return given.says("related.elsewhere", money=money, place=here)


def _beside(found: Wages | None, given: Given) -> str:
    """Tell whether the middle there pays more than the learner's pay; empty where it is unknown."""
    own = own_pay(given, found) if found else None
    if found is None or own is None:
        return ""
    median = (risen(found, given) or found).median
    if abs(median - own) <= SAME * own:
        return given.says("related.same")
    if median > own:
        return given.says("related.more")
    return "" if found.median in found.capped else given.says("related.less")
