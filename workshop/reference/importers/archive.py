"""A zip of one table for each area, whose bytes depend on the tables alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name
BY_UNIX = 3
READABLE_BY_ALL = 0o100644 << 16


def unpacked(file: Path) -> dict[str, bytes]:
    """Return each area's table by its code; empty where there is no file."""
    if not file.exists():
        return {}
    with zipfile.ZipFile(file) as archive:
        return {Path(name).stem: archive.read(name) for name in archive.namelist()}


def packed(tables: Mapping[str, bytes]) -> bytes:
    """Return the zip, sorted, with a fixed date and owner: the same tables give the same bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for code in sorted(tables):
            member = zipfile.ZipInfo(f"{code}.csv", EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = BY_UNIX
            member.external_attr = READABLE_BY_ALL
            archive.writestr(member, tables[code], compresslevel=9)
    return content.getvalue()
