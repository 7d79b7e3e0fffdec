"""Where the learner stands, as a strip of dots: no norm, no type, no sum."""

from __future__ import annotations

from workshop.lenses._answered import number
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.dots import Dot, dots

ENDS = (0.0, 10.0)
# More equal marks than this are counted, not named, in the sentence.
NAMED = 2


def rated(given: Given) -> list[tuple[str, float]]:
    """Return the statements that are rated, in the learner's words and in content's order."""
    parts, labels = given.parts["rated"], given.labels["rated"]
    rates = [(label, number(parts, item)) for item, label in labels.items()]
    return [(bare(label), value) for label, value in rates if value is not None]


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the highest and lowest marks in words, then every mark."""
    rates = rated(given)
    if not rates:
        return (Paragraph(given.says("waiting"), "quiet"),)
    return (
        Paragraph(reading(rates, given), "key"),
        picture(rates, given),
        Paragraph(given.says("later"), "quiet"),
    )


def reading(rates: list[tuple[str, float]], given: Given) -> str:
    """Return the key sentence: which statements have the highest and the lowest mark."""
    says, amounts = given.says, given.amounts
    values = [value for _, value in rates]
    most, least = amounts.number(max(values), 1), amounts.number(min(values), 1)
    if len(rates) == 1:
        return says("one", statement=rates[0][0], mark=most)
    if most == least:
        return says("level", mark=most, count=amounts.number(len(rates)))
    return says(
        "reading", high=named(rates, max(values), given), most=most,
        low=named(rates, min(values), given), least=least,
    )  # fmt: skip


def named(rates: list[tuple[str, float]], mark: float, given: Given) -> str:
    """Return the statements with a mark, or how many they are."""
    statements = [label for label, value in rates if value == mark]
    if len(statements) > NAMED:
        return given.says("several", count=given.amounts.number(len(statements)))
    quoted = (given.says("quote", statement=label) for label in statements)
    return listed(quoted, given.amounts)


def picture(
    rates: list[tuple[str, float]], given: Given, ends: tuple[float, float] = ENDS
) -> Picture:
    """Draw each statement on its own line, from 0 to 10 unless it has other ends."""
    says, amounts = given.says, given.amounts
    rows = [Dot(label, value, amounts.number(value, 1)) for label, value in rates]
    alt = says("picture.alt", marks=listed((f"{row.label}: {row.shown}" for row in rows), amounts))
    columns = (says("column.statement"), says("column.mark"))
    words = (says("picture.low"), says("picture.high"))
    return dots(rows, ends, words, Caption(says("picture.title"), alt, columns))


LENS = Lens(
    draw=draw,
    reads={"rated": ()},
    says=(
        *("waiting", "one", "level", "reading", "several", "quote", "later"),
        *("picture.title", "picture.alt", "picture.low", "picture.high"),
        *("column.statement", "column.mark"),
    ),
)
