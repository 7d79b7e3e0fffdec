"""Blocks as HTML: a fragment for the page in JupyterLab, or one self-contained document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from string import Template

from workshop.render import headings, markup
from workshop.render.blocks import (
    Block,
    Figures,
    Heading,
    Items,
    Lines,
    Note,
    Page,
    Paragraph,
    Picture,
    Said,
    Source,
    Table,
)
from workshop.render.printable import direction

HERE = Path(__file__).parent


def fragment(
    blocks: Iterable[Block],
    *,
    top: int = 2,
    scope: str = "",
    words: Mapping[str, str] | None = None,
    opens: bool = False,
) -> str:
    """Draw blocks as HTML with classes `ws-*`, to stand anywhere inside a page.

    A heading with none above it becomes `<h{top}>`. `scope` (an exercise's id) keeps a picture's
    ids apart where a page shows the same picture twice. `words` may hold `picture.table`,
    the label that opens a picture's table twin. On a page that `opens` what is known about an
    occupation, the first cell of a row that is about one is a button.
    """
    blocks = tuple(blocks)
    if not blocks:
        return ""
    levels = iter(headings.levels(blocks, top))
    elements = (
        markup.heading(block, next(levels))
        if isinstance(block, Heading)
        else draw(block, f"{scope}-{number}" if scope else str(number), words or {}, opens)
        for number, block in enumerate(blocks)
    )
    return f'<div class="ws">{"".join(elements)}</div>'


def document(page: Page) -> str:
    """Draw a page as one HTML file that needs nothing else: no script, no font, no network."""
    return Template((HERE / "document.html").read_text("utf-8")).substitute(
        language=markup.attribute(page.language),
        direction=direction(page.language),
        name=markup.attribute(page.title),
        title=markup.text(page.title),
        subtitle=f'<p class="ws-subtitle" dir="auto">{markup.text(page.subtitle)}</p>'
        if page.subtitle
        else "",
        css=css(),
        blocks=fragment(headings.beneath_title(page), top=2, words=page.words),
    )


@cache
def css() -> str:
    """Return the style sheet of every block, for the page in JupyterLab and for the document."""
    return (HERE / "sheet.css").read_text("utf-8")


def draw(block: Block, place: str, words: Mapping[str, str], opens: bool = False) -> str:
    """Return one block other than a heading; `place` tells it apart from others of its kind."""
    match block:
        case Paragraph(words_said, tone):
            return f'<p class="ws-{tone}" dir="auto">{markup.text(words_said)}</p>'
        case Items(items, ordered):
            tag = "ol" if ordered else "ul"
            points = "".join(f'<li dir="auto">{markup.text(item)}</li>' for item in items)
            return f'<{tag} class="ws-items">{points}</{tag}>'
        case Said():
            return markup.said(block)
        case Lines(asked, count):
            label = f'<p dir="auto">{markup.text(asked)}</p>' if asked else ""
            return f'<div class="ws-lines">{label}{"<hr />" * count}</div>'
        case Figures(figures):
            return f'<dl class="ws-figures">{"".join(markup.figure(one) for one in figures)}</dl>'
        case Table():
            return markup.table(block, opens=opens)
        case Picture():
            return markup.picture(block, place, words)
        case Note(remark, title, tone):
            head = f'<p class="ws-note-title" dir="auto">{markup.text(title)}</p>' if title else ""
            body = f'<p dir="auto">{markup.text(remark)}</p>'
            return f'<div class="ws-note ws-note-{tone}" role="note">{head}{body}</div>'
        case Source(named):
            return f'<p class="ws-source" dir="auto">{markup.text(named)}</p>'
        case Heading():
            return markup.heading(block, block.level)
