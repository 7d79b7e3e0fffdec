"""The neutral vocabulary: what a page can hold, whichever output draws it.

Block ── Heading · Paragraph · Items · Said · Lines · Figures · Table · Picture · Note · Source
Page  ── a title, a language and the blocks in reading order
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is a section, 2 an exercise, 3 a part of one.

    `place` names what follows for a layout that sets it in a place of its own.
    """

    text: str
    level: Literal[1, 2, 3] = 2
    place: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `key` is a lens's main sentence, `quiet` is an aside."""

    text: str
    tone: Literal["plain", "key", "quiet"] = "plain"


@dataclass(frozen=True)
class Items:
    """A list of short texts."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Said:
    """The learner's own words, always drawn as text, under what was asked."""

    asked: str
    text: str


@dataclass(frozen=True)
class Lines:
    """A prompt, and lines to write on by hand."""

    asked: str
    count: int = 2


@dataclass(frozen=True)
class Figure:
    """One number as shown (`$17.20`), its label, and what it rests on."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True)
class Figures:
    """A row of one to four big numbers."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Table:
    """A table of cells as shown; `numbers` holds the indexes of columns set flush right.

    Rows of a `roomy` table are tall enough to write in by hand. `occupations` has the code of the
    occupation that each row is about, in the order of the rows; it is never shown, and a page that
    can do so opens what is known about it.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    numbers: tuple[int, ...] = ()
    roomy: bool = False
    occupations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A drawing in SVG with a text alternative and the same facts as a table.

    Colours in `svg` are named, as in `fill="var(--ws-accent)"`; each output
    has its own palette for the names. `width` and `height` are in pixels.
    """

    svg: str
    title: str
    alt: str
    twin: Table
    width: float
    height: float


@dataclass(frozen=True)
class Note:
    """A boxed remark: `evidence` beside a claim, `care` where a figure needs a warning."""

    text: str
    title: str = ""
    tone: Literal["evidence", "care", "next"] = "evidence"


@dataclass(frozen=True)
class Source:
    """The source of figures: publisher, release and year."""

    text: str


Block = Heading | Paragraph | Items | Said | Lines | Figures | Table | Picture | Note | Source


@dataclass(frozen=True)
class Page:
    """A document: its title, the line under it, its language and its blocks.

    `layout` is how it is set in print: the name of a template of `outputs/`. In `large` print no
    letter is smaller than 18 points.
    """

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    language: str = "en"
    words: Mapping[str, str] | None = None
    layout: str = "worksheet"
    large: bool = False


def plain(value: Any) -> Any:
    """Turn blocks into dicts, lists and scalars for JSON; each block says its `block` name."""
    if is_dataclass(value) and not isinstance(value, type):
        named = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        return {"block": type(value).__name__.lower(), **named}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    if isinstance(value, Iterable):
        return [plain(item) for item in value]
    raise TypeError(type(value).__name__)
