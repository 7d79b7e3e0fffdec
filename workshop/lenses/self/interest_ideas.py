"""Three occupations to look at whose pattern of interests is like one's own marks, and why."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.lenses._answered import number, text
from workshop.lenses._highest import quoted
from workshop.lenses._listing import bare, listed
from workshop.lenses.learning._entry import asked
from workshop.lenses.lens import Given, Lens
from workshop.lenses.pay._profile import INTERESTS
from workshop.lenses.self._interests import (
    APART,
    ENOUGH,
    Fitting,
    by_kind,
    fitting,
    kind,
    means,
)
from workshop.render.blocks import Block, Paragraph, Source, Table

HIGH = 2  # kinds that count as high: the first two, and what is level with the second
TABLES = ("activities", "interests")


def draw(given: Given) -> tuple[Block, ...]:
    """Build what is marked highest, then up to three occupations; else what is missing."""
    return (*told(given), *credit(given))


def told(given: Given) -> tuple[Block, ...]:
    """Build the ideas, or say which marks are missing, or that they point nowhere."""
    says, items = given.says, [*given.labels["rated"]]
    if not given.reference.has("interests"):
        return (Paragraph(says("no-table"), "quiet"),)
    marks = by_kind(given.parts["rated"], items)
    if not any(marks.values()):
        return (Paragraph(says("waiting"), "quiet"),)
    few = {name for name, own in marks.items() if len(own) < ENOUGH}
    if few:
        return (Paragraph(says("few", lines=unmarked(few, given)), "quiet"),)
    own = means(marks)
    if max(own.values()) - min(own.values()) < APART:
        return (Paragraph(says("flat"), "key"),)
    job = given.reference.occupation(text(given.parts["job"], "occupation_soc"))
    found = fitting(own, job, given.reference)
    reading = says("reading", kinds=listed(names(highest(own), given), given.amounts))
    if not found:
        return (Paragraph(reading, "key"), Paragraph(says("none-near")))
    return (Paragraph(reading, "key"), *ideas(found, own, given))


def unmarked(few: set[str], given: Given) -> str:
    """Quote the first lines without a mark of the kinds that have too few."""
    rated, labels = given.parts["rated"], given.labels["rated"]
    blank = [one for one in labels if kind(one) in few and number(rated, one) is None]
    return quoted([bare(labels[one]) for one in blank], given)


def highest(marks: Mapping[str, float]) -> list[str]:
    """Return the two kinds marked highest, with all that are level with the second."""
    least = sorted(marks.values())[-HIGH:][0]
    return sorted((name for name in marks if marks[name] >= least), key=lambda name: -marks[name])


def names(kinds: list[str], given: Given) -> list[str]:
    """Return what each kind of interest is called."""
    return [given.says("kind", name=given.says(f"interest.{name}")) for name in kinds]


def ideas(found: list[Fitting], own: Mapping[str, float], given: Given) -> tuple[Block, ...]:
    """Build a row for each occupation: why it stands here, and what schooling is usual."""
    says = given.says
    schooling = [asked("education", one.occupation.typical_education, says) for one in found]
    some = any(schooling)
    columns = ("column.work", "column.why", *(("column.schooling",) if some else ()))
    rows = tuple(
        (one.occupation.title, why(one, own, given), *([usual or says("none")] if some else []))
        for one, usual in zip(found, schooling, strict=True)
    )
    apart = len({one.level for one in found} - {0}) == len(found) > 1
    year = max((one.interests.year or 0 for one in found), default=0)
    by = "model" if any(one.interests.estimated for one in found) else "people"
    return (
        Paragraph(says("look")),
        Table(
            tuple(map(says, columns)),
            rows,
            occupations=tuple(one.occupation.soc_code for one in found),
        ),
        Paragraph(says(f"by.{by}", year=str(year)), "quiet"),
        *((Paragraph(says("apart"), "quiet"),) if apart else ()),
        Paragraph(says("method"), "quiet"),
    )


def why(one: Fitting, own: Mapping[str, float], given: Given) -> str:
    """Name what is high both in one's own marks and in the work; else say that the pattern is."""
    both = [name for name in highest(one.interests.marks) if name in highest(own)]
    if not both:
        return given.says("why.pattern")
    return given.says("why.both", kinds=listed(names(both, given), given.amounts))


def credit(given: Given) -> tuple[Source, ...]:
    """Build the credit line of the activities and of the marks of occupations."""
    lines = given.reference.credits(*TABLES)
    return (Source(given.says("source", credits=" ".join(lines))),) if lines else ()


LENS = Lens(
    draw=draw,
    reads={"rated": (), "job": ("occupation_soc",)},
    says=(
        *(
            "waiting",
            "few",
            "flat",
            "no-table",
            "reading",
            "kind",
            "none-near",
            "look",
            "apart",
            "method",
            "none",
        ),
        *("by.model", "by.people", "why.both", "why.pattern", "quote", "more", "source"),
        *("column.work", "column.why", "column.schooling"),
        *(f"interest.{name}" for name in INTERESTS),
    ),
)
