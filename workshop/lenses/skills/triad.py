"""Skills, experience and passion: three dots, each on a scale of its own, never one score.

Skills: how many of those listed have something to show. Experience: `_breadth.py`. Passion: the
share of the listed time that both lifts and absorbs (`_energy_week.py`).
"""

from __future__ import annotations

from workshop.lenses._answered import when
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.skills._breadth import breadth, settings
from workshop.lenses.skills._skill_list import claimed, proved, skills
from workshop.lenses.time._energy_week import activities, share, unmarked
from workshop.render.blocks import Block, Note, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.gauges import Gauge, gauges

THREE = ("skills", "experience", "passion")
CARDS = ("grow", "used", "cost")


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the three in one sentence, their dots, how each is read, and counter-evidence."""
    says = given.says
    found = [shown_skills(given), experience(given), passion(given)]
    if all(one.value is None for one in found):
        return (Paragraph(says("waiting"), "quiet"),)
    facts = [
        fact(name, one, given)
        for name, one in zip(THREE, found, strict=True)
        if one.value is not None
    ]
    return (
        Paragraph(says("reading", facts=listed(facts, given.amounts)), "key"),
        picture(found, given),
        *still_open(found[-1], given),
        Paragraph(says("apart")),
        Paragraph(says("method"), "quiet"),
        *(Note(says(f"card.{card}"), says(f"card.{card}-title")) for card in CARDS),
    )


def fact(name: str, one: Gauge, given: Given) -> str:
    """Return one of the three in words; experience as a whole number of kinds of work."""
    if name != "experience":
        return given.says(f"fact.{name}", shown=one.shown)
    kinds = round(one.value or 0)
    if kinds <= 1:
        return given.says("fact.experience-one")
    return given.says("fact.experience", shown=given.amounts.number(kinds))


def shown_skills(given: Given) -> Gauge:
    """Return the gauge of how many skills have something to show, up to all of them."""
    found = skills(given.parts["skills"])
    shown = len(proved(found))
    count = shown + len(claimed(found))
    number = given.amounts.number
    told = given.says("shown.skills", shown=number(shown), count=number(count))
    return gauge("skills", shown if count else None, told, (0, count), given, number(count))


def experience(given: Given) -> Gauge:
    """Return the gauge of experience: equally long settings, up to how many there are."""
    years = settings(given.parts["roles"], given.today, when(given.parts["situation"], "born"))
    wide = breadth(years.values())
    most = max(len(years), 2)
    shown = given.amounts.number(wide, 1)
    number = given.amounts.number(most)
    return gauge("experience", wide if years else None, shown, (1, most), given, number)


def passion(given: Given) -> Gauge:
    """Return the gauge of the share of the listed time that both lifts and absorbs."""
    found, _ = activities(given.parts["activities"])
    marked = share(found) if any(one.absorbed for one in found) else None
    if not marked and found and unmarked(found):
        marked = None
    return gauge("passion", marked, given.amounts.percent(marked or 0), (0, 100), given)


def still_open(told: Gauge, given: Given) -> tuple[Paragraph, ...]:
    """Say how much of the time that lifts is not marked, where the rest is shown."""
    found, _ = activities(given.parts["activities"])
    blank = unmarked(found) if found and told.value is not None else 0
    if not blank:
        return ()
    return (Paragraph(given.says("open.passion", share=given.amounts.percent(blank)), "quiet"),)


def gauge(
    name: str,
    value: float | None,
    shown: str,
    ends: tuple[float, float],
    given: Given,
    most: str = "",
) -> Gauge:
    """Return one of the three with the words of its own scale; unknown without a value."""
    says = given.says
    told = shown if value is not None else says("unknown")
    words = (says(f"low.{name}"), says(f"high.{name}", count=most))
    if value is None:
        words = (says(f"low.{name}"), "")
    return Gauge(says(f"name.{name}"), value, told, ends, words)


def picture(found: list[Gauge], given: Given) -> Picture:
    """Draw a dot for each, on three scales."""
    says = given.says
    facts = (says("picture.fact", name=one.label, shown=one.shown) for one in found)
    caption = Caption(
        says("picture.title"),
        says("picture.alt", facts=listed(facts, given.amounts)),
        (says("column.what"), says("column.shown")),
    )
    return gauges(found, caption)


LENS = Lens(
    draw=draw,
    reads={
        "skills": ("name", "level", "proof"),
        "roles": ("role", "occupation", "start", "end"),
        "activities": ("minutes", "absorbed", "energy"),
        "situation": ("born",),
    },
    says=(
        *("waiting", "reading", "apart", "method", "unknown", "open.passion", "shown.skills"),
        "fact.experience-one",
        *("picture.title", "picture.alt", "picture.fact", "column.what", "column.shown"),
        *(f"{key}.{name}" for key in ("fact", "name", "low", "high") for name in THREE),
        *(f"card.{card}" for card in CARDS),
        *(f"card.{card}-title" for card in CARDS),
    ),
)
