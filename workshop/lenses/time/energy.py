"""What a usual week gives and takes: a bar for each activity, and the balance with its range."""

from __future__ import annotations

from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.time._energy_week import (
    ENOUGH,
    Activity,
    activities,
    balance,
    between,
    extremes,
)
from workshop.render.blocks import Block, Figure, Figures, Note, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.diverging import Side, diverging
from workshop.render.charts.patterns import Pattern

WEEK = 7 * 24 * 60
NAMED = 3
ABSORBED: dict[str, Pattern] = {"often": "solid", "sometimes": "striped", "seldom": "open"}


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the balance in words, three figures, the bars, and what lifts and drains most."""
    says, amounts = given.says, given.amounts
    listed_activities, lacking = activities(given.parts["activities"], says("unnamed"))
    if not listed_activities:
        return (Paragraph(says("waiting"), "quiet"),)
    ends = between(listed_activities) if len(listed_activities) >= ENOUGH else None
    blocks: list[Block] = [
        Paragraph(reading(listed_activities, ends, given), "key"),
        Figures(figures(listed_activities, ends, given)),
        picture(listed_activities, given),
        *(Paragraph(text) for text in most(listed_activities, given)),
    ]
    if ends:
        blocks.append(Paragraph(sureness(ends, given), "quiet"))
    if lacking:
        blocks.append(Paragraph(says("lacking", count=amounts.number(lacking)), "quiet"))
    if sum(one.minutes for one in listed_activities) > WEEK:
        blocks.append(Note(says("care.week"), tone="care"))
    return tuple(blocks)


def reading(found: list[Activity], ends: tuple[float, float] | None, given: Given) -> str:
    """Return the key sentence: lifting or draining only where the range lies on one side."""
    hours = hour(sum(one.minutes for one in found), given)
    if ends is None:
        word = "early"
    elif ends[0] > 0:
        word = "lifts"
    else:
        word = "drains" if ends[1] < 0 else "open"
    return given.says(word, hours=hours)


def figures(
    found: list[Activity], ends: tuple[float, float] | None, given: Given
) -> tuple[Figure, ...]:
    """Return hours that lift, hours that drain, and from three activities on the balance."""
    says = given.says
    sides = [
        Figure(
            hour(sum(one.minutes for one in found if one.energy * sign > 0), given),
            says(f"figure.{word}"),
            says("figure.hours-note"),
        )
        for word, sign in (("lifting", 1), ("draining", -1))
    ]
    if ends is None:
        return tuple(sides)
    balance_text = signed(balance(found), given)
    return (*sides, Figure(balance_text, says("figure.balance"), says("figure.balance-note")))


def most(found: list[Activity], given: Given) -> list[str]:
    """Say what lifts most and what drains most, as far as there is any."""
    sentences = []
    for word, sign in (("top", 1), ("bottom", -1)):
        if ends := extremes(found, sign)[:NAMED]:
            names = (given.says("quote", name=one.name) for one in ends)
            sentences.append(given.says(word, names=listed(names, given.amounts)))
    return sentences


def sureness(ends: tuple[float, float], given: Given) -> str:
    """Say how far the balance may move if the answers are a little off."""
    low, high = (signed(end, given) for end in ends)
    return given.says("sure.same" if low == high else "sure.range", low=low, high=high)


def picture(found: list[Activity], given: Given) -> Picture:
    """Draw a bar for each activity, to the right where it lifts, with its hours."""
    says = given.says
    ordered = sorted(found, key=lambda one: (-one.energy, -(one.absorbed or 0), -one.minutes))

    def side(one: Activity) -> Side:
        hours, mark = hour(one.minutes, given), signed(one.energy, given)
        word = depth(one)
        absorbed_text = says(f"absorbed.{word}") if word else says("absorbed.unsaid")
        hours_text = says("picture.hours", hours=hours)
        return Side(
            one.name,
            one.energy,
            hours_text,
            ABSORBED.get(word, "open"),
            (mark, hours, absorbed_text),
        )

    sides = [side(one) for one in ordered]
    facts = (says("picture.fact", name=d.label, mark=d.cells[0], hours=d.cells[1]) for d in sides)
    caption = Caption(
        says("picture.title"),
        says("picture.alt", facts=listed(facts, given.amounts)),
        (
            says("column.activity"),
            says("column.energy"),
            says("column.hours"),
            says("column.absorbed"),
        ),
    )
    words = (says("picture.drains"), says("picture.lifts"))
    patterns = [(pattern, says(f"absorbed.{word}")) for word, pattern in ABSORBED.items()]
    return diverging(sides, 2, words, caption, patterns=patterns)


def depth(one: Activity) -> str:
    """Return the key of the word for how often an activity absorbs; empty where unsaid."""
    if one.absorbed is None:
        return ""
    return "often" if one.absorbed >= 4 else "sometimes" if one.absorbed == 3 else "seldom"


def hour(minutes: float, given: Given) -> str:
    """Format minutes as hours; less than a tenth of one is still more than none."""
    return given.amounts.number(max(minutes / 60, 0.1) if minutes else 0, 1)


def signed(value: float, given: Given) -> str:
    """Format a value from -2 to 2 with its sign; zero has none."""
    tenths = round(value, 1)
    written = given.amounts.number(abs(tenths), 1)
    return f"+{written}" if tenths > 0 else f"−{written}" if tenths < 0 else written


LENS = Lens(
    draw=draw,
    reads={"activities": ("name", "minutes", "absorbed", "energy")},
    says=(
        *("waiting", "unnamed", "quote", "early", "lifts", "drains", "open", "top", "bottom"),
        *("figure.lifting", "figure.draining", "figure.hours-note", "figure.balance"),
        *("figure.balance-note", "sure.range", "sure.same", "lacking", "care.week"),
        *("picture.title", "picture.alt", "picture.fact", "picture.hours", "picture.drains"),
        *("picture.lifts", "column.activity", "column.energy", "column.hours", "column.absorbed"),
        *(f"absorbed.{word}" for word in (*ABSORBED, "unsaid")),
    ),
)
