"""Five things people say about pay: the learner's own mark, then what is known of each.

Figures of access are those of private firms in the country's table of benefits. Each sentence and
the picture hold one benefit at one time; years never mix.
"""

from __future__ import annotations

from workshop.lenses._answered import number
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.self.baseline_dots import named, rated
from workshop.reference.benefits import Access
from workshop.render.blocks import Block, Note, Paragraph, Picture, Source
from workshop.render.charts.bars import Bar, bars
from workshop.render.charts.canvas import Caption

SICK, PLAN, MEDICAL = "Paid sick leave", "Retirement plan", "Medical care"
QUARTERS = {"low": "Lowest 25 percent", "second": "Second 25 percent"}
QUARTERS |= {"third": "Third 25 percent", "high": "Highest 25 percent"}
SIZES = {"small": "1-99 workers", "large": "500+ workers"}
EVERYONE = "All workers"


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the strongest marks in words, a card for each rated claim, and who has which benefit."""
    says, found = given.says, rated(given)
    if not found:
        return (Paragraph(says("waiting"), "quiet"),)
    return (Paragraph(reading(found, given), "key"), *cards(given), *who(given))


def reading(found: list[tuple[str, float]], given: Given) -> str:
    """Return the key sentence: what is most and what is least true for the learner."""
    says = given.says
    marks = [mark for _, mark in found]
    if len(found) == 1 or min(marks) == max(marks):
        return says("even", count=given.amounts.number(len(found)))
    high, low = named(found, max(marks), given), named(found, min(marks), given)
    return says("reading", high=high, low=low)


def cards(given: Given) -> tuple[Note, ...]:
    """Build a card for each rated claim: the claim, the mark it got, and what is known."""
    says, parts = given.says, given.parts["rated"]
    return tuple(
        Note(f"{own(mark, given)} {says(f'evidence.{claim}')}", bare(label))
        for claim, label in given.labels["rated"].items()
        if (mark := number(parts, claim)) is not None and f"evidence.{claim}" in says
    )


def own(mark: float, given: Given) -> str:
    """Return the mark as the learner gave it."""
    return given.says("said", mark=given.amounts.number(mark, 1))


def who(given: Given) -> tuple[Block, ...]:
    """Build claims about jobs, careers and benefits, beside who has which."""
    says, reference = given.says, given.reference
    medical = reference.access(MEDICAL, "occupation group")
    all_plans, plans = reference.access(PLAN, "all"), reference.access(PLAN, "establishment size")
    sick = reference.access(SICK, "wage category")
    blocks: list[Block] = []
    if plans and all_plans and plans.reference == all_plans.reference:
        places = {**shares(plans, SIZES, given), **shares(all_plans, {"all": EVERYONE}, given)}
        text = says("pension.text", when=plans.reference, **places)
        blocks.append(Note(text, says("pension.title")))
    if medical and len(medical.by_group) > 2:
        text = says("cover.text", when=medical.reference, **ends(medical, given))
        blocks.append(Note(text, says("cover.title")))
    if sick:
        blocks += [Paragraph(says("sick.text")), picture(sick, given)]
    times = dict.fromkeys(one.reference for one in (plans, medical, sick) if one)
    if times:
        blocks.append(Source(says("source", when=listed(times, given.amounts))))
    return tuple(blocks)


def shares(known: Access, groups: dict[str, str], given: Given) -> dict[str, str]:
    """Return the percents of some groups, by the place they fill in a sentence."""
    none = given.says("no-figure")
    return {
        place: given.amounts.percent(known.by_group[group]) if group in known.by_group else none
        for place, group in groups.items()
    }


def ends(known: Access, given: Given) -> dict[str, str]:
    """Return the groups with the most and the least access, and their percents."""
    groups = {group: share for group, share in known.by_group.items() if group != EVERYONE}
    most, least = max(groups, key=groups.__getitem__), min(groups, key=groups.__getitem__)
    named = {"most_group": most, "least_group": least}
    return named | shares(known, {"most": most, "least": least}, given)


def picture(sick: Access, given: Given) -> Picture:
    """Draw paid sick leave by quarters of pay, from the lowest to the highest."""
    says, amounts = given.says, given.amounts
    rows = [
        Bar(says(f"sick.{place}"), sick.by_group[group], amounts.percent(sick.by_group[group]))
        for place, group in QUARTERS.items()
        if group in sick.by_group
    ]
    facts = listed((f"{row.label}: {row.shown}" for row in rows), amounts)
    title = says("sick.title", when=sick.reference)
    columns = (says("column.workers"), says("column.share"))
    return bars(rows, Caption(title, says("sick.alt", facts=facts), columns), full=100)


LENS = Lens(
    draw=draw,
    reads={"rated": ()},
    says=(
        *("waiting", "even", "reading", "several", "quote", "said", "no-figure", "source"),
        *("pension.title", "pension.text", "cover.title", "cover.text"),
        *("sick.text", "sick.title", "sick.alt", *(f"sick.{place}" for place in QUARTERS)),
        *("column.workers", "column.share"),
    ),
)
