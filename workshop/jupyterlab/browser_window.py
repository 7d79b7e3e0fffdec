"""The browser that a workbook opens in, which may lie on the other side of a wall."""

from __future__ import annotations

import platform
from pathlib import Path

SNAPS = tuple(Path("/snap/bin", name) for name in ("firefox", "chromium"))
# What ChromeOS lays into the Linux that it runs beside itself.
CHROMEBOOK = Path("/opt/google/cros-containers")


def reads_our_files() -> bool:
    """Tell whether the browser can open a file that Jupyter writes into its own folder.

    It then gets the address by a file that nobody else can read; else it gets the address itself.
    A snap cannot read hidden folders, and the browser of Windows or ChromeOS knows no path of the
    Linux beside it (jupyter/notebook 4346).
    """
    return not (is_windows_beside() or CHROMEBOOK.exists() or any(one.exists() for one in SNAPS))


def is_windows_beside() -> bool:
    """Tell whether this Linux runs inside Windows, by the name of its kernel."""
    return "microsoft" in platform.release().lower()
