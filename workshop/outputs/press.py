"""The printing press: Typst with its fonts, falling back step by step where a font is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

HERE = Path(__file__).parent
FAMILIES = ["Source Sans Pro"]
NO_FONT = "pdf.no-font"

# Lab exports in threads, and one compiler takes one document at a time.
_ONE_AT_A_TIME = Lock()


# What the bundled fonts show well: Latin, Greek and Cyrillic, punctuation, arrows, signs.
_COVERED = re.compile("[\t\n\x20-\u052f\u1e00-\u1fff\u2000-\u27bf]*")


def covered(text: str) -> bool:
    """Whether the bundled fonts show all of a text, and show it well."""
    return _COVERED.fullmatch(text) is not None


@dataclass(frozen=True)
class Step:
    """One way to print, and what to say about it."""

    system_fonts: bool
    standards: tuple[str, ...]
    said: tuple[str, ...] = ()


STEPS = (
    Step(system_fonts=False, standards=("ua-1",)),
    Step(system_fonts=True, standards=("ua-1",)),
    Step(system_fonts=True, standards=(), said=(NO_FONT,)),
)


def print_document(document: str, stamp: int, letters: str) -> tuple[bytes, tuple[str, ...]]:
    """Print JSON through the template; return the PDF and keys of what to say.

    `stamp` is the time written into the file, in seconds since 1970; `letters` all that is
    to be shown, which decides the fonts it is begun with.

    Raises:
        typst.TypstError: the template itself failed, which no document may bring about.
    """
    from typst import TypstError

    for step in STEPS if covered(letters) else STEPS[1:]:
        try:
            return compiled(document, stamp, step), step.said
        except TypstError as error:
            if step is STEPS[-1] or not is_about_fonts(error):
                raise
    raise AssertionError("a step either prints or raises")


def is_about_fonts(error: Exception) -> bool:
    """Whether the refusal is PDF/UA's of a letter that no font shows."""
    return "not be displayed" in str(error)


def compiled(document: str, stamp: int, step: Step) -> bytes:
    """The PDF of one document, printed one way."""
    with _ONE_AT_A_TIME:
        pdf = compiler(step.system_fonts).compile(
            input=template(),
            format="pdf",
            sys_inputs={"doc": document},
            pdf_standards=list(step.standards),
            timestamp=stamp,
        )
    assert isinstance(pdf, bytes)
    return pdf


@cache
def template() -> bytes:
    """The worksheet's design."""
    return (HERE / "worksheet.typ").read_bytes()


@cache
def compiler(system_fonts: bool) -> Any:
    """One compiler for the whole process: reading the system's fonts takes 0.4 s."""
    import typst

    fonts = typst.Fonts(include_system_fonts=system_fonts, font_paths=font_folders())
    return typst.Compiler(font_paths=fonts, root=HERE)


def font_folders() -> list[Path]:
    """The folders of the fonts that come as wheels."""
    found = find_spec("font_source_sans_pro")
    return [Path(found.origin).parent / "files"] if found and found.origin else []
