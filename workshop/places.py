"""Where the kit's own files lie: beside the package in a clone, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

# The name of the folders that a computer gives a program for itself.
APP = "from-job-to-career"
PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "shipped"
ROOT = SHIPPED if SHIPPED.is_dir() else PACKAGE.parent


def data(edition: str) -> Path:
    """The folder of an edition's content."""
    return ROOT / "data" / edition


def notebooks(edition: str) -> Path:
    """The folder of an edition's notebooks."""
    return ROOT / "notebooks" / edition


def facilitating(edition: str) -> Path:
    """The folder of the notebook for the one who leads."""
    return notebooks(edition) / "facilitating"


def session() -> Path:
    """Where a facilitator's sessions lie unless another folder is named."""
    import platformdirs

    return platformdirs.user_documents_path() / "From Job to Career session"


def reference() -> Path:
    """The folder of the reference tables that `workshop import` writes."""
    return ROOT / "data" / "reference"


def workbook() -> Path:
    """Where a learner's workbook lies unless another folder is named."""
    import platformdirs  # a notebook, which has its folder, need not wait for it

    return platformdirs.user_documents_path() / "From Job to Career"


def editions() -> tuple[str, ...]:
    """The editions that have both content and notebooks."""
    found = (folder.parent.name for folder in (ROOT / "data").glob("*/workshop.toml"))
    return tuple(sorted(name for name in found if notebooks(name).is_dir()))
