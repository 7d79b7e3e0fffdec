"""The fonts that print: two families that come as wheels, whatever the computer has.

Source Sans Pro sets Latin, Greek and Cyrillic; FiraGO sets Arabic, Hebrew, Thai, Devanagari and
Georgian. Both are under the SIL Open Font License 1.1. Chinese, Japanese, Korean and emoji are
left to the computer's own fonts: those would be larger than all the rest.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from platformdirs import user_cache_path

from workshop import paths

FAMILIES = ["Source Sans Pro", "FiraGO"]
PACKED = {"figo": "FiraGO-Regular.ttf", "figbo": "FiraGO-Bold.ttf"}

# What the two families show well, with punctuation, arrows and signs.
_COVERED = re.compile(
    "[\t\n\x20-\u052f\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u10a0-\u10ff\u1e00-\u27bf]*"
)


def covered(text: str) -> bool:
    """Tell whether the two families show all of a text well."""
    return _COVERED.fullmatch(text) is not None


def folders() -> list[Path]:
    """Return the folders that hold the families as files."""
    spec = find_spec("font_source_sans_pro")
    sans = [Path(spec.origin).parent / "files"] if spec and spec.origin else []
    return [*sans, *unpacked()]


def unpacked() -> Iterator[Path]:
    """Yield the folder of FiraGO, after unpacking it into this computer's cache once."""
    folder = user_cache_path(paths.APP, appauthor=False) / "fonts"
    missing = {key: name for key, name in PACKED.items() if not (folder / name).is_file()}
    try:
        if missing:
            from pymupdf_fonts import fontbuffers

            folder.mkdir(parents=True, exist_ok=True)
            for key, name in missing.items():
                fresh = folder / f".{name}.{os.getpid()}"
                fresh.write_bytes(fontbuffers[key]())
                fresh.replace(folder / name)
    except OSError:
        # A cache that cannot be written leaves those scripts to the computer's own fonts.
        return
    yield folder
