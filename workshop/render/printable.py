"""Text as it can be shown: without control characters, with breaks in endless words."""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 36

_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff]|[\ufffe\uffff\U0001fffe\U0001ffff]"
)
_HALF = re.compile("[\ud800-\udfff]")
_NEW_LINE = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD},}}")
_PIECE = re.compile(rf".{{1,{LONGEST_WORD // 2}}}", re.DOTALL)
# A quotation with letters written from right to left; without a frame it would pull at the rest.
QUOTED = re.compile("“[^“”]*[\u0590-\u08ff\ufb1d-\ufefc][^“”]*”")
_RIGHT_TO_LEFT = ("ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi")


def printable(text: str) -> str:
    """Return the text without what no reader can show; line ends become `\\n`."""
    return _HALF.sub("\ufffd", _UNSHOWABLE.sub("", _NEW_LINE.sub("\n", text)))


def breakable(text: str) -> str:
    """Return the text with places to break inside words too long for a line."""
    return _LONG_WORD.sub(_loosen, text)


def _loosen(word: re.Match[str]) -> str:
    pieces: list[str] = []
    for piece in _PIECE.findall(word.group()):
        # A break before a joiner or an accent would tear a letter or an emoji apart.
        joined = pieces and (unicodedata.category(piece[0]) in ("Mn", "Me", "Mc", "Cf", "Sk"))
        joined = joined or (pieces and pieces[-1].endswith("\u200d"))
        pieces.append(piece if joined or not pieces else "\u200b" + piece)
    return "".join(pieces)


def loose(text: str) -> str:
    """Return the text both printable and breakable."""
    return breakable(printable(text))


def framed(text: str) -> str:
    """Return a left-to-right text with marks around what it quotes from right to left.

    For a page that has no element to frame a quotation with.
    """
    ways = (unicodedata.bidirectional(letter) for letter in text)
    first = next((way for way in ways if way in ("L", "R", "AL")), "L")
    return QUOTED.sub("\u200e\\g<0>\u200e", text) if first == "L" else text


def direction(language: str) -> str:
    """Return `rtl` or `ltr`, by the language's code."""
    return "rtl" if language.lower().split("-")[0] in _RIGHT_TO_LEFT else "ltr"
