"""What has changed since the learner last worked here, answer by answer, and what pay covers.

Then is the end of the stretch of work before this one (`work_periods.py`). Marks count from
a change that people notice: 2 of 10 (`before_after.py`), 20 of 100 (`orientation.py`).
"""

from __future__ import annotations

from datetime import timedelta

from workshop.lenses._answered import number
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _needs
from workshop.lenses.pay._pay import HOME, known
from workshop.lenses.pay._take_home import taxes_of
from workshop.lenses.self.orientation import ENDS, WIDE
from workshop.lenses.then_and_now import before_after
from workshop.lenses.then_and_now._comparison import (
    Change,
    entries,
    marks,
    order,
    percents,
    stances,
    wording,
)
from workshop.render.blocks import Block, Paragraph, Picture, Table
from workshop.render.charts.arrows import Arrow, arrows
from workshop.render.charts.canvas import Caption

DAYS = 90
MOST = 16
ROWS = {"goals": "goal", "commitments": "what", "moves": "name"}


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how much has changed since then, the table, what work is for, and what pay covers."""
    says, amounts = given.says, given.amounts
    if given.since is None:
        return (Paragraph(says("waiting"), "quiet"), *come_back(given))
    day = amounts.day(given.since.astimezone().date())
    changed, arrows_drawn, covered = changes(given), pulled(given), coverage(given)
    count = amounts.number(len(changed))
    if not (changed or arrows_drawn or covered):
        return (Paragraph(says("same", day=day), "key"),)
    key = "other" if not changed else "one" if len(changed) == 1 else "some"
    blocks: list[Block] = [Paragraph(says(key, count=count, day=day), "key")]
    if changed:
        blank = says("blank")
        cells = tuple((one.what, one.then or blank, one.now or blank) for one in changed[:MOST])
        blocks.append(Table((says("column.what"), says("column.then"), says("column.now")), cells))
    if len(changed) > MOST:
        blocks.append(Paragraph(says("rest", count=amounts.number(len(changed) - MOST)), "quiet"))
    return (*blocks, *arrows_drawn, *covered, Paragraph(says("least"), "quiet"))


def come_back(given: Given) -> tuple[Paragraph, ...]:
    """Name the ninetieth day after the plan was last changed, as long as it lies ahead."""
    changed_on = given.changed.get("commitments")
    due = None if changed_on is None else changed_on + timedelta(DAYS)
    if due is None or due <= given.today:
        return ()
    return (Paragraph(given.says("come-back", day=given.amounts.day(due)), "quiet"),)


def changes(given: Given) -> list[Change]:
    """Return each answer that has changed, in the order of the workshop."""
    return [
        *wording(given, "job", "occupation"),
        *stances(given, "beliefs"),
        *order(given, "values"),
        *(one for role, column in ROWS.items() for one in entries(given, role, column)),
        *percents(given, "growth", "rate"),
        *wording(given, "identity", "text"),
        *marks(given, "steps", 1),
        *marks(given, "levers", 1),
        *marks(given, "rated", before_after.NOTICEABLE),
    ]


def pulled(given: Given) -> tuple[Picture, ...]:
    """Draw what work is for, then and now; only where one of the three moved clearly."""
    then, parts, labels = given.then["pulls"], given.parts["pulls"], given.labels["pulls"]
    both_times = [
        (bare(label), number(then, f"{item}.now"), number(parts, f"{item}.now"))
        for item, label in labels.items()
    ]
    both = [
        (label, one, two) for label, one, two in both_times if one is not None and two is not None
    ]
    if not any(abs(two - one) >= WIDE for _, one, two in both):
        return ()
    says, written = given.says, given.amounts.number
    rows = [Arrow(label, one, two, (written(one), written(two))) for label, one, two in both]
    facts = [says("picture.fact", label=r.label, then=r.shown[0], now=r.shown[1]) for r in rows]
    words = (says("column.then"), says("column.now"))
    alt = says("picture.alt", facts=listed(facts, given.amounts))
    columns = (says("column.what"), *words)
    return (arrows(rows, ENDS, words, Caption(says("picture.title"), alt, columns)),)


def coverage(given: Given) -> tuple[Paragraph, ...]:
    """Say what pay after work costs covers of a month's essentials, where that has changed.

    Nothing where other lines were answered then: a line that is filled in since was no less then.
    Nothing either where one is after tax and the other is not.
    """
    taxes, then_job, job = taxes_of(given), given.then["job"], given.parts["job"]
    kinds = {known(then_job, taxes), known(job, taxes)}
    if "before-tax" in kinds and len(kinds) > 1:
        return ()
    lines = [{*_needs.ESSENTIALS} & {*parts["essentials"]} for parts in (given.then, given.parts)]
    if lines[0] != lines[1]:
        return ()
    then, now = (
        _needs.coverage(parts["job"], parts["essentials"], taxes)
        for parts in (given.then, given.parts)
    )
    if then is None or now is None or min(then, now) < 0:
        return ()
    shares = {
        "then": _needs.share(then, given.says, given.amounts),
        "now": _needs.share(now, given.says, given.amounts),
    }
    return (Paragraph(given.says("coverage", **shares)),) if shares["then"] != shares["now"] else ()


LENS = Lens(
    draw=draw,
    reads={
        **dict.fromkeys(("rated", "levers", "steps", "pulls", "values", "beliefs"), ()),
        **{role: (column,) for role, column in ROWS.items()},
        "growth": ("rate",),
        "identity": ("text",),
        "job": ("occupation", *HOME),
        "essentials": _needs.ESSENTIALS,
    },
    says=(
        *(
            "waiting",
            "come-back",
            "same",
            "other",
            "one",
            "some",
            "rest",
            "blank",
            "quote",
            "by",
            "percent",
        ),
        *("least", "coverage", "figure.under", "column.what", "column.then", "column.now"),
        *("picture.title", "picture.alt", "picture.fact"),
        *(f"where.{role}" for role in (*ROWS, "job", "values", "growth", "identity")),
    ),
    looks_back=True,
)
