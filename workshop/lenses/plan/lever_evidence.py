"""Three levers: the learner's own mark for each, and what they have written for it; no sum."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.lenses._answered import number, text
from workshop.lenses._highest import MOSTLY, highest, quoted
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given, Lens
from workshop.lenses.self._purpose import not_traded, values
from workshop.lenses.self.orientation import WIDE
from workshop.render.blocks import Block, Paragraph, Picture, Table
from workshop.render.charts.canvas import Caption
from workshop.render.charts.dots import Dot, dots
from workshop.storage.answers import rows

LEVERS = ("goals", "education", "purpose")
ENDS = (0.0, 4.0)
# A lever marked this low, or lower, may hold more than it seems once something is written for it.
LOW = 1


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the firmest lever in words, the marks, and what is written for each lever."""
    says, labels = given.says, given.labels["rated"]
    lines = written(given)
    marks = {
        lever: mark for lever in LEVERS if (mark := number(given.parts["rated"], lever)) is not None
    }
    if not marks and not lines:
        return (Paragraph(says("waiting"), "quiet"),)
    blocks: list[Block] = [Paragraph(reading(marks, lines, given), "key")]
    if marks:
        blocks.append(picture(marks, given))
    if lines:
        cells = tuple((says(f"line.{key}"), line_text) for _, key, line_text in lines)
        blocks.append(Table((says("column.lever"), says("column.written")), cells))
    levers = {lever for lever, _, _ in lines}
    more = [bare(labels.get(one, one)) for one in marks if marks[one] <= LOW and one in levers]
    if more:
        blocks.append(Paragraph(says("surprise", levers=quoted(more, given, len(LEVERS)))))
    return tuple(blocks)


def reading(marks: dict[str, float], lines: list[tuple[str, str, str]], given: Given) -> str:
    """Return the key sentence: what is held most firmly, or for how many something is written."""
    says, labels, number_of = given.says, given.labels["rated"], given.amounts.number
    most = max(marks.values(), default=0)
    if not most:
        count = number_of(len({lever for lever, _, _ in lines}))
        return says("written" if lines else "none", count=count)
    firmest = [bare(labels.get(one, one)) for one in marks if marks[one] == most]
    if len(firmest) == len(LEVERS):
        return says("level", mark=number_of(most, 1))
    key = "firmest" if most >= MOSTLY else "highest"
    return says(key, levers=quoted(firmest, given), mark=number_of(most, 1))


def written(given: Given) -> list[tuple[str, str, str]]:
    """Return lever, sentence key and text of each line that something is written for."""
    lines = (
        ("goals", "goals", quoted(long_goals(given), given)),
        ("education", "options", quoted(named(given, "options", "course"), given)),
        ("purpose", "values", values(given)),
        ("purpose", "fulfilment", fulfilled(given)),
        ("purpose", "boundaries", not_traded(given)),
        ("purpose", "pulls", listed(widest(given), given.amounts)),
    )
    return [line for line in lines if line[2]]


def named(given: Given, role: str, column: str) -> list[str]:
    """Return a ledger's rows by name."""
    return [text(row, column) for _, row in rows(given.parts[role]) if text(row, column)]


def long_goals(given: Given) -> list[str]:
    """Return the goals for the years ahead."""
    long_rows = [row for _, row in rows(given.parts["goals"]) if text(row, "span") == "long"]
    return [text(row, "goal") for row in long_rows if text(row, "goal")]


def fulfilled(given: Given) -> str:
    """Return what is most often true of the learner's work now, as far as it mostly is."""
    statements, _ = highest(given.parts["fulfilment"], given.labels["fulfilment"], MOSTLY)
    return quoted(statements, given)


def widest(given: Given) -> Iterator[str]:
    """Yield each thing that work is for of which the learner wants clearly more or less."""
    parts, labels = given.parts["pulls"], given.labels["pulls"]
    for item, label in labels.items():
        now, wanted = (number(parts, f"{item}.{time}") for time in ("now", "wanted"))
        if now is not None and wanted is not None and abs(wanted - now) >= WIDE:
            key = "pull.more" if wanted > now else "pull.less"
            yield given.says(key, label=bare(label))


def picture(marks: dict[str, float], given: Given) -> Picture:
    """Draw each rated lever on its own line."""
    says, amounts, labels = given.says, given.amounts, given.labels["rated"]
    rows_ = [
        Dot(bare(labels.get(one, one)), mark, amounts.number(mark, 1))
        for one, mark in marks.items()
    ]
    facts = listed((says("picture.fact", lever=r.label, mark=r.shown) for r in rows_), amounts)
    caption = Caption(
        says("picture.title"),
        says("picture.alt", facts=facts),
        (says("column.lever"), says("column.mark")),
    )
    return dots(rows_, ENDS, (says("picture.low"), says("picture.high")), caption)


LENS = Lens(
    draw=draw,
    reads={
        "rated": LEVERS,
        "goals": ("goal", "span"),
        "options": ("course",),
        "boundaries": ("text",),
        **dict.fromkeys(("values", "fulfilment", "pulls"), ()),
    },
    says=(
        *("waiting", "none", "written", "level", "firmest", "highest", "surprise", "quote", "more"),
        *("line.goals", "line.options", "line.values", "line.fulfilment", "line.boundaries"),
        *("line.pulls", "pull.more", "pull.less", "picture.title", "picture.alt", "picture.fact"),
        *("picture.low", "picture.high", "column.lever", "column.mark", "column.written"),
    ),
)
