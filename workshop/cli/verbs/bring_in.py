"""`workshop import`: bring in official figures."""

from __future__ import annotations

import argparse
from pathlib import Path

from workshop import places
from workshop.cli.asking import Plain, why


def options(bring: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.set_defaults(run=import_figures)


def import_figures(asked: argparse.Namespace) -> int:
    """Bring in official figures."""
    from workshop import importers

    for file in asked.files:
        try:
            report = importers.import_file(file, places.reference())
        except importers.Refused as error:
            raise Plain(str(error)) from error
        except OSError as error:
            raise Plain(f"{file} could not be brought in: {why(error)}.") from error
        print(report)
    return 0
