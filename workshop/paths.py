"""Where the kit's own files lie: beside the package in a clone, inside it in a wheel."""

from __future__ import annotations

import os
from pathlib import Path

# The name of the folders that a computer gives a program for itself.
APP = "from-job-to-career"
PACKAGE = Path(__file__).parent
# The name of a learner's workbook.
WORKBOOK = "From Job to Career"
SHIPPED = PACKAGE / "shipped"
ROOT = SHIPPED if SHIPPED.is_dir() else PACKAGE.parent


def data(edition: str) -> Path:
    """Return the folder of an edition's content."""
    return ROOT / "data" / edition


def notebooks(edition: str) -> Path:
    """Return the folder of an edition's notebooks."""
    return ROOT / "notebooks" / edition


def facilitating(edition: str) -> Path:
    """Return the folder of the notebook for the one who leads."""
    return notebooks(edition) / "facilitating"


def session() -> Path:
    """Tell where a facilitator's sessions lie unless another folder is named."""
    import platformdirs

    return platformdirs.user_documents_path() / "From Job to Career session"


def references() -> Path:
    """Return the folder of every country's reference tables."""
    return ROOT / "data" / "reference"


def reference(country: str = "us") -> Path:
    """Return the folder of a country's reference tables, which `workshop import` writes."""
    return references() / country


def workbook() -> Path:
    """Tell where a learner's workbook lies unless another folder is named."""
    import platformdirs  # a notebook, which has its folder, need not wait for it

    wanted = platformdirs.user_documents_path() / WORKBOOK
    return wanted if _can_hold(wanted) else Path.home() / WORKBOOK


def _can_hold(workbook: Path) -> bool:
    """Whether a workbook lies there or can: not where a drive is away, or a file in the way."""
    documents = workbook.parent
    for place in (workbook, documents, documents.parent):
        if place.is_dir():
            return os.access(place, os.W_OK | os.X_OK)
        # A link that leads nowhere is a place, too.
        if place.exists() or place.is_symlink():
            return False
    return False


def editions() -> tuple[str, ...]:
    """Return the editions that have both content and notebooks."""
    found = (folder.parent.name for folder in (ROOT / "data").glob("*/workshop.toml"))
    return tuple(sorted(name for name in found if notebooks(name).is_dir()))
