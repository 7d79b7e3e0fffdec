"""The printing press: Typst with its fonts, falling back step by step where a font is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from workshop.render.fonts import covered, folders

HERE = Path(__file__).parent
NO_FONT = "pdf.no-font"
NO_TAGS = "pdf.no-tags"

_NOT_SHOWN = "not be displayed"
_ABOUT_TEXT = re.compile(
    f"{_NOT_SHOWN}|codepoint|code point|Unicode private|private use|glyph|\\bfonts?\\b|licen[cs]e"
)

# Lab exports in threads, and one compiler takes one document at a time.
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True)
class Step:
    """One way to print: with or without the system's fonts, and to which standards."""

    system_fonts: bool
    standards: tuple[str, ...]


STEPS = (
    Step(system_fonts=False, standards=("ua-1",)),
    Step(system_fonts=True, standards=("ua-1",)),
    Step(system_fonts=True, standards=()),
    # A computer may have a font that cannot be read, or that may not be put into a file.
    Step(system_fonts=False, standards=()),
)


def print_document(
    document: str, stamp: int, letters: str, layout: str = "worksheet"
) -> tuple[bytes, tuple[str, ...]]:
    """Print JSON through a layout's template; return the PDF and keys of what to say.

    `stamp` is the time written into the file, in seconds since 1970; `letters` all that is
    to be shown, which decides the fonts it is begun with.

    Raises:
        typst.TypstError: the template itself failed, which no document may bring about.
    """
    from typst import TypstError

    refusals: list[str] = []
    for step in STEPS if covered(letters) else STEPS[1:]:
        try:
            return compiled(document, stamp, step, layout), said(step, refusals)
        except TypstError as error:
            if step is STEPS[-1] or not is_about_text(error):
                raise
            refusals.append(str(error))
    raise AssertionError("a step either prints or raises")


def is_about_text(error: Exception) -> bool:
    """Tell whether the typed text, with these fonts, was refused, and not the template.

    PDF/UA wants for each letter a font that shows it, the code of what it shows, and a code
    that all readers know; a font must be readable, and its licence let it be put into a file.
    """
    return _ABOUT_TEXT.search(str(error)) is not None


def said(step: Step, refusals: list[str]) -> tuple[str, ...]:
    """Return what to say of a file printed this way, after each way before it was refused."""
    if step.standards:
        return ()
    # With the same fonts, only the last refusal is still true.
    still = refusals[-1:] if step.system_fonts else refusals
    return (NO_FONT,) if any(_NOT_SHOWN in one for one in still) else (NO_TAGS,)


def compiled(document: str, stamp: int, step: Step, layout: str) -> bytes:
    """Print one document one way, and return the PDF."""
    with _ONE_AT_A_TIME:
        pdf = compiler(step.system_fonts).compile(
            input=template(layout),
            format="pdf",
            sys_inputs={"doc": document},
            pdf_standards=list(step.standards),
            timestamp=stamp,
        )
    assert isinstance(pdf, bytes)
    return pdf


@cache
def template(layout: str) -> bytes:
    """Return a layout's template."""
    return (HERE / f"{layout}.typ").read_bytes()


@cache
def compiler(system_fonts: bool) -> Any:
    """Return the process's one compiler: reading the system's fonts takes 0.4 s."""
    import typst

    fonts = typst.Fonts(include_system_fonts=system_fonts, font_paths=folders())
    return typst.Compiler(font_paths=fonts, root=HERE)
