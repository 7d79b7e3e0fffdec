"""A Python that every user of the computer can start."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path


def reachable_python(folder: Path) -> str:
    """This Python for everybody: itself, or a copy where it lies in a home that is closed."""
    base = Path(sys.base_prefix)
    if all(one.stat().st_mode & 0o001 for one in (base, *base.parents)):
        return sys.executable
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    lib = folder / "lib" / name
    not_needed = shutil.ignore_patterns("test", "tests", "site-packages", "config-*", "idlelib")
    shutil.copytree(base / "lib" / name, lib, ignore=not_needed, symlinks=True)
    for library in (base / "lib").glob("libpython*"):
        shutil.copy2(library, folder / "lib", follow_symlinks=False)
    (folder / "bin").mkdir()
    shutil.copy2(base / "bin" / name, folder / "bin" / name)
    return str(folder / "bin" / name)
