"""What each setback would do to a month's money, and the learner's own first step for it.

Formulas: `_setback.py`. Nothing but pay and savings is counted: no benefit, no help. Source of the
note on rehearsing setbacks: Vinokur & Schul (1997), Mastery and inoculation against setbacks as
active ingredients in the JOBS intervention for the unemployed, Journal of Consulting and Clinical
Psychology 65(5), 867-877.
"""

from __future__ import annotations

from workshop.lenses._answered import exact
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.moves._setback import WHOLE, Outcome, Setback, outcome, setbacks
from workshop.lenses.pay import _take_home
from workshop.lenses.pay._needs import ESSENTIALS, TENTH, money, rounded, share, unsaid
from workshop.lenses.pay._pay import HOME, taken_home
from workshop.lenses.pay._take_home import taxes_of
from workshop.render.blocks import Block, Items, Note, Paragraph, Picture, Source, Table
from workshop.render.charts.canvas import Caption
from workshop.render.charts.levels import Level, levels

# Savings that last longer than this are not counted in months.
LONG = 120


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the reading, each setback's month, the first steps, and what is not counted."""
    says, job, month = given.says, given.parts["job"], given.parts["essentials"]
    found = setbacks(given.parts["setbacks"], says("unnamed"))
    if not found:
        return (Paragraph(says("waiting"), "quiet"),)
    taxes = taxes_of(given)
    known = [after for one in found if (after := outcome(job, month, one, taxes))]
    blocks: list[Block] = [Paragraph(reading(found, known, given), "key")]
    if known:
        now = outcome(job, month, Setback(says("now"), WHOLE), taxes)
        blocks.append(months(known, now, given))
    open_left = [one.event for one in found if one not in [after.setback for after in known]]
    if known and open_left:
        blocks.append(Paragraph(says("left-open", events=quoted(open_left, given)), "quiet"))
    blocks += steps(found, given)
    if known:
        blocks += unsaid(given)
        if taken_home(job) and exact(job, "work_cost") is None:
            blocks.append(Paragraph(says("costs-blank"), "quiet"))
        blocks.append(Note(says("care.alone"), tone="care"))
        if taken_home(job):
            blocks += _take_home.care(given, job)
    blocks.append(Note(says("evidence.text"), says("evidence.title")))
    return (*blocks, Source(says("method"))) if known else tuple(blocks)


def reading(found: list[Setback], known: list[Outcome], given: Given) -> str:
    """Return the key sentence: in how many of the cases pay would still cover a month."""
    says, amounts = given.says, given.amounts
    if not known:
        return says("unknown", count=amounts.number(len(found)))
    if taken_home(given.parts["job"]) == 0:
        return says("unpaid")
    covered = sum(after.gap <= 0 for after in known)
    if len(known) == 1:
        return says("one-covered" if covered else "one-short")
    key = "all" if covered == len(known) else "some" if covered else "none"
    counts = {"covered": amounts.number(covered), "count": amounts.number(len(known))}
    return says(key, **counts)


def months(known: list[Outcome], now: Outcome | None, given: Given) -> Picture | Table:
    """Draw coverage after each setback as bars, or a table where there is no pay to draw."""
    says = given.says
    columns = (says("column.event"), says("column.coverage"), says("column.month"))
    drawn = [after for after in known if after.coverage is not None]
    if now is None or not now.coverage or not drawn:
        cells = tuple((after.setback.event, told(after, given)) for after in known)
        return Table((columns[0], columns[-1]), cells)
    rows = [
        Level(after.setback.event, float(after.coverage or 0), covers(after, given), note)
        for after, note in [(now, ""), *((after, told(after, given)) for after in drawn)]
    ]
    facts = (says("picture.fact", event=bare(r.label), share=r.shown, note=r.note) for r in rows)
    words = (says("picture.reaches"), says("picture.short"))
    caption = Caption(says("picture.title"), " ".join(fact.strip() for fact in facts), columns)
    return levels(rows, says("picture.line"), words, caption)


def covers(after: Outcome, given: Given) -> str:
    """Format the share of the month that pay covers."""
    ratio = after.coverage
    return "" if ratio is None else share(ratio, given.says, given.amounts)


def told(after: Outcome, given: Given) -> str:
    """Return what is left or missing in the month, and how long savings would close the gap."""
    says, amounts = given.says, given.amounts
    if after.gap <= 0:
        return says("left", money=money(-after.gap, amounts)) if after.gap else says("level")
    missing = says("missing", money=money(after.gap, amounts))
    return f"{missing} {savings(after, given)}"


def savings(after: Outcome, given: Given) -> str:
    """Return how many months savings last, or that none are named or left."""
    says = given.says
    if after.months is None:
        return says("savings.unnamed")
    if not after.months:
        return says("savings.zero")
    if after.months > LONG:
        return says("savings.long")
    months = rounded(after.months, TENTH)
    if months < 1:
        return says("savings.less")
    if months == 1:
        return says("savings.month")
    return says("savings.last", months=given.amounts.number(float(months), 1))


def steps(found: list[Setback], given: Given) -> list[Block]:
    """Build the learner's first step for each setback, and which have none yet."""
    says = given.says
    lines = tuple(
        says("step.person", event=bare(one.event), then=bare(one.then), person=bare(one.person))
        if one.person
        else says("step.alone", event=bare(one.event), then=bare(one.then))
        for one in found
        if one.then
    )
    blocks: list[Block] = [Paragraph(says("step.title")), Items(lines)] if lines else []
    blank = [one.event for one in found if not one.then]
    if blank:
        blocks.append(Paragraph(says("step.none", events=quoted(blank, given)), "quiet"))
    return blocks


def quoted(events: list[str], given: Given) -> str:
    """Join the setbacks' names in quotation marks."""
    return listed((given.says("quote", words=bare(event)) for event in events), given.amounts)


LENS = Lens(
    draw=draw,
    reads={
        "setbacks": ("event", "pay", "cost", "then", "person"),
        "job": HOME,
        "essentials": (*ESSENTIALS, "savings"),
    },
    says=(
        *("waiting", "unnamed", "unknown", "unpaid", "one-covered", "one-short", "all", "some"),
        *("none", "now", "left-open", "left", "level", "missing", "figure.under", "quote"),
        *("savings.unnamed", "savings.zero", "savings.less", "savings.month"),
        *("savings.last", "savings.long"),
        *("step.alone", "step.person", "step.title", "step.none", "care.alone", *_take_home.CARES),
        *("essentials-blank", "essentials-line", "costs-blank"),
        *("evidence.title", "evidence.text", "method", "picture.title", "picture.fact"),
        *("picture.line", "picture.reaches", "picture.short"),
        *("column.event", "column.coverage", "column.month"),
    ),
)
