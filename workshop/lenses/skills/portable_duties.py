"""How much of the week would come along, how much lifts, and which work uses like skills."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.lenses._answered import exact, number, text
from workshop.lenses._listing import listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay import _rise
from workshop.lenses.pay._here import AREAS
from workshop.lenses.skills._nearby import LIMITS, near
from workshop.render.blocks import Block, Figure, Figures, Paragraph, Picture
from workshop.render.charts.bars import Bar, Pattern, bars
from workshop.render.charts.canvas import Caption
from workshop.storage.answers import Parts, rows

PATTERNS: dict[str, Pattern] = {"yes": "solid", "partly": "striped", "no": "open"}


@dataclass(frozen=True)
class Duty:
    """One thing the learner does: its share of the time they listed, from 0 to 100."""

    name: str
    share: float
    energy: float | None
    portable: str

    def answers(self, column: str) -> bool | None:
        """Tell whether a duty would come along, or whether it lifts; None where unsaid."""
        if column == "portable":
            return self.portable == "yes" if self.portable in PATTERNS else None
        return self.energy > 0 if self.energy is not None else None


def duties(ledger: Parts, unnamed: str = "") -> list[Duty]:
    """Return the duties that have a share of time, scaled so that the shares add up to 100."""
    listed_rows = [row for _, row in rows(ledger) if exact(row, "share")]
    total = sum(number(row, "share") or 0 for row in listed_rows)
    return [
        Duty(
            name=text(row, "name") or unnamed,
            share=(number(row, "share") or 0) / total * 100,
            energy=number(row, "energy"),
            portable=text(row, "portable"),
        )
        for row in listed_rows
    ]


def unshared(ledger: Parts, unnamed: str = "") -> list[str]:
    """Return the names of the duties that are begun but have no share of time yet."""
    return [
        text(row, "name") or unnamed
        for _, row in rows(ledger)
        if not exact(row, "share") and any(text(row, one) for one in ("name", "portable"))
    ]


def portable(found: list[Duty], answer: str = "yes") -> float:
    """Return the share of the listed time, from 0 to 100, of duties with this answer."""
    return sum(duty.share for duty in found if duty.portable == answer)


def lifting(found: list[Duty]) -> float:
    """Return the share of the listed time, from 0 to 100, that gives energy."""
    return sum(duty.share for duty in found if (duty.energy or 0) > 0)


def both(found: list[Duty]) -> float:
    """Return the share of the listed time, from 0 to 100, that is portable and gives energy."""
    return lifting([duty for duty in found if duty.portable == "yes"])


def unsaid(found: list[Duty], *columns: str) -> float:
    """Return the share of the listed time, from 0 to 100, of duties without these answers.

    With two columns, one that is answered with no settles both.
    """
    answers = [(duty.share, [duty.answers(one) for one in columns]) for duty in found]
    return sum(share for share, said in answers if None in said and False not in said)


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the shares in words and as bars, then work that is related to theirs."""
    says, found = given.says, duties(given.parts["duties"], given.says("unnamed"))
    if not found:
        return (Paragraph(says("waiting"), "quiet"), *near(given))
    shown = figures(found, given)
    return (
        Paragraph(reading(found, given), "key"),
        *((Figures(shown),) if shown else ()),
        picture(found, given),
        *still_open(found, given),
        *near(given),
    )


def figures(found: list[Duty], given: Given) -> tuple[Figure, ...]:
    """Return the three shares; no zero while a blank answer could still add to it."""
    shares = (
        ("portable", portable(found), unsaid(found, "portable")),
        ("lifting", lifting(found), unsaid(found, "energy")),
        ("both", both(found), unsaid(found, "portable", "energy")),
    )
    return tuple(
        Figure(
            given.amounts.percent(share),
            given.says(f"figure.{one}"),
            given.says(f"figure.{one}-note"),
        )
        for one, share, blank in shares
        if share or not blank
    )


def still_open(found: list[Duty], given: Given) -> Iterator[Paragraph]:
    """Say what the shares leave out, since it is not answered yet."""
    says = given.says
    for column in ("portable", "energy"):
        blank = unsaid(found, column)
        if blank and any(duty.answers(column) is not None for duty in found):
            yield Paragraph(says(f"open.{column}", share=given.amounts.percent(blank)), "quiet")
    if names := unshared(given.parts["duties"], says("unnamed")):
        quoted = listed((says("quote", name=name) for name in names), given.amounts)
        yield Paragraph(says("open.share", names=quoted), "quiet")


def reading(found: list[Duty], given: Given) -> str:
    """Return the key sentence: what would come along, wholly or partly."""
    percent = given.amounts.percent
    whole, partly = portable(found), portable(found, "partly")
    key = "both" if whole and partly else "whole" if whole else "partly" if partly else "none"
    if key == "none" and unsaid(found, "portable"):
        return given.says("reading.unanswered")
    return given.says(f"reading.{key}", portable=percent(whole), partly=percent(partly))


def picture(found: list[Duty], given: Given) -> Picture:
    """Draw a bar for each duty, with its pattern for portable and its energy in words."""
    says, labels = given.says, given.labels["duties"]

    def bar(duty: Duty) -> Bar:
        note = "" if duty.energy is None else says(f"energy.{energy_word(duty.energy)}")
        shown = says("picture.share", value=given.amounts.number(duty.share, 1))
        answer = labels.get(duty.portable, "") or says("unanswered")
        told = " · ".join(filter(None, (answer, note)))
        return Bar(duty.name, duty.share, shown, PATTERNS.get(duty.portable, "open"), told)

    drawn = [bar(duty) for duty in found]
    words = [(pattern, says(f"portable.{answer}")) for answer, pattern in PATTERNS.items()]
    facts = (says("picture.fact", name=b.label, share=b.shown, note=b.note) for b in drawn)
    caption = Caption(
        says("picture.title"),
        says("picture.alt", facts=listed(facts, given.amounts)),
        (says("column.duty"), says("column.share"), says("column.note")),
    )
    return bars(drawn, caption, patterns=words)


def energy_word(energy: float) -> str:
    """Return the key of the word for an energy from -2 to 2."""
    words = ("drains", "tires", "neutral", "gives", "lifts")
    return words[min(max(round(energy), -2), 2) + 2]


LENS = Lens(
    draw=draw,
    reads={
        "duties": ("name", "share", "energy", "portable"),
        "situation": (*(f"limit_{limit}" for limit in LIMITS), *AREAS),
        "job": ("occupation",),
    },
    says=(
        *("waiting", "unnamed", "unanswered", "reading.both", "reading.whole", "reading.partly"),
        *("reading.none", "reading.unanswered", "figure.portable", "figure.portable-note"),
        *("figure.lifting", "figure.lifting-note", "figure.both", "picture.title", "picture.alt"),
        *(
            "figure.both-note",
            "picture.share",
            "quote",
            "open.portable",
            "open.energy",
            "open.share",
        ),
        *("picture.fact", "column.duty", "column.share", "column.note"),
        *(f"portable.{answer}" for answer in PATTERNS),
        *(f"energy.{word}" for word in ("drains", "tires", "neutral", "gives", "lifts")),
        *(
            "near.title",
            "near.text",
            "near.none",
            "near.unknown",
            "near.pay",
            "near.pay-here",
            "near.place",
            "near.elsewhere",
            "source",
        ),
        *_rise.SINCE,
        *("column.occupation", "column.pay", "column.entry", "no-figure"),
        *(f"limit.{limit}" for limit in LIMITS),
    ),
)
