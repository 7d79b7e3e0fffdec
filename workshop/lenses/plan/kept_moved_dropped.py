"""What became of the things the learner set out to do: counted in words, never marked."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.lenses._answered import text
from workshop.lenses._highest import quoted
from workshop.lenses._listing import bare, listed
from workshop.lenses._shortened import shortened
from workshop.lenses.lens import Given, Lens
from workshop.lenses.plan._commitment import COMMITMENT_PARTS, commitments
from workshop.render.blocks import Block, Items, Paragraph
from workshop.storage.answers import rows

WAYS = ("kept", "moved", "dropped")
WORDS = 200


@dataclass(frozen=True)
class Outcome:
    """One thing, what became of it, and why."""

    row: str
    what: str
    became: str
    why: str


def outcomes(given: Given) -> list[Outcome]:
    """Return the rows that name a thing or what became of it."""
    listed_outcomes = [
        Outcome(row, text(cells, "what"), text(cells, "became"), text(cells, "why"))
        for row, cells in rows(given.parts["outcomes"])
    ]
    unnamed = given.says("unnamed")
    return [
        Outcome(one.row, bare(one.what) or unnamed, one.became, one.why)
        for one in listed_outcomes
        if one.what or one.became
    ]


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how many were kept, moved and let go, the reasons, and what has no answer yet."""
    says = given.says
    every_outcome = outcomes(given)
    settled = [one for one in every_outcome if one.became in WAYS]
    if not settled:
        return (Paragraph(says("waiting"), "quiet"),)
    reasons = tuple(reason(one, given) for one in settled if one.why)
    dropped = any(one.became == "dropped" for one in settled)
    return (
        Paragraph(reading(settled, given), "key"),
        *((Items(reasons),) if reasons else ()),
        *((Paragraph(says("let-go")),) if dropped else ()),
        *unsaid(every_outcome, given),
    )


def reading(told: list[Outcome], given: Given) -> str:
    """Return the key sentence: how many things went which way."""
    says, amounts = given.says, given.amounts
    counts = {way: sum(one.became == way for one in told) for way in WAYS}
    parts = [
        says(f"count.{way}", count=amounts.number(count)) for way, count in counts.items() if count
    ]
    key = "one" if len(told) == 1 else "some"
    return says(key, count=amounts.number(len(told)), counts=listed(parts, amounts))


def reason(one: Outcome, given: Given) -> str:
    """Say what became of a thing, with its planned day and the learner's reason."""
    planned = {
        each.row: each.by for each in commitments(given.parts["commitments"]) if each.by is not None
    }
    places = {"what": shortened(one.what), "why": bare(shortened(one.why, WORDS))}
    if one.row in planned:
        day = given.amounts.day(planned[one.row])
        return given.says(f"why.{one.became}", day=given.says("planned", day=day), **places)
    return given.says(f"why.{one.became}", day="", **places)


def unsaid(found: list[Outcome], given: Given) -> tuple[Paragraph, ...]:
    """Name the things without an answer yet, listed here or only among the commitments."""
    listed_here = {one.row: one for one in found}
    open_ones = [one.what for one in found if one.became not in WAYS]
    open_ones += [
        bare(each.what)
        for each in commitments(given.parts["commitments"])
        if each.what and each.row not in listed_here
    ]
    if not open_ones:
        return ()
    names = quoted(open_ones, given, len(open_ones))
    return (Paragraph(given.says("unsaid", things=names), "quiet"),)


LENS = Lens(
    draw=draw,
    reads={"outcomes": ("what", "became", "why"), "commitments": COMMITMENT_PARTS},
    says=(
        *("waiting", "unnamed", "quote", "more", "one", "some", "planned", "let-go", "unsaid"),
        *(f"{group}.{way}" for group in ("count", "why") for way in WAYS),
    ),
)
