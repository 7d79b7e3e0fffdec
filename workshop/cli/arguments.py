"""What the `workshop` command takes."""

from __future__ import annotations

import argparse
import importlib.metadata

from workshop.cli.verbs import VERBS, start


def parser() -> argparse.ArgumentParser:
    """What the command takes."""
    top = argparse.ArgumentParser(prog="workshop", description="From Job to Career")
    top.set_defaults(run=start.start, folder=None, edition=None, browser=True, port=None)
    installed = importlib.metadata.version("from-job-to-career")
    top.add_argument("--version", action="version", version=installed)
    verbs = top.add_subparsers(title="commands", metavar="")
    for verb in VERBS:
        verb.add(verbs)
    return top
