"""The support log: what went wrong and where, never what the learner wrote."""

from __future__ import annotations

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from workshop.i18n.messages import Words
from workshop.storage.journal import NotSaved, reason

FILE_NAME = "support-log.txt"
LIMIT = 200_000


def said(error: Exception, words: Words, folder: Path) -> tuple[str, str]:
    """Return what to say of an error: what the disk refused, else its code in the log."""
    why = error.reason if isinstance(error, NotSaved) else ""
    why = reason(error) if isinstance(error, OSError) else why
    if why in ("full", "read-only"):
        return words(f"error.{why}"), ""
    code = log(error, folder)
    return words("error.plain", code=code), code


def log(error: BaseException, folder: Path) -> str:
    """Add an error to the folder's support log and return the code that names it there.

    The messages of exceptions are left out, for they may repeat an answer.
    """
    now = datetime.now(UTC)
    code = f"{now:%d%H%M%S}"
    steps = [
        f"  {Path(step.filename).name}:{step.lineno} {step.name}"
        for step in traceback.extract_tb(error.__traceback__)
    ]
    lines = [f"{now:%Y-%m-%d %H:%M:%S} {code} {type(error).__name__}", *steps, ""]
    try:
        file = folder / FILE_NAME
        if file.exists() and file.stat().st_size > LIMIT:
            file.unlink()
        with file.open("a", encoding="utf-8") as book:
            book.write("\n".join(lines))
    except OSError:
        print("\n".join(lines), file=sys.stderr)
    return code
