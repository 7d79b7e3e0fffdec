"""What a participant hands in as a file, `*.share.json`: written after a preview, read with care.

{"from-job-to-career": "share", "version": 1, "who": random hex, "made": seconds since 1970,
 "answers": {question: {item: option}}}

Only the standard library: a kernel in the browser can write one.
"""

from __future__ import annotations

import json
import re
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.board.questions import Question, Shared

ENDING = ".share.json"
VERSION = 1
LARGEST = 64 * 1024
KEYS = {"from-job-to-career", "version", "who", "made", "answers"}
WHO = re.compile(r"[0-9a-f]{16}")


class NoShare(Exception):
    """A file that holds no share; `why` names the sentence (`foreign`, `large`, `later` …)."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class HandedIn:
    """One person's answers; `who` is random and the same in each file of one workbook."""

    who: str
    made: int
    answers: Mapping[str, Shared]


def name(who: str, section: str) -> str:
    """Return the name of a person's file for one section, unlike anybody else's."""
    return f"for-the-group-{who[:8]}-{section}{ENDING}"


def written(answers: Mapping[str, Shared], folder: Path) -> HandedIn:
    """Return what to hand in, under the random id of a file in the folder, else a new one."""
    who = ""
    for file in sorted(folder.glob(f"*{ENDING}")):
        try:
            who, _, _ = opened(file)
        except (NoShare, OSError):
            continue
    return HandedIn(who or secrets.token_hex(8), int(time.time()), answers)


def content(handed: HandedIn) -> bytes:
    """Return the bytes of a file to hand in."""
    plain = {
        "from-job-to-career": "share",
        "version": VERSION,
        "who": handed.who,
        "made": handed.made,
        "answers": {question: dict(answer) for question, answer in handed.answers.items()},
    }
    return json.dumps(plain, indent=1, ensure_ascii=False).encode()


def read(file: Path, questions: Mapping[str, Question]) -> HandedIn:
    """Read a file; accept only known options of these questions.

    Raises:
        NoShare: it is none of ours, damaged, too large, or of a later version.
        OSError: it cannot be read.
    """
    who, made, answers = opened(file)
    if not all(
        one in questions and questions[one].holds(answer) for one, answer in answers.items()
    ):
        raise NoShare("unknown")
    return HandedIn(who, made, answers)


def opened(file: Path) -> tuple[str, int, dict[str, Any]]:
    """Read a file's person, time and answers, without checking the answers."""
    with file.open("rb") as book:
        content = book.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise NoShare("large")
    try:
        plain = json.loads(content)
    except (ValueError, RecursionError):
        raise NoShare("damaged") from None
    if not isinstance(plain, dict) or plain.get("from-job-to-career") != "share":
        raise NoShare("foreign")
    version, who, made = plain.get("version"), plain.get("who"), plain.get("made")
    if isinstance(version, int) and version > VERSION:
        raise NoShare("later")
    answers = plain.get("answers")
    if (
        set(plain) != KEYS
        or type(version) is not int
        or not isinstance(who, str)
        or not WHO.fullmatch(who)
        or type(made) is not int
        or not 0 <= made < 2**53
        or not isinstance(answers, dict)
    ):
        raise NoShare("damaged")
    return who, made, answers
