"""The verbs of the `workshop` command, one file each, in the order in which help names them.

A verb's module is imported when the verb is used: `options` says what it takes and what it runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Verb(NamedTuple):
    """A verb's module, and what help says of it."""

    module: str
    about: str


VERBS: Mapping[str, Verb] = MappingProxyType(
    {
        "start": Verb("workshop.cli.verbs.start", "open the workshop in your browser"),
        "open": Verb("workshop.cli.verbs.open_file", "go on from a plan or worksheet saved as PDF"),
        "export": Verb(
            "workshop.cli.verbs.export", "write your plan, worksheet or calendar as a file"
        ),
        "forget": Verb("workshop.cli.verbs.forget", "forget earlier versions of your answers"),
        "delete": Verb(
            "workshop.cli.verbs.delete", "delete your answers and all that was made from them"
        ),
        "handouts": Verb(
            "workshop.cli.verbs.handouts", "write forms, cards and the key for a room on paper"
        ),
        "kit": Verb(
            "workshop.cli.verbs.kit", "write the guide, run sheet, slides and forms of a session"
        ),
        "facilitate": Verb(
            "workshop.cli.verbs.facilitate", "open the run sheet and desk of a session"
        ),
        "board": Verb("workshop.cli.verbs.board", "lead a group session from this computer"),
        "check": Verb("workshop.cli.verbs.proof", "proof-read an edition's content"),
        "doctor": Verb(
            "workshop.cli.verbs.examine", "see whether everything works on this computer"
        ),
        "import": Verb("workshop.cli.verbs.bring_in", "bring in a new year of official figures"),
    }
)
