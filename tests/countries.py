"""Countries to try the workbook in: those that are shipped, and one with tables of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

from workshop import paths
from workshop.reference.countries import Countries

TRIAL = Path(__file__).parent / "fixtures/countries/is"


def with_trial(folder: Path) -> Countries:
    """The shipped countries, and Iceland with invented codes and figures: two tables of its own."""
    for shipped in paths.references().iterdir():
        (folder / shipped.name).symlink_to(shipped)
    shutil.copytree(TRIAL, folder / TRIAL.name)
    return Countries(folder)
