"""What the `workshop` command takes."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from workshop.cli.verbs import VERBS


class VerbParser(argparse.ArgumentParser):
    """A parser of one verb, which asks the verb's module for its options when it is used."""

    module = ""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Add the verb's options, and parse the arguments."""
        if self.module:
            import_module(self.module).options(self)
            self.module = ""
        return super().parse_known_args(args, namespace)


class Version(argparse.Action):
    """The option `--version`."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print the version and end."""
        import importlib.metadata

        print(importlib.metadata.version("from-job-to-career"))
        parser.exit()


def parser() -> argparse.ArgumentParser:
    """Build the command's parser."""
    top = argparse.ArgumentParser(prog="workshop", description="From Job to Career")
    top.set_defaults(run=start, folder=None, edition=None, browser=True, port=None)
    top.add_argument("--version", action=Version, nargs=0, help="print the version and end")
    verbs = top.add_subparsers(title="commands", metavar="", parser_class=VerbParser)
    for name, verb in VERBS.items():
        verbs.add_parser(name, help=verb.about).module = verb.module
    return top


def start(asked: argparse.Namespace) -> int:
    """Open the workshop, as the command does when no verb is named."""
    from workshop.cli.verbs.start import start

    return start(asked)
