"""Forms to fill in by hand: what to ring, tick and write, in neutral blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from workshop.exercises.fields import Field
from workshop.i18n.messages import Words
from workshop.render.blocks import Block, Items, Lines, Table

RING, BOX = "○", "□"
MOST_RINGS = 11  # that fit beside a statement
LETTERS_A_LINE = 70


def ticks(labels: Iterable[str]) -> Items:
    """Build a list with a box to tick before each label."""
    return Items(tuple(f"{BOX} {label}" for label in labels))


def rings(head: str, stops: Sequence[str], rows: Iterable[str], caption: str = "") -> Table:
    """Build a table with a row for each text, and a ring below each stop."""
    body = tuple((row, *(RING for _ in stops)) for row in rows)
    return Table((head, *stops), body, caption, roomy=True)


def grid(columns: Sequence[str], rows: Iterable[str], caption: str = "") -> Table:
    """Build a table to write in: its first column is printed, the others are empty."""
    empty = ("",) * (len(columns) - 1)
    return Table(tuple(columns), tuple((row, *empty) for row in rows), caption, roomy=True)


def field(one: Field, words: Words) -> Iterator[Block]:
    """Yield the form of one field."""
    if one.type == "check":
        yield ticks([one.label])
    elif one.type == "choice":
        yield Lines(asked(one, words), 0)
        yield ticks(one.options.values())
    elif one.type == "scale":
        low, high = (int(end) for end in one.limits)
        stops = [str(stop) for stop in range(low, high + 1)]
        yield rings("", stops, [named(one)])
    else:
        long = one.limits[1] if one.type == "text" else 1
        yield Lines(asked(one, words), 3 if one.long else 2 if long > 2 * LETTERS_A_LINE else 1)


def asked(one: Field, words: Words) -> str:
    """Return a field's label, what helps with it, and its unit."""
    hint = words("handout.work") if one.type == "occupation" else one.hint
    return " · ".join(text for text in (named(one), hint) if text)


def named(one: Field) -> str:
    """Return a label with the words of its unit or of its scale's ends."""
    ends = " – ".join(text for text in (one.low, one.high) if text)
    return " ".join(
        text for text in (one.label, f"({one.unit or ends})" if one.unit or ends else "") if text
    )


def cell(one: Field, words: Words) -> str:
    """Return a field's label in a table, with what there is to choose from."""
    unknown = f" {BOX} {words('field.unknown')}" if one.unknown else ""
    return choices(one) + unknown


def choices(one: Field) -> str:
    """Return a field's label with its options, its box or its stops."""
    if one.options:
        return f"{named(one)} {' '.join(f'{BOX} {option}' for option in one.options.values())}"
    if one.type == "check":
        return f"{BOX} {one.label}"
    if one.type == "scale":
        low, high = (int(end) for end in one.limits)
        return f"{named(one)} {' '.join(map(str, range(low, high + 1)))}"
    return named(one)


def records(columns: Mapping[str, Field], names: Iterable[str], words: Words) -> Iterator[Table]:
    """Yield a table of label and room to write for each row that has many columns."""
    for name in names:
        yield grid((name, ""), [cell(one, words) for one in columns.values()])
