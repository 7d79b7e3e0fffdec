"""`workshop check`: proof-read editions."""

from __future__ import annotations

import argparse

from workshop import paths
from workshop.cli.asking import known_edition


def options(proof: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    proof.add_argument("editions", nargs="*", metavar="EDITION", help="all editions, if none")
    proof.set_defaults(run=check)


def check(asked: argparse.Namespace) -> int:
    """Proof-read editions."""
    from workshop.cli.check import findings

    wrong = [
        f"{name}: {finding}"
        for name in map(known_edition, asked.editions or paths.editions())
        for finding in findings(name)
    ]
    print("\n".join(wrong) or "Nothing to mend.")
    return 1 if wrong else 0
