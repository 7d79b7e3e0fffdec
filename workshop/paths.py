"""Where the kit's own files lie: beside the package in a clone, inside it in a wheel."""

from __future__ import annotations

import os
from pathlib import Path

# The name of the folders that a computer gives a program for itself.
APP = "from-job-to-career"
PACKAGE = Path(__file__).parent
# The name of a learner's workbook.
WORKBOOK = "From Job to Career"
# The name of the folder where one who leads keeps a session.
SESSION = "From Job to Career session"
# Where systems show drives that come and go.
DRIVES = frozenset({"/mnt", "/media", "/Volumes"})
# There each person has a folder of drives.
DRIVES_OF_PEOPLE = frozenset({"/media", "/run/media"})
SHIPPED = PACKAGE / "shipped"
ROOT = SHIPPED if SHIPPED.is_dir() else PACKAGE.parent


def data(edition: str) -> Path:
    """Return the folder of an edition's content."""
    return ROOT / "data" / edition


def notebooks(edition: str) -> Path:
    """Return the folder of an edition's notebooks."""
    return ROOT / "notebooks" / edition


def facilitating(edition: str) -> Path:
    """Return the folder of the notebook for whoever leads."""
    return notebooks(edition) / "facilitating"


def session() -> Path:
    """Return the folder of a facilitator's sessions, unless another is named."""
    return _in_documents(SESSION)


def references() -> Path:
    """Return the folder of every country's reference tables."""
    return ROOT / "data" / "reference"


def reference(country: str = "us") -> Path:
    """Return the folder of a country's reference tables, which `workshop import` writes."""
    return references() / country


def workbook() -> Path:
    """Return the folder of a learner's workbook, unless another is named."""
    return _in_documents(WORKBOOK)


def documents() -> Path:
    """Return the folder where this computer keeps a person's documents."""
    import platformdirs  # a notebook, which has its folder, need not wait for it

    return platformdirs.user_documents_path()


def hindrance(folder: Path) -> str:
    """Return why no folder can lie in Documents: `away`, `file` or `locked`; empty where it can.

    A drive may be away, a file in the way, or nothing may be written there.
    """
    for place in (folder, folder.parent, folder.parent.parent):
        if place.is_dir():
            return "" if os.access(place, os.W_OK | os.X_OK) else "locked"
        # A link that leads nowhere is a place, too.
        if place.is_symlink() or _is_drive(place):
            return "away"
        if place.exists():
            return "file"
    return "away"


def missing(folder: Path) -> Path | None:
    """Return what is not there and is not ours to make: a drive, or what a folder would lie in."""
    if folder.is_dir():
        return None
    if folder.is_symlink() or _is_drive(folder):
        return folder
    above = [place for place in folder.parents if not place.exists()]
    return above[-1] if above else None


def _is_drive(place: Path) -> bool:
    """Tell whether an absent place would be a drive, as /mnt/usb, /media/ada/usb or E: are."""
    if place.exists():
        return False
    shown_among = str(place.parent) in DRIVES or str(place.parent.parent) in DRIVES_OF_PEOPLE
    return place == Path(place.anchor) or (shown_among and not place.parent.is_mount())


def _in_documents(name: str) -> Path:
    wanted = documents() / name
    return Path.home() / name if hindrance(wanted) else wanted


def editions() -> tuple[str, ...]:
    """Return the editions that have both content and notebooks."""
    found = (folder.parent.name for folder in (ROOT / "data").glob("*/workshop.toml"))
    return tuple(sorted(name for name in found if notebooks(name).is_dir()))
