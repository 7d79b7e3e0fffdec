"""The roles so far: a timeline, time in the present one, and the skills that run through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from workshop.lenses._answered import When, text, when
from workshop.lenses._listing import listed
from workshop.lenses.history._early import SAYS as EARLY
from workshop.lenses.history._early import age_at, asked_back
from workshop.lenses.history._months import TIMES, Span, about, after, covered, overlapped
from workshop.lenses.history._tenure import JOB, counts, tenure
from workshop.lenses.history._thread import SAYS, Step, thread
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Note, Paragraph, Picture
from workshop.render.charts.canvas import Caption, Mark
from workshop.render.charts.timeline import Stretch, timeline
from workshop.storage.answers import Parts, rows

SIZES: dict[str, Mark] = {"bigger": "up", "same": "square", "smaller": "down"}
# A sum of overlaps shorter than this is a handover, not two things at once.
AT_ONCE = 0.25


@dataclass(frozen=True)
class Role:
    """One role: when it ran (to today if it still does), its size, and the skills it used.

    A year alone stands for its middle in `span`, and for the end that makes the role shortest in
    `least`.
    """

    name: str
    span: Span
    least: Span
    start: When
    end: When | None
    size: str
    skills: tuple[str, ...]
    code: str = ""
    occupation: str = ""

    @property
    def still(self) -> bool:
        """Whether the role goes on."""
        return self.end is None

    @property
    def dated(self) -> bool:
        """Whether months are known, not years alone."""
        return not (self.start.year or (self.end and self.end.year))


def role(row: Parts, today: date, unnamed: str = "") -> Role | None:
    """Read a row as a role; None without a beginning, or where it ends before it begins.

    A month given as its end is counted whole. Two years alone may be the same one.
    """
    began, ended = when(row, "start"), when(row, "end")
    if began is None:
        return None
    start, end = began.day, ended.day if ended else None
    if start.year == today.year:
        start = min(start, today)
    if end and start.year == end.year and not dated(row):
        start = end = min(start, end)
    if start > today or (end and end < start):
        return None
    span = Span(start, until(end, today))
    least = Span(
        start.replace(month=12) if began.year else start,
        until(end.replace(month=1) if end and ended and ended.year else end, today),
    )
    skills = dict.fromkeys(
        skill.strip() for skill in text(row, "skills").split(",") if skill.strip()
    )
    name, size = text(row, "role") or unnamed, text(row, "size")
    code = text(row, "occupation_soc")
    return Role(name, span, least, began, ended, size, tuple(skills), code, text(row, "occupation"))


def until(end: date | None, today: date) -> date:
    """Return the day after the month in which a role ended; today if it goes on or ends later."""
    return min(after(end), max(today, end)) if end else today


def dated(row: Parts) -> bool:
    """Tell whether both ends of a role have a month beside the year."""
    return all("-" in text(row, end) for end in ("start", "end"))


def roles(ledger: Parts, today: date, unnamed: str = "") -> tuple[list[Role], int]:
    """Return the roles by when they began, and how many rows have no dates to draw."""
    begun = [row for _, row in rows(ledger) if any(text(row, key) for key in row)]
    dated_roles = [dated_role for row in begun if (dated_role := role(row, today, unnamed))]
    return sorted(dated_roles, key=lambda one: one.span.start), len(begun) - len(dated_roles)


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the reading, the timeline, the time in the longest present role, and the thread."""
    says, amounts = given.says, given.amounts
    every, undated = roles(given.parts["roles"], given.today, says("unnamed"))
    born = when(given.parts["situation"], "born")
    after_birth = [one for one in every if not born or age_at(one.start, born) >= 0]
    questions = [asked_back(one.name, one.start, born, given) for one in every] if born else []
    early = tuple(Note(one, tone="care") for one in questions if one)
    if not after_birth:
        return (Paragraph(says("waiting"), "quiet"), *early)
    blocks: list[Block] = [
        Paragraph(reading(after_birth, given), "key"),
        picture(after_birth, given),
        *early,
    ]
    if undated:
        blocks.append(Paragraph(says("undated", count=amounts.number(undated)), "quiet"))
    job = given.parts["job"]
    work = [one for one in after_birth if counts((one.name, one.occupation), one.code, job)]
    for one in [one for one in work if one.still][:1]:
        blocks += tenure(one.name, one.span.years, one.dated, given)
    blocks += thread([Step(one.name, one.code, one.skills) for one in after_birth], given)
    return tuple(blocks)


def reading(found: list[Role], given: Given) -> str:
    """Return the key sentence: how many roles in how many years, and the time spent on two."""
    says, amounts = given.says, given.amounts
    dated = all(one.dated for one in found)
    spans, least = [one.span for one in found], [one.least for one in found]
    places = {"count": amounts.number(len(found))}
    if dated:
        places["years"] = amounts.number(covered(spans), 1)
        places["overlap"] = amounts.number(overlapped(spans), 1)
    else:
        places["time"] = about(covered(spans), given)
    ending = "" if dated else "-about"
    if len(found) == 1:
        own_places = {name: place for name, place in places.items() if name == "time" or dated}
        return says(f"one{ending}", role=found[0].name, **own_places)
    return says(
        f"overlapping{ending}" if overlapped(least) >= AT_ONCE else f"reading{ending}", **places
    )


def picture(found: list[Role], given: Given) -> Picture:
    """Draw a bar for each role under a line of years; one that goes on ends in an arrow."""
    says, amounts, labels = given.says, given.amounts, given.labels["roles"]

    def ended(one: Role) -> str:
        return one.end.written(amounts) if one.end else says("still")

    stretches = [
        Stretch(
            one.name, one.span.start, one.span.end, one.still, SIZES.get(one.size),
            (one.start.written(amounts), ended(one), labels.get(one.size, "")),
        )
        for one in found
    ]  # fmt: skip
    facts = (
        says("picture.fact", role=d.label, start=d.cells[0], end=d.cells[1]) for d in stretches
    )
    sizes = {one.size for one in found}
    marks = [(mark, says(f"size.{size}")) for size, mark in SIZES.items() if size in sizes]
    caption = Caption(
        says("picture.title"),
        says("picture.alt", facts=listed(facts, amounts)),
        (says("column.role"), says("column.start"), says("column.end"), says("column.size")),
    )
    return timeline(stretches, marks, caption)


LENS = Lens(
    draw=draw,
    reads={
        "roles": ("role", "occupation", "start", "end", "size", "skills"),
        "skills": ("like",),
        "job": JOB,
        "situation": ("born",),
    },
    says=(
        *("waiting", "unnamed", "one", "reading", "overlapping", "undated", "still"),
        *("one-about", "reading-about", "overlapping-about", *TIMES),
        *EARLY,
        *(f"size.{size}" for size in SIZES),
        *("picture.title", "picture.alt", "picture.fact"),
        *("column.role", "column.start", "column.end", "column.size"),
        *(
            "tenure.all",
            "tenure.age",
            "tenure.all-about",
            "tenure.age-about",
            "tenure.scope",
        ),
        *("source", "source-quoted"),
        *(f"thread.{one}" for one in SAYS),
    ),
)
