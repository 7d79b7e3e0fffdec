"""Makes an editable install work from a folder of any name, whatever the locale.

Hatchling writes the folder into a `.pth` file as it is, and up to Python 3.12 that file is read in
the locale's encoding: from `C:\\Users\\Jörg` nothing is found, or Python does not start at all. A
folder that is not plain ASCII is therefore written as the bytes of its name.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import os
import zipfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PlainPth(BuildHookInterface):  # type: ignore[type-arg]
    """Rewrites the `.pth` file of an editable wheel."""

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Say the folder in ASCII, where its own name is not."""
        if version == "editable" and not self.root.isascii():
            say_in_ascii(Path(artifact_path), self.root)


def say_in_ascii(wheel: Path, folder: str) -> None:
    """Put a line that adds `folder` to the path in the wheel's `.pth` file, and into its record."""
    line = f"import os, sys; sys.path.append(os.fsdecode({os.fsencode(folder)!r}))\n".encode()
    fresh = wheel.with_suffix(".fresh")
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename.endswith(".pth"):
                content = line
            elif member.filename.endswith(".dist-info/RECORD"):
                content = recorded(content.decode(), line).encode()
            new.writestr(member, content)
    fresh.replace(wheel)


def recorded(record: str, line: bytes) -> str:
    """The record of a wheel's files, with the new `.pth` file's fingerprint and size."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(line).digest()).rstrip(b"=").decode()
    rows = [
        [row[0], f"sha256={digest}", str(len(line))] if row[0].endswith(".pth") else row
        for row in csv.reader(io.StringIO(record))
    ]
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()
