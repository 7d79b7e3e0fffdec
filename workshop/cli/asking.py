"""What every command shares: the folder and the edition it is asked for, and a plain refusal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from workshop import paths


class Plain(Exception):
    """A refusal in one plain sentence: what is wrong and what to do."""


def why(error: OSError) -> str:
    """Return what the system refused, and where."""
    return ": ".join(str(part) for part in (error.filename, error.strerror) if part) or str(error)


def folder_option(verb: argparse.ArgumentParser) -> None:
    """Add `--folder`, the same for every command that has it."""
    verb.add_argument("--folder", type=Path, help="your workbook folder")


def edition_option(verb: argparse.ArgumentParser) -> None:
    """Add `--edition`, the same for every command that has it."""
    verb.add_argument("--edition", help="a language or an audience (en)")


def workbook_folder(asked: argparse.Namespace) -> Path:
    """Return the workbook folder asked for, or the usual one."""
    return place(asked.folder) if asked.folder else paths.workbook().resolve()


def place(asked: Path) -> Path:
    """Return a folder that was asked for; nothing is made where a drive may be away."""
    try:
        folder = asked.expanduser().absolute()
        absent = paths.missing(folder)
    except (OSError, RuntimeError, ValueError) as error:
        raise Plain(f"{asked} is no folder on this computer.") from error
    if absent:
        raise Plain(
            f"{absent} is not there. If it is on a drive, connect the drive; if it is a new "
            "folder, make it first; or choose another with --folder."
        )
    return folder.resolve()


def known_edition(name: str) -> str:
    """Return the edition's name, or refuse one that does not exist."""
    known = paths.editions()
    if name not in known:
        raise Plain(f"there is no edition {name!r}; there is {', '.join(known)}.")
    return name


def edition_asked(asked: argparse.Namespace) -> str:
    """Return the edition asked for, else that of whoever leads, else the English one."""
    if asked.edition:
        return known_edition(asked.edition)
    from workshop.content import facilitator

    leads = facilitator.near(workbook_folder(asked))
    return leads.edition if leads and leads.edition in paths.editions() else "en"


def agreed(question: str) -> bool:
    """Ask for a yes at the keyboard; nobody there means no."""
    if not sys.stdin or not sys.stdin.isatty():
        print("Nothing is done without a yes: run it again with --yes.")
        return False
    return input(f"{question}? [y/N] ").strip().lower() in ("y", "yes")
