"""A page as a printed worksheet: blocks become data for a fixed Typst template a layout."""

from __future__ import annotations

import datetime
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from workshop.render import fonts, headings, press, vector
from workshop.render.blocks import Block, Heading, Page, Paragraph, Picture, plain
from workshop.render.printable import framed, loose, printable

HERE = Path(__file__).parent
PAPERS = ("a4", "us-letter")
NOON = datetime.time(12, tzinfo=datetime.UTC)
MEDIA_TYPES = {".jsonl": "application/jsonl", ".json": "application/json", ".csv": "text/csv"}


@dataclass(frozen=True)
class Printed:
    """A PDF, and keys of what to tell whoever asked for it (`pdf.no-font`)."""

    pdf: bytes
    said: tuple[str, ...] = ()


def pdf(
    page: Page,
    *,
    paper: str = "a4",
    date: datetime.date,
    day: str = "",
    attachments: Mapping[str, bytes] | None = None,
) -> Printed:
    """Print a page as tagged PDF/UA-1 with outline and selectable text.

    The same arguments give the same bytes. `day` is the date as shown, ISO if empty.
    `page.words` may hold `pdf.running` (the title atop each later page), `pdf.page`
    (`Page {page} of {pages}`), `pdf.attached` (what the attachments are), `pdf.author`.

    `said` may hold `pdf.no-font` (some letters had no font and show as boxes) or `pdf.no-tags`
    (some cannot be told to a screen reader): the file is complete but does not claim PDF/UA.

    Raises:
        ValueError: `paper` is none of `PAPERS`.
    """
    if paper not in PAPERS:
        raise ValueError(f"paper {paper!r}: expected one of {', '.join(PAPERS)}")
    data = document(page)
    data["paper"] = paper
    data["day"] = loose(day) or date.isoformat()
    data["attachments"] = {name: held(content) for name, content in (attachments or {}).items()}
    data["attached-as"] = {name: media_type(name) for name in attachments or {}}
    as_json = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    stamp = int(datetime.datetime.combine(date, NOON).timestamp())
    letters = "\n".join([*texts(data["blocks"]), page.title, page.subtitle])
    return Printed(*press.print_document(as_json, stamp, letters, page.layout))


def document(page: Page) -> dict[str, Any]:
    """Return a page as the JSON values that the template reads."""
    words = page.words or {}
    language, _, region = page.language.partition("-")
    title = loose(page.title).replace("\n", " ")
    return {
        "title": title if title.strip() else "–",
        "subtitle": loose(page.subtitle),
        "author": loose(words.get("pdf.author", "")),
        "language": language or "en",
        "region": region if len(region) == 2 else None,
        "fonts": fonts.FAMILIES,
        "look": palette(),
        "large": page.large,
        "words": {
            "running": loose(words.get("pdf.running", page.title)),
            "page": loose(words.get("pdf.page", "{page} / {pages}")),
            "attached": printable(words.get("pdf.attached", page.title)),
            "more": loose(words.get("plan.more", "")),
        },
        "blocks": blocks_as_data(headings.beneath_title(page)),
    }


def blocks_as_data(blocks: tuple[Block, ...]) -> list[Any]:
    """Return blocks as JSON values, headings leveled, drawings in print's colors.

    A drawing's table twin is printed too where letters of the drawing might not show.
    """
    levels = iter(headings.levels(blocks, 1))
    data_blocks: list[Any] = []
    for before, block in zip((None, *blocks), blocks, strict=False):
        data = loosened(plain(block))
        if isinstance(block, Heading):
            data["depth"] = next(levels)
        if isinstance(block, Paragraph):
            data["introduces"] = isinstance(before, Heading)
        if isinstance(block, Picture):
            size = (block.width, block.height)
            data["svg"], data["lines"] = vector.lettered(vector.printed(block.svg, palette(), size))
            data["alt"] = printable(block.alt or block.title).strip() or "–"
            data["tabled"] = not fonts.covered(vector.letters(block.svg))
        data_blocks.append(data)
    return data_blocks


def loosened(value: Any) -> Any:
    """Return the same JSON value with each text made printable and breakable."""
    if isinstance(value, str):
        return framed(loose(value))
    if isinstance(value, dict):
        return {key: loosened(item) for key, item in value.items()}
    return [loosened(item) for item in value] if isinstance(value, list) else value


def texts(value: Any) -> list[str]:
    """Return every text in a JSON value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [found for item in value for found in texts(item)] if isinstance(value, list) else []


@cache
def palette() -> Mapping[str, str]:
    """Return the printed page's colors by token name."""
    return tomllib.loads((HERE / "print.toml").read_text("utf-8"))


def held(content: bytes) -> str | list[int]:
    """Return an attachment for JSON: text where it is text, otherwise its bytes as numbers."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return list(content)


def media_type(name: str) -> str:
    """Return an attachment's media type by its name."""
    return MEDIA_TYPES.get(Path(name).suffix, "application/octet-stream")
