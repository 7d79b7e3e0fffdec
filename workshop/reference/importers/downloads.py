"""What lies at a path: a file, a folder's files, a zip's members, a gzip's one, as named bytes."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from workshop.reference.importers.refusal import Refused

READABLE = {".xlsx", ".csv", ".txt", ".xls", ".ods"}
LARGEST = 200_000_000  # bytes; the largest official file unpacks to about a tenth of this


@dataclass(frozen=True)
class Download:
    """A downloaded file: its base name, its bytes and the folder or zip it came in."""

    name: str
    content: bytes
    origin: str

    @property
    def stem(self) -> str:
        """The base name without its ending and without a browser's ` (1)`."""
        stem = PurePosixPath(self.name).stem
        head, opened, tail = stem.rpartition(" (")
        return head if opened and tail.rstrip(")").isdigit() else stem


def downloads(path: Path) -> Iterator[Download]:
    """Yield every readable file at `path`; raise `Refused` if there is none."""
    if not path.exists():
        raise Refused(f"There is no file or folder at {path}.")
    try:
        if path.is_dir():
            files = sorted(file for file in path.rglob("*") if file.is_file())
            for file in files:
                yield from _unpack(file.name, file.read_bytes(), file.parent.name, within=True)
        else:
            yield from _unpack(path.name, path.read_bytes(), path.parent.name)
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}.") from error


def _unpack(name: str, content: bytes, origin: str, within: bool = False) -> Iterator[Download]:
    ending = PurePosixPath(name).suffix.lower()
    hidden = name.startswith((".", "~$"))
    if ending == ".zip" and not hidden:
        yield from _members(name, content)
    elif ending == ".gz" and not hidden:
        inner = PurePosixPath(name).stem
        if PurePosixPath(inner).suffix.lower() in READABLE or not within:
            yield Download(inner, _inflated(name, content), origin)
    elif not hidden and (ending in READABLE or not within):
        yield Download(name, content, origin)


def _inflated(name: str, content: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(content)) as file:
            inside = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Refused(f"{name} is not a whole gzip file; download it again.") from error
    if len(inside) > LARGEST:
        raise Refused(f"{name} unpacks to more than any official download; check its source.")
    return inside


def _members(name: str, content: bytes) -> Iterator[Download]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > LARGEST:
                raise Refused(
                    f"{name} unpacks to more than any official download; check its source."
                )
            for entry in sorted(entries, key=lambda entry: entry.filename):
                inside = PurePosixPath(entry.filename)
                readable = inside.suffix.lower() in READABLE and not inside.name.startswith(".")
                if readable and "__MACOSX" not in inside.parts:
                    yield Download(inside.name, archive.read(entry), PurePosixPath(name).stem)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Refused(f"{name} is not a whole zip file; download it again in a browser.") from error
