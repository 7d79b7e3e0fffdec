"""How wide a text is drawn, and how it is cut or broken to fit: no font is asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Source Sans Pro Semibold, thousandths of the size, from space to tilde.
_ASCII = (
    *(200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344),
    *(513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444),
    *(875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 656, 674),
    *(582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500),
    *(549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549),
    *(564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513),
)
_OTHER = 610
_FULL = 1000
# The fonts that stand in where Source Sans is missing run wider.
_ALLOWANCE = 1.1

ELLIPSIS = "…"
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_JOINER = "\u200d"


def clean(text: str) -> str:
    """Return the text on one line, without the characters that XML cannot hold."""
    return " ".join(_ILLEGAL.sub("", text).split())


def clusters(text: str) -> Iterator[str]:
    """Yield the pieces that must not be cut apart: a letter with its marks, an emoji, a flag."""
    piece = ""
    for char in text:
        if piece and not _belongs(char, piece):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _belongs(char: str, piece: str) -> bool:
    if char == _JOINER or piece.endswith(_JOINER) or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    flag = len(piece) == 1 and _is_half_flag(piece) and _is_half_flag(char)
    return flag or unicodedata.category(char) in ("Mn", "Me", "Mc")


def _is_half_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def width(text: str, size: float) -> float:
    """Return the width of a line in pixels at a font size in pixels, rather too wide."""
    return sum(_thousandths(piece[0]) for piece in clusters(text)) * size * _ALLOWANCE / 1000


def _thousandths(char: str) -> int:
    code = ord(char) - 32
    if 0 <= code < len(_ASCII):
        return _ASCII[code]
    return _FULL if unicodedata.east_asian_width(char) in "WF" else _OTHER


def fit(text: str, size: float, room: float) -> str:
    """Return the text, cut with an ellipsis where it is wider than `room` pixels."""
    text = clean(text)
    if width(text, size) <= room:
        return text
    text_that_fits, used = "", width(ELLIPSIS, size)
    for piece in clusters(text):
        used += width(piece, size)
        if used > room:
            break
        text_that_fits += piece
    return text_that_fits.rstrip() + ELLIPSIS


def wrap(text: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """Return the text broken between words into at most `lines`; the last is cut to fit."""
    words = clean(text).split(" ")
    broken: list[str] = []
    while words and len(broken) < lines - 1:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= room:
            line = f"{line} {words.pop(0)}"
        broken.append(fit(line, size, room))
    if words:
        broken.append(fit(" ".join(words), size, room))
    return tuple(broken)
