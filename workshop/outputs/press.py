"""The printing press: Typst with its fonts, falling back step by step where a font is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from workshop.outputs.fonts import covered, folders

HERE = Path(__file__).parent
NO_FONT = "pdf.no-font"

# Lab exports in threads, and one compiler takes one document at a time.
_ONE_AT_A_TIME = Lock()


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

    for step in STEPS if covered(letters) else STEPS[1:]:
        try:
            return compiled(document, stamp, step, layout), step.said
        except TypstError as error:
            if step is STEPS[-1] or not is_about_fonts(error):
                raise
    raise AssertionError("a step either prints or raises")


def is_about_fonts(error: Exception) -> bool:
    """Whether the refusal is PDF/UA's of a letter that no font shows."""
    return "not be displayed" in str(error)


def compiled(document: str, stamp: int, step: Step, layout: str) -> bytes:
    """The PDF of one document, printed one way."""
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
    """A layout's design."""
    return (HERE / f"{layout}.typ").read_bytes()


@cache
def compiler(system_fonts: bool) -> Any:
    """One compiler for the whole process: reading the system's fonts takes 0.4 s."""
    import typst

    fonts = typst.Fonts(include_system_fonts=system_fonts, font_paths=folders())
    return typst.Compiler(font_paths=fonts, root=HERE)
