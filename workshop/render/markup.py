"""Each element a block is drawn with in HTML; text only ever enters through `text`."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from workshop.render import vector
from workshop.render.blocks import Figure, Heading, Picture, Said, Table
from workshop.render.printable import QUOTED, printable

SCROLLS_FROM = 4


def text(words: str) -> str:
    """Escape text, so that nothing in it can become markup, and isolate quotations' direction."""
    return QUOTED.sub(lambda found: f"<bdi>{found[0]}</bdi>", attribute(words))


def attribute(words: str) -> str:
    """Escape text for an attribute, where no element may stand."""
    return escape(printable(words))


def heading(block: Heading, level: int) -> str:
    """Draw a heading that keeps its look (`ws-heading-2`) wherever it stands in the outline."""
    look = f' class="ws-heading ws-heading-{block.level}"'
    return f'<h{level}{look} dir="auto">{text(block.text)}</h{level}>'


def said(block: Said) -> str:
    """Draw the learner's words with their own line ends, under what was asked."""
    asked = f'<p class="ws-asked" dir="auto">{text(block.asked)}</p>' if block.asked else ""
    return (
        f'<div class="ws-said">{asked}<p class="ws-words" dir="auto">{text(block.text)}</p></div>'
    )


def figure(one: Figure) -> str:
    """Draw one big number; its label comes first in reading order, below it to the eye."""
    note = f'<dd class="ws-figure-note" dir="auto">{text(one.note)}</dd>' if one.note else ""
    label = f'<dt class="ws-figure-label" dir="auto">{text(one.label)}</dt>'
    value = f'<dd class="ws-figure-value" dir="auto">{text(one.value)}</dd>'
    return f'<div class="ws-figure">{label}{value}{note}</div>'


def table(block: Table, *, opens: bool = False) -> str:
    """A table whose first column names its rows; a wide one scrolls by itself, by keys too.

    If the page `opens` occupations, the name of a row that is about one is a button.
    """
    numbers = set(block.numbers)
    columns = "".join(
        cell("th" if column else "td", column, index in numbers, ' scope="col"' if column else "")
        for index, column in enumerate(block.columns)
    )
    codes = dict(enumerate(block.occupations)) if opens else {}
    rows = "".join(
        f"<tr>{row(cells, numbers, codes.get(index, ''))}</tr>"
        for index, cells in enumerate(block.rows)
    )
    caption = f'<caption dir="auto">{text(block.caption)}</caption>' if block.caption else ""
    label = attribute(block.caption or " · ".join(block.columns))
    wide = f' role="group" tabindex="0" aria-label="{label}"'
    scrolls = wide if len(block.columns) >= SCROLLS_FROM and label else ""
    head = f"<thead><tr>{columns}</tr></thead>" if any(block.columns) else ""
    roomy = " ws-roomy" if block.roomy else ""
    whole = f'<table class="ws-table{roomy}">{caption}{head}<tbody>{rows}</tbody></table>'
    return f'<div class="ws-table-room"{scrolls}>{whole}</div>'


def row(cells: tuple[str, ...], numbers: set[int], occupation: str = "") -> str:
    """Return one row's cells; the first opens the `occupation` with this code, if one is given."""
    names_row = bool(cells) and bool(cells[0]) and 0 not in numbers and len(cells) > 1
    return "".join(
        cell("th", one, False, ' scope="row"', occupation)
        if index == 0 and names_row
        else cell("td", one, index in numbers, "", "" if index else occupation)
        for index, one in enumerate(cells)
    )


def cell(tag: str, words: str, number: bool, more: str, occupation: str = "") -> str:
    """Return one cell."""
    look = ' class="ws-number"' if number else ""
    held = opener(words, occupation) if occupation else text(words)
    return f'<{tag}{more}{look} dir="auto">{held}</{tag}>'


def opener(words: str, occupation: str) -> str:
    """Return a button that opens what is known about an occupation, by widgets/card.js."""
    code = attribute(occupation)
    about = f'class="ws-button ws-plain ws-opener" aria-haspopup="dialog" data-occupation="{code}"'
    return f'<button type="button" {about}>{text(words)}</button>'


def picture(block: Picture, place: str, words: Mapping[str, str]) -> str:
    """Draw a picture under its title, and below it, folded, its description and its table."""
    name = vector.name(block.svg, block.title, block.alt, place)
    drawing = vector.inline(
        block.svg,
        name,
        labelled=f"{name}-title",
        described=f"{name}-alt",
        size=(block.width, block.height),
    )
    opens = words.get("picture.table") or block.twin.caption or block.title
    return (
        '<figure class="ws-picture">'
        f'<figcaption id="{name}-title" dir="auto">{text(block.title)}</figcaption>{drawing}'
        f'<details class="ws-twin"><summary dir="auto">{text(opens)}</summary>'
        f'<p id="{name}-alt" dir="auto">{text(block.alt)}</p>{table(block.twin)}</details></figure>'
    )
