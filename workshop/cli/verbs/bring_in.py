"""`workshop import`: bring in official figures."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from workshop import paths
from workshop.cli.asking import Plain, agreed, why


def options(bring: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.add_argument(
        "--yes", action="store_true", help="also an older release, or one that leaves figures out"
    )
    bring.set_defaults(run=import_figures)


def import_figures(asked: argparse.Namespace) -> int:
    """Bring in official figures."""
    from workshop.reference import importers

    def sure(doubts: tuple[str, ...]) -> bool:
        """Ask whether to go on all the same; nobody at the keyboard means no."""
        if asked.yes or (sys.stdin and sys.stdin.isatty()):
            print("\n".join(doubts))
            return asked.yes or agreed("Bring it in all the same")
        return False

    for file in asked.files:
        try:
            report = importers.import_file(file, paths.reference(), agreed=sure)
        except importers.Refused as error:
            raise Plain(str(error)) from error
        except OSError as error:
            raise Plain(f"{file} could not be brought in: {why(error)}.") from error
        print(report)
    return 0
