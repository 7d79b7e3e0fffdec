"""The week as it is and as it is wanted: what fits, the widest gaps, unsocial hours, a day's load.

Gap = hours wanted − hours now. Unsocial share = unsocial ÷ (paid + unsocial) hours, once both are
said. A day of work, the way and care = those hours of the week ÷ 7, with what is not said named.
Adults need 7 hours of sleep or more a night, that is 49 a week: Watson and others (2015), joint
consensus statement of the American Academy of Sleep Medicine and the Sleep Research Society, J Clin
Sleep Med 11(6), 591–592.
"""

from __future__ import annotations

from workshop.lenses._answered import number
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Figure, Figures, Note, Paragraph, Picture, Source
from workshop.render.charts import week as drawing
from workshop.render.charts.canvas import Caption

TIMES = ("actual", "wanted")
WEEK, DAYS, SLEEP = 168, 7, 49
NEAR = 0.5  # as near as people know their week
LEAST = 1  # a gap below an hour is none
TOLD = 2
LOAD = ("work", "unsocial", "unpaid", "commute", "care")
Hours = dict[str, float]


def hours(given: Given, time: str) -> Hours:
    """Return the hours by thing at one time; blanks are zero in a week that is full."""
    parts, labels = given.parts["week"], given.labels["week"]
    things = [thing for thing in labels if thing not in TIMES]
    read = {thing: number(parts, f"{thing}.{time}") for thing in things}
    answered = {thing: value for thing, value in read.items() if value is not None and value >= 0}
    if answered and abs(sum(answered.values()) - WEEK) <= NEAR:
        return dict.fromkeys(things, 0.0) | answered
    return answered


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the widest gaps in words, the grid, what does not fit, three figures, and a claim."""
    says, (now, wanted) = given.says, (hours(given, time) for time in TIMES)
    if not any(now.values()) and not any(wanted.values()):
        return (Paragraph(says("waiting"), "quiet"),)
    tired = 0 < now.get("sleep", 0) < SLEEP
    return (
        Paragraph(reading(now, wanted, given), "key"),
        picture(now, wanted, given),
        *conflicts(now, wanted, given),
        *figures(now, wanted, given),
        *((Paragraph(says("sleep")), Source(says("sleep-source"))) if tired else ()),
        Note(says("claim.text"), says("claim.title")),
    )


def reading(now: Hours, wanted: Hours, given: Given) -> str:
    """Return the key sentence: the widest gaps, or that there is none, or only one week yet."""
    says = given.says
    gaps = {thing: wanted[thing] - now[thing] for thing in now if thing in wanted}
    if not gaps:
        return says("half")
    wide = sorted((one for one in gaps if abs(gaps[one]) >= LEAST), key=lambda one: -abs(gaps[one]))
    if not wide:
        return says("close")
    steps = (step(given.labels["week"][one], gaps[one], given) for one in wide[:TOLD])
    return says("reading", steps=listed(steps, given.amounts))


def step(label: str, gap: float, given: Given) -> str:
    """Say how many hours more or less for one thing."""
    key = "more" if gap > 0 else "less"
    one = "-one" if round(abs(gap), 1) == 1 else ""
    return given.says(f"{key}{one}", thing=label, hours=given.amounts.number(abs(gap), 1))


def conflicts(now: Hours, wanted: Hours, given: Given) -> tuple[Paragraph, ...]:
    """Say which week holds more hours than there are."""
    says, amounts = given.says, given.amounts
    sentences = []
    for time, column in zip(TIMES, (now, wanted), strict=True):
        total = sum(column.values())
        if total > WEEK + NEAR:
            over = amounts.number(total - WEEK, 1)
            sentences.append(
                Paragraph(says(f"over.{time}", sum=amounts.number(total, 1), over=over))
            )
    return tuple(sentences)


def load(column: Hours) -> float | None:
    """Return hours a day for work, the way and care, as far as they are said.

    None where none of them is said, or what is said is none and the rest is blank.
    """
    said_hours = [column[thing] for thing in LOAD if thing in column]
    whole = len(said_hours) == len(LOAD)
    return sum(said_hours) / DAYS if any(said_hours) or whole else None


def beneath(column: Hours, given: Given) -> str:
    """Say what a day's load counts, or what it leaves out, since it is not said."""
    blank = [given.labels["week"].get(one, one) for one in LOAD if one not in column]
    if not blank:
        return given.says("figure.load-note")
    quoted = (given.says("quote", thing=thing) for thing in blank)
    return given.says("figure.load-part", things=listed(quoted, given.amounts))


def unsocial(column: Hours) -> float | None:
    """Return the percent of paid hours that are unsocial, once both are said."""
    if "work" not in column or "unsocial" not in column:
        return None
    paid = column["work"] + column["unsocial"]
    return column["unsocial"] / paid * 100 if paid else None


def figures(now: Hours, wanted: Hours, given: Given) -> tuple[Figures, ...]:
    """Build a day's load, now and wanted, and the unsocial share now, as far as known."""
    says, amounts = given.says, given.amounts
    known = []
    for time, column in zip(TIMES, (now, wanted), strict=True):
        day = load(column)
        if day is not None:
            hours_text = says("figure.hours", hours=amounts.number(day, 1))
            known.append(Figure(hours_text, says(f"figure.{time}"), beneath(column, given)))
    share = unsocial(now)
    if share is not None:
        known.append(Figure(amounts.percent(share), says("figure.unsocial"), says("figure.now")))
    return (Figures(tuple(known)),) if known else ()


def picture(now: Hours, wanted: Hours, given: Given) -> Picture:
    """Draw the grid of each week, and the things that have hours in one of them."""
    says, amounts, labels = given.says, given.amounts, given.labels["week"]
    times = tuple(labels.get(time, time) for time in TIMES)

    def shown(value: float | None) -> str:
        return "" if value is None else amounts.number(value, 1)

    things = []
    for thing, label in labels.items():
        pair = (now.get(thing), wanted.get(thing))
        if thing not in TIMES and any(pair):
            things.append(drawing.Thing(label, pair, (shown(pair[0]), shown(pair[1]))))
    blank = says("blank")
    cells = ((one.label, *(cell or blank for cell in one.shown)) for one in things)
    facts = [says("picture.fact", thing=label, now=now, wanted=then) for label, now, then in cells]
    alt = says("picture.alt", facts=listed(facts, amounts))
    columns = (says("column.thing"), *times)
    return drawing.week(things, times, Caption(says("picture.title"), alt, columns))


LENS = Lens(
    draw=draw,
    reads={"week": tuple(f"{thing}.{time}" for thing in ("sleep", *LOAD) for time in TIMES)},
    says=(
        *("waiting", "half", "close", "reading", "more", "less", "more-one", "less-one", "blank"),
        *("over.actual", "over.wanted", "sleep", "sleep-source"),
        *("figure.hours", "figure.actual", "figure.wanted", "figure.load-note"),
        *("figure.load-part", "quote"),
        *("figure.unsocial", "figure.now", "claim.title", "claim.text"),
        *("picture.title", "picture.alt", "picture.fact", "column.thing"),
    ),
)
