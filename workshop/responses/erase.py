"""Forgetting: the earlier versions of the answers, or everything that was kept of a learner."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from workshop.i18n.messages import Words
from workshop.jupyterlab.stripping import strip
from workshop.storage import error_log
from workshop.storage.answers import FILE_NAME, Answers
from workshop.storage.journal import Change, NotSaved, append, reason, write_line

DATE = r"\d{4}-\d{2}-\d{2}"
# A coach's room that was joined, and what was made to hand in there.
OF_A_GROUP = ("group.json", "*.share.json")
ENDINGS = ("pdf", "html", "ics")


@dataclass(frozen=True)
class Trace:
    """A file that holds something of the learner's, and its size in bytes."""

    file: Path
    size: int


def forget_earlier(answers: Answers) -> int:
    """Delete the earlier versions of the answers; return how many changes went.

    The file is replaced whole or not at all; what another page appends meanwhile is carried
    over. Lines that could not be read go too.

    Raises:
        NotSaved: the disk did not take the new file; the old one stands.
    """
    beside = answers.file.with_name(f".~{FILE_NAME}.{os.getpid()}")
    try:
        with answers.file.open("rb") as former:
            answers.refresh()
            last = {change.exercise: change.when for change in answers.changes}
            latest = [Change(last[name], name, answers.get(name)) for name in answers]
            gone = len(answers.changes) + len(answers.damaged) - len(latest)
            beside.unlink(missing_ok=True)
            append(beside, b"\n".join(map(write_line, latest)))
            beside.replace(answers.file)
            former.seek(answers.read_to)
            if late := former.read().strip(b"\n"):
                append(answers.file, late)
    except FileNotFoundError:
        return 0
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise NotSaved(reason(error), error) from error
    answers.refresh()
    return gone


def traces(folder: Path, words: Words) -> list[Trace]:
    """Return the files of a workbook folder that hold answers, or were made from them."""
    files = dict.fromkeys([*own_files(folder), *made_files(folder, words), *copies(folder)])
    return [Trace(file, size(file)) for file in files]


def own_files(folder: Path) -> Iterator[Path]:
    """Yield the answers, what was left half written, the support log, and files for a group."""
    own = (f"{Path(FILE_NAME).stem}*", f".~{FILE_NAME}*", ".~*", error_log.FILE_NAME)
    for pattern in (*own, *OF_A_GROUP):
        yield from sorted(one for one in folder.glob(pattern) if one.is_file())


def made_files(folder: Path, words: Words) -> Iterator[Path]:
    """Yield the files that were taken home, by the names that this edition gives them."""
    patterns = [
        re.escape(words[key]).replace(r"\{date\}", DATE).replace(r"\{title\}", ".+")
        for key in words
        if key.startswith("file.")
    ]
    named = re.compile(f"(?:{'|'.join(patterns)})\\.(?:{'|'.join(ENDINGS)})")
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if file.is_file() and named.fullmatch(file.name):
            yield file


def copies(folder: Path) -> Iterator[Path]:
    """Yield the second copies that Jupyter makes of notebooks."""
    for folder_of_copies in folder.glob("**/.ipynb_checkpoints"):
        yield from sorted(one for one in folder_of_copies.iterdir() if one.is_file())


def size(file: Path) -> int:
    """Return a file's size in bytes; 0 if it has gone meanwhile."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def delete_everything(folder: Path, words: Words) -> list[Path]:
    """Delete every trace, and the outputs of notebooks; return what could not be deleted."""
    stayed = []
    for trace in traces(folder, words):
        try:
            trace.file.unlink(missing_ok=True)
        except OSError:
            stayed.append(trace.file)
    for notebook in sorted(folder.glob("*/*.ipynb")):
        try:
            empty(notebook)
        except OSError:
            stayed.append(notebook)
    return stayed


def empty(notebook: Path) -> None:
    """Remove the outputs from a notebook that holds some."""
    before = notebook.read_bytes()
    try:
        content = json.loads(before)
        has_outputs = any(cell.get("outputs") for cell in content["cells"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return
    if has_outputs or content.get("metadata", {}).get("widgets"):
        strip(content)
        notebook.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
