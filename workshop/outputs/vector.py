"""A drawing made ready: ids of its own on a page, colours of its own in print."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from html import unescape

from workshop.outputs.printable import printable

_BEFORE = re.compile(r"^.*?(?=<svg\b)", re.DOTALL)
_OPENING = re.compile(r"<svg\b([^>]*)>")
_OURS = re.compile(r"\s(?:role|aria-[a-z]+|width|height|focusable)=(?:\"[^\"]*\"|'[^']*')")
_ID = re.compile(r"(?<=\sid=[\"'])(?=[^\"'])")
_REFERENCE = re.compile(r"(?<=url\(#)|(?<=href=[\"']#)")
_TOKEN = re.compile(r"var\(\s*--ws-([a-z0-9-]+)\s*(?:,[^()]*)?\)")
_TEXT = re.compile(r">([^<]+)<")

NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'


def name(svg: str, title: str, alt: str, place: str) -> str:
    """An id that is the same in every run and unlike those of a page's other drawings."""
    told = "\0".join((svg, title, alt)).encode("utf-8", "replace")
    return f"ws-{re.sub('[^A-Za-z0-9-]', '-', place)}-{sha256(told).hexdigest()[:8]}"


def inline(svg: str, name: str, *, labelled: str, described: str, size: tuple[float, float]) -> str:
    """The drawing as an image inside HTML, named and described by elements with these ids."""
    svg = _REFERENCE.sub(f"{name}-", _ID.sub(f"{name}-", _BEFORE.sub("", printable(svg), count=1)))
    width, height = size
    stands = (
        f' role="img" aria-labelledby="{labelled}" aria-describedby="{described}"'
        f' focusable="false" width="{width:g}" height="{height:g}"'
    )
    return opened(svg, stands, size)


def printed(svg: str, palette: Mapping[str, str], size: tuple[float, float]) -> str:
    """The drawing with a palette's colours in place of their names; unknown ones become ink."""
    ink = palette["ink"]
    svg = _TOKEN.sub(lambda token: palette.get(token[1], ink), _BEFORE.sub("", printable(svg), 1))
    svg = svg.replace("currentColor", ink)
    return opened(svg, f' width="{size[0]:g}" height="{size[1]:g}"', size)


def opened(svg: str, stands: str, size: tuple[float, float]) -> str:
    """The drawing with these attributes on its outermost element."""

    def opening(found: re.Match[str]) -> str:
        kept = _OURS.sub("", found[1])
        if "viewBox" not in kept:
            kept += f' viewBox="0 0 {size[0]:g} {size[1]:g}"'
        if "xmlns=" not in kept:
            kept += NAMESPACE
        return f"<svg{kept}{stands}>"

    return _OPENING.sub(opening, svg, count=1)


def letters(svg: str) -> str:
    """All text in a drawing."""
    return unescape("".join(_TEXT.findall(svg)))
