"""`workshop check`: proof-read editions."""

from __future__ import annotations

import argparse
from typing import Any

from workshop import places
from workshop.cli.asking import known_edition


def add(verbs: Any) -> None:
    """What the command takes."""
    proof = verbs.add_parser("check", help="proof-read an edition's content")
    proof.add_argument("editions", nargs="*", metavar="EDITION", help="all editions, if none")
    proof.set_defaults(run=check)


def check(asked: argparse.Namespace) -> int:
    """Proof-read editions."""
    from workshop.check import findings

    wrong = [
        f"{name}: {finding}"
        for name in map(known_edition, asked.editions or places.editions())
        for finding in findings(name)
    ]
    print("\n".join(wrong) or "Nothing to mend.")
    return 1 if wrong else 0
