"""Pay now beside pay after each move: ranges from percentile 10 to 90, and how far they overlap.

Where the best-paid tenth of the present occupation begins (its 90th percentile, or the highest
one that is published as more than "or more"), and the percent of the target's employees who earn
less than that: `LocalWages.share_below`. All are of one place, the narrowest of the learner's in
which each of them has a figure. Occupations that the wage survey hardly reaches have none.
"""

from __future__ import annotations

from dataclasses import dataclass

from workshop.lenses._answered import text
from workshop.lenses.lens import Given, Lens
from workshop.lenses.moves._moves import Move, moves
from workshop.lenses.pay import _rise
from workshop.lenses.pay._here import areas, place, shared
from workshop.lenses.pay._wage_range import Wages, own_pay, raised_title, risen, wages
from workshop.reference import Occupation
from workshop.render.blocks import Block, Items, Note, Paragraph, Picture, Source
from workshop.render.charts.canvas import Caption
from workshop.render.charts.ranges import Point, Range, ranges

HALF = 50
PLACES = {"about": "within", "fewer than": "below", "more than": "above"}
PARTS = {90: "tenth", 75: "quarter", 50: "half", 25: "three-quarters", 10: "nine-tenths"}
TOPS = {step: f"top.{part}" for step, part in PARTS.items()}


@dataclass(frozen=True)
class Paid:
    """An occupation with its wages."""

    known: Occupation
    wages: Wages


def paid(code: str, given: Given, within: tuple[str, ...] = ()) -> Paid | None:
    """Return an occupation whose wages can be trusted, in the first of the areas that has any."""
    known = given.reference.occupation(code)
    found = wages(known, given, within) if known and known.covered else None
    return Paid(known, found) if known and found and found.local.points else None


def side_by_side(codes: list[str], given: Given) -> dict[str, Paid]:
    """Return the occupations that have wages, all of one place."""
    everywhere = {code: one for code in codes if (one := paid(code, given))}
    within = shared(list(everywhere), given)
    here = {code: one for code in everywhere if (one := paid(code, given, within))}
    return here if len(here) == len(everywhere) else everywhere


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how far the ranges overlap in words, the ranges, what has no figure, and the method."""
    says, job = given.says, given.parts["job"]
    if not given.reference.has_wages:
        return (Paragraph(says("elsewhere"), "quiet"),)
    listed = moves(given.parts["moves"], says("unnamed"))
    mine = text(job, "occupation_soc")
    theirs = [move.code for move in listed if move.kind != "own"]
    known = side_by_side([mine, *theirs], given)
    now = known.get(mine)
    found = {code: known[code] for code in theirs if code in known}
    # By the year or by the hour, as the first of them is published: never both in one picture.
    first = next(iter([*([now] if now else []), *found.values()]), None)
    others = [
        one
        for one in found.values()
        if first and one.wages.basis == first.wages.basis and not (now and one.known == now.known)
    ]
    lacking = [Note(told, tone="care") for told in gaps(listed, found, given)]
    if not others:
        return (Paragraph(says("waiting"), "quiet"), *lacking)
    drawn = [*([now] if now else []), *others]
    key, *more = [overlap(now, one, given) for one in others] if now else [no_now(given)]
    if now:
        key = says("reading", top=top(now, given), place=key)
    return (
        Paragraph(key, "key"),
        *((Items(tuple(more)),) if more else ()),
        picture(drawn, now, given),
        *where(drawn, given),
        *(Paragraph(one) for one in middles(now, others, listed, given)),
        *lacking,
        *(
            (Paragraph(says("currency"), "quiet"),)
            if given.amounts.currency != given.reference.country.currency
            else ()
        ),
        *_rise.since(given),
        Source(source(others[0], given)),
    )


def source(one: Paid, given: Given) -> str:
    """Name the survey, and the place of its employees."""
    local = one.wages.local
    if local.area is None:
        return given.says("source", sources=local.source)
    return given.says("source-here", sources=local.source, place=local.area.name)


def where(drawn: list[Paid], given: Given) -> tuple[Paragraph, ...]:
    """Say which place the figures are of, and that it is wider than asked where it is."""
    shown, asked = drawn[0].wages.local, areas(given)
    if not asked:
        return ()
    near = shown.area is not None and shown.area.code == asked[0]
    return (
        Paragraph(given.says("here" if near else "here-wider", place=place(shown, given)), "quiet"),
    )


def no_now(given: Given) -> str:
    """Say why only the targets are shown."""
    named = text(given.parts["job"], "occupation")
    known = given.reference.occupation(text(given.parts["job"], "occupation_soc"))
    if known:
        return given.says("now.none", title=known.title)
    return given.says("now.unlisted", occupation=named) if named else given.says("now.unknown")


def top(now: Paid, given: Given) -> str:
    """Say where the best-paid part of the present occupation begins."""
    step, wage = now.wages.local.points[-1]
    return given.says(TOPS[step], now=now.known.title, wage=now.wages.money(wage))


def overlap(now: Paid, then: Paid, given: Given) -> str:
    """Say where that part lies in the range of another occupation."""
    says, (_, wage) = given.says, now.wages.local.points[-1]
    share = then.wages.local.share_below(wage)
    if share is None:
        return ""
    half = share.told == "about" and share.percent == HALF
    shown = says("half") if half else given.amounts.percent(share.percent)
    return says(f"overlap.{PLACES[share.told]}", target=then.known.title, percent=shown)


def middles(
    now: Paid | None, others: list[Paid], listed: list[Move], given: Given
) -> tuple[str, ...]:
    """Return a sentence for each move that pays no more at the median than the present work.

    Nothing is known of two middles that are both only "this much or more".
    """
    if now is None:
        return ()
    mine, code = now.wages.median, now.known.soc_code
    up = {
        move.code
        for move in listed
        if move.kind == "promotion" or given.reference.leads_up(code, move.code)
    }
    return tuple(
        given.says(
            "middle.up" if one.known.soc_code in up else "middle.other",
            target=one.known.title,
            then=one.wages.written(one.wages.median),
            now=now.wages.written(mine),
        )
        for one in others
        if one.wages.median <= mine and one.wages.median not in one.wages.capped
    )


def gaps(listed: list[Move], found: dict[str, Paid], given: Given) -> tuple[str, ...]:
    """Return a sentence for each move that has no figure, and why."""
    says = given.says
    told: list[str] = []
    for move in listed:
        known = given.reference.occupation(move.code)
        if move.kind == "own":
            told.append(says("gap.own", move=move.name))
        elif known and move.code not in found:
            few = known.employee_coverage_ratio is not None and not known.covered
            told.append(says("gap.self" if few else "gap.none", title=known.title))
        elif move.target and not known:
            told.append(says("gap.unlisted", target=move.target))
    return tuple(dict.fromkeys(told))


def picture(drawn: list[Paid], now: Paid | None, given: Given) -> Picture:
    """Draw a range each on one scale, the learner's own pay in the first."""
    says = given.says
    own = own_pay(given, now.wages) if now else None
    raised = risen(now.wages, given) if now and own is not None else None

    def row(label: str, found: Wages, mine: float | None) -> Range:
        low, median, high = (
            Point(value, found.written(value)) for value in (found.low, found.median, found.high)
        )
        shown = None if mine is None else Point(mine, says("own", money=found.money(mine)))
        return Range(label, low, median, high, shown, found.high in found.capped)

    made = []
    for one in drawn:
        label = says("label.now" if one is now else "label.then", title=one.known.title)
        made.append(row(label, one.wages, own if one is now and not raised else None))
        if one is now and raised:
            made.append(row(raised_title(label, given), raised, own))
    facts = " ".join(
        says("picture.fact", title=r.label, low=low, median=middle, high=high)
        for r in made
        for low, middle, high in [(r.low.shown, r.middle.shown, r.high.shown)]
    )
    if now and own is not None:
        facts = says("picture.own", facts=facts, own=now.wages.money(own))
    columns = ("column.work", "column.low", "column.middle", "column.high")
    named = tuple(map(says, (*columns, *(("column.own",) if own is not None else ()))))
    area = drawn[0].wages.local.area
    title = says("picture.title-here", place=area.name) if area else says("picture.title")
    return ranges(made, Caption(title, facts, named))


LENS = Lens(
    draw=draw,
    reads={
        "moves": ("name", "kind", "target"),
        "job": ("occupation", "pay", "basis", "paid_hours"),
        "situation": ("region", "metro"),
    },
    says=(
        *(
            "waiting",
            "elsewhere",
            "unnamed",
            "now.none",
            "now.unlisted",
            "now.unknown",
            "reading",
            "half",
        ),
        *TOPS.values(),
        *("here", "here-wider", "source-here", "picture.title-here"),
        *("overlap.within", "overlap.above", "overlap.below", "middle.up", "middle.other"),
        *("gap.own", "gap.none", "gap.self", "gap.unlisted", "own", "label.now", "label.then"),
        *(*_rise.SINCE, *_rise.RAISED),
        *("per.year", "per.hour", "least", "picture.title", "picture.fact"),
        *("picture.own", "column.work"),
        *("column.low", "column.middle", "column.high", "column.own", "currency", "source"),
    ),
)
