"""A drawing made ready: ids of its own on a page, colours of its own in print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from html import unescape
from typing import Any

from workshop.render.printable import printable

_BEFORE = re.compile(r"^.*?(?=<svg\b)", re.DOTALL)
_OPENING = re.compile(r"<svg\b([^>]*)>")
_OURS = re.compile(r"\s(?:role|aria-[a-z]+|width|height|focusable)=(?:\"[^\"]*\"|'[^']*')")
_ID = re.compile(r"(?<=\sid=[\"'])(?=[^\"'])")
_REFERENCE = re.compile(r"(?<=url\(#)|(?<=href=[\"']#)")
_TOKEN = re.compile(r"var\(\s*--ws-([a-z0-9-]+)\s*(?:,[^()]*)?\)")
_TEXT = re.compile(r">([^<]+)<")
_LINE = re.compile(r"<text\b([^>]*)>([^<]*)</text>")
_ATTRIBUTE = re.compile(r"\s([a-z-]+)=\"([^\"]*)\"")
_PLAIN = {"x", "y", "fill", "font-size", "font-weight", "font-family", "text-anchor"}
_SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}

NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'


def name(svg: str, title: str, alt: str, place: str) -> str:
    """Return an id that is the same in every run and unlike those of a page's other drawings."""
    identity = "\0".join((svg, title, alt)).encode("utf-8", "replace")
    return f"ws-{re.sub('[^A-Za-z0-9-]', '-', place)}-{sha256(identity).hexdigest()[:8]}"


def inline(svg: str, name: str, *, labelled: str, described: str, size: tuple[float, float]) -> str:
    """Return a drawing as an image inside HTML, named and described by elements with these ids."""
    svg = _REFERENCE.sub(f"{name}-", _ID.sub(f"{name}-", _BEFORE.sub("", printable(svg), count=1)))
    width, height = size
    stands = (
        f' role="img" aria-labelledby="{labelled}" aria-describedby="{described}"'
        f' focusable="false" width="{width:g}" height="{height:g}"'
    )
    return opened(svg, stands, size)


def printed(svg: str, palette: Mapping[str, str], size: tuple[float, float]) -> str:
    """Return the drawing in a palette's colors; unknown names become ink."""
    ink = palette["ink"]
    svg = _TOKEN.sub(lambda token: palette.get(token[1], ink), _BEFORE.sub("", printable(svg), 1))
    svg = svg.replace("currentColor", ink)
    return opened(svg, f' width="{size[0]:g}" height="{size[1]:g}"', size)


def opened(svg: str, stands: str, size: tuple[float, float]) -> str:
    """Return the drawing with these attributes on its outermost element."""

    def opening(found: re.Match[str]) -> str:
        attributes = _OURS.sub("", found[1])
        if "viewBox" not in attributes:
            attributes += f' viewBox="0 0 {size[0]:g} {size[1]:g}"'
        if "xmlns=" not in attributes:
            attributes += NAMESPACE
        return f"<svg{attributes}{stands}>"

    return _OPENING.sub(opening, svg, count=1)


def letters(svg: str) -> str:
    """Return all text in a drawing."""
    return unescape("".join(_TEXT.findall(svg)))


def lettered(svg: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the drawing without the lines that the page itself must set, and those lines.

    A drawing inside a PDF loses which letters an accent or a vowel sign belongs to, which a
    tagged file must tell. A line that is turned, or styled in a way of its own, stays in it.
    """
    lines: list[dict[str, Any]] = []

    def taken(found: re.Match[str]) -> str:
        words, named = unescape(found[2]), dict(_ATTRIBUTE.findall(found[1]))
        if not is_joined(words) or not {"x", "y", "font-size"} <= named.keys() <= _PLAIN:
            return found[0]
        lines.append(
            {
                "text": words,
                "x": float(named["x"]),
                "y": float(named["y"]),
                "size": float(named["font-size"]),
                "share": _SHARE[named.get("text-anchor", "start")],
                "weight": int(named.get("font-weight", 400)),
                "fill": named.get("fill", "#000000"),
            }
        )
        return ""

    return _LINE.sub(taken, svg), lines


def is_joined(text: str) -> bool:
    """Tell whether letters of a text are made of several, such as a letter with a vowel sign."""
    return any(unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf") for letter in text)
