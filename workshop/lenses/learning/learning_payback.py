"""What each way to learn costs, when it pays back, and how sure that is; see `_payback.py`.

Percentiles are over all tries, so those that never pay back count as the longest. Free hours are
those that the learner's week now gives to rest, to people and to learning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from workshop.lenses._answered import exact, text
from workshop.lenses._listing import listed
from workshop.lenses.learning._learning_views import CLAIMS, said_before
from workshop.lenses.learning._payback import NEVER, SEED, TRIES, Way, months, percentile, ways
from workshop.lenses.learning._payback_pictures import FAR, duration, matters, spread
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _rise
from workshop.lenses.pay._here import AREAS
from workshop.lenses.pay._needs import alike, money
from workshop.lenses.pay._pay import HOME
from workshop.lenses.pay._target_pay import targets
from workshop.lenses.time._free_time import FREE, free_hours
from workshop.render.blocks import Block, Items, Note, Paragraph, Source
from workshop.storage.answers import Parts

FIGURED = (
    "name",
    "course",
    "type",
    "cost",
    "months",
    "hours",
    "lost",
    "chance",
    "target",
    "low",
    "likely",
    "high",
)


@dataclass(frozen=True)
class Result:
    """A way to learn and its tries, the soonest first."""

    way: Way
    tries: list[float]

    @property
    def never(self) -> int:
        """The number of tries in which it never pays back."""
        return sum(each == NEVER for each in self.tries)


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the costs, a sentence and a bar for each way, what matters most, hours and wages."""
    says, named_rows = given.says, list(ways(given.parts["options"]))
    results = [Result(one, months(one)) for _, one, _ in named_rows if one]
    lacking = [lacks_said(cells, lacks, given) for cells, _, lacks in named_rows if lacks]
    if not results:
        waits = Paragraph(says("waiting"), "quiet")
        return (waits, *((Items(tuple(lacking)),) if lacking else ()))
    first, *others = [told(one, given) for one in results]
    listing = (*((first, *others) if others else ()), *lacking)
    costly = [one for one in results if one.way.total]
    paying_back = [(r.way, r.tries, never_said(r, given)) for r in costly if r.never < TRIES]
    return (
        Paragraph(reading(results, given) if others else first, "key"),
        *unsaid([cells for cells, one, _ in named_rows if one], given),
        *((Paragraph(says("tries"), "quiet"),) if costly else ()),
        *((Items(listing),) if listing else ()),
        *((spread(paying_back, given),) if paying_back else ()),
        *matters([(way, tries) for way, tries, _ in paying_back], given),
        *hours([cells for cells, _, _ in named_rows], given),
        *said_before([cells for cells, _, _ in named_rows], given),
        *targets([cells for cells, _, _ in named_rows], given),
        *((Note(says("care"), tone="care"),) if costly else ()),
        Source(says("method", tries=given.amounts.number(TRIES), seed=str(SEED))),
    )


def unsaid(known: Sequence[Parts], given: Given) -> tuple[Paragraph, ...]:
    """Name the ways whose missed pay is blank, and so counted as none."""
    blank = [text(cells, "name") for cells in known if exact(cells, "lost") is None]
    if not blank:
        return ()
    names = listed((given.says("quote", name=name) for name in blank), given.amounts)
    return (Paragraph(given.says("blank.lost", names=names), "quiet"),)


def reading(results: Sequence[Result], given: Given) -> str:
    """Return the key sentence on several ways: from how little to how much they cost."""
    says, amounts = given.says, given.amounts
    totals = [one.way.total for one in results]
    least, most = alike((min(totals), max(totals)), amounts)
    places = {"count": amounts.number(len(results)), "most": most}
    if min(totals) == max(totals):
        return says("reading.same", **places)
    return says("reading.range", least=least, **places)


def told(one: Result, given: Given) -> str:
    """Return one way in words: its cost, the middle of the tries, how often it never pays back."""
    says = given.says
    places = {"name": one.way.name, "cost": money(one.way.total, given.amounts)}
    if not one.way.total:
        return says("way.free", **places)
    if one.never == TRIES:
        return says("way.none", **places)
    middle = percentile(one.tries, 50)
    if middle > FAR:
        sentence = says("way.less", **places)
    else:
        sentence = says("way.half", middle=duration(middle, given), **places)
    return f"{sentence} {never_said(one, given)}" if one.never else sentence


def never_said(one: Result, given: Given) -> str:
    """Return in how many of 100 tries a way never pays back; "fewer than 1" is not "0"."""
    says, hundredths = given.says, one.never * 100 / TRIES
    if not one.never:
        return says("never.none")
    count = given.amounts.number(round(hundredths))
    if hundredths < 1:
        count = says("never.few")
    elif one.never < TRIES and hundredths > 99:
        count = says("never.most")
    return says("never.some", count=count)


def lacks_said(cells: Parts, lacks: Sequence[str], given: Given) -> str:
    """Return what a way still needs before it can be worked out."""
    asked = listed((given.says(f"lacks.{column}") for column in lacks), given.amounts)
    return given.says("way.lacks", name=text(cells, "name"), asked=asked)


def hours(options: Sequence[Parts], given: Given) -> tuple[Block, ...]:
    """Build the hours that each way asks for, beside the free hours of the learner's week."""
    says, amounts = given.says, given.amounts
    asking = [(text(cells, "name"), each) for cells in options if (each := exact(cells, "hours"))]
    if not asking:
        return ()

    def number(value: Decimal) -> str:
        return amounts.number(float(value), 1)

    ways_asking = [says("hours.way", name=name, hours=number(each)) for name, each in asking]
    free = free_hours(given.parts["week"])
    if free is None:
        return (Paragraph(says("hours.unknown", ways=listed(ways_asking, amounts)), "quiet"),)
    blocks = [Paragraph(says("hours.free", ways=listed(ways_asking, amounts), free=number(free)))]
    beyond = [says("quote", name=name) for name, each in asking if each > free]
    if beyond:
        blocks.append(Paragraph(says("hours.beyond", ways=listed(beyond, amounts))))
    return tuple(blocks)


LENS = Lens(
    draw=draw,
    reads={
        "options": FIGURED,
        "checked": tuple(dict.fromkeys(CLAIMS.values())),
        "week": FREE,
        "job": HOME,
        "situation": AREAS,
    },
    says=(
        *("waiting", "reading.range", "reading.same", "tries", "way.free", "way.none", "way.less"),
        *(
            "way.half",
            "way.lacks",
            "never.some",
            "never.none",
            "never.few",
            "never.most",
            "quote",
            "blank.lost",
        ),
        *("lacks.cost", "lacks.chance", "lacks.likely", "lacks.months", "care", "method"),
        *("hours.way", "hours.free", "hours.beyond", "hours.unknown"),
        *("time.soon", "time.month", "time.months", "time.years", "time.beyond", "tick.months"),
        *("tick.years", "picture.title", "picture.alt", "picture.fact", "picture.ends"),
        "picture.sooner",
        *("picture.later", "column.way", "column.low", "column.middle", "column.high"),
        *("column.never", "matters.lead", "matters.title", "matters.alt", "matters.fact"),
        *("matters.end", "matters.sooner", "matters.later", "matters.middle", "column.input"),
        *("column.least", "column.greatest", "input.more", "input.cost", "input.months"),
        *(
            "input.lost",
            "input.chance",
            "months-long",
            "view",
            "views",
            "target.lead",
            "target.elsewhere",
            "target.caption",
            "target.caption-here",
        ),
        *("target.work", "target.pay", "target.range", "target.year", "target.hour"),
        *(
            "target.least",
            "target.none",
            "target.home",
            "target.now",
            "target.currency",
            "target.source",
            *_rise.SINCE,
        ),
    ),
)
