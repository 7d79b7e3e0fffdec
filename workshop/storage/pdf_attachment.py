"""Answers read out of a file that carries them: a PDF to take home, or a journal.

A file is a stranger's until it is read: its size, what it inflates to, its lines and their dates
are bounded, and only the one attachment that is looked for is opened.
"""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from workshop.storage.journal import Change, Newer, read_line
from workshop.storage.schema import carried_over

LARGEST = 6_000_000  # bytes of a file
INFLATED = 60_000_000  # bytes of all that is packed in a PDF
INSIDE = 3_000_000  # bytes of the answers in it
LINES = 20_000
EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)
STREAM = re.compile(rb"stream\r?\n")
# Packed more than once: no worksheet is, and it could grow without end.
TWICE = re.compile(rb"/Filter\s*\[[^\]]*/[^\]]*/")


class NotASave(Exception):
    """A file without readable answers; `word` names the sentence that says why."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


@dataclass(frozen=True)
class Saved:
    """A file's changes in order, and how many of its lines could not be read."""

    changes: tuple[Change, ...]
    damaged: int


def read(content: bytes, attached: str, now: datetime | None = None) -> Saved:
    """Read the answers in a PDF's attachment of that name, or in a journal.

    Raises:
        NotASave: too large, damaged, foreign, locked, of a later version, or without answers.
    """
    if len(content) > LARGEST:
        raise NotASave("large")
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in content[:1024]:
        return lines(inside(content, attached), now)
    if start[:1] == b"{":
        return lines(content, now)
    raise NotASave("foreign")


def inside(pdf: bytes, attached: str) -> bytes:
    """Return the bytes of a PDF's attachment, unpacked.

    Raises:
        NotASave: there is none, or the PDF is damaged, locked or packed beyond measure.
    """
    import pikepdf

    bounded(pdf)
    try:
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            if attached not in opened.attachments:
                raise NotASave("empty")
            stream = opened.attachments[attached].get_file().obj
            packed = stream.get("/Filter")
            raw = stream.read_raw_bytes()
    except NotASave:
        raise
    except pikepdf.PasswordError:
        raise NotASave("locked") from None
    except Exception as error:
        raise NotASave("damaged") from error
    if packed is None:
        return bytes(raw)
    names = [str(one) for one in packed] if isinstance(packed, pikepdf.Array) else [str(packed)]
    if names != ["/FlateDecode"]:
        raise NotASave("foreign")
    return unpacked(raw, INSIDE)


def unpacked(raw: bytes, most: int) -> bytes:
    """Inflate bytes, but never beyond `most`."""
    try:
        content = zlib.decompressobj().decompress(raw, most + 1)
    except zlib.error as error:
        raise NotASave("damaged") from error
    if len(content) > most:
        raise NotASave("large")
    return content


def bounded(pdf: bytes) -> None:
    """Refuse a PDF whose packed parts together grow beyond what a worksheet can be."""
    if TWICE.search(pdf):
        raise NotASave("foreign")
    left = INFLATED
    for stream in STREAM.finditer(pdf):
        try:
            left -= len(zlib.decompressobj().decompress(pdf[stream.end() :], left + 1))
        except zlib.error:
            continue
        if left < 0:
            raise NotASave("large")


def lines(journal: bytes, now: datetime | None = None) -> Saved:
    """Read a journal's changes; a line that cannot be read costs only itself.

    A date still to come is taken for now.

    Raises:
        NotASave: a line is of a later version, or there is no line that can be read.
    """
    if len(journal) > INSIDE or journal.count(b"\n") > LINES:
        raise NotASave("large")
    now = now or datetime.now(UTC)
    changes, damaged = [], 0
    for raw in journal.split(b"\n"):
        if not raw.strip():
            continue
        try:
            change = read_line(raw)
        except Newer:
            raise NotASave("newer") from None
        except ValueError:
            damaged += 1
            continue
        if change.when < EARLIEST:
            damaged += 1
        else:
            when = now if change.when > now + timedelta(days=1) else change.when
            changes.append(Change(when, change.exercise, change.parts))
    if not changes:
        raise NotASave("damaged" if damaged else "empty")
    return Saved(carried_over(changes), damaged)
