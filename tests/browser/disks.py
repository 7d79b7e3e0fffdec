"""A small disk of its own for a workbook, which can be filled up and made read-only."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Disk:
    """A mounted folder; without the right to mount its tests are skipped, saying so."""

    folder: Path

    @contextmanager
    def full(self) -> Iterator[None]:
        filler = self.folder / "filler"
        try:
            with filler.open("wb", buffering=0) as file:
                size = 65536
                while size:
                    try:
                        file.write(b"x" * size)
                    except OSError:
                        size //= 2
            yield
        finally:
            filler.unlink()

    @contextmanager
    def read_only(self) -> Iterator[None]:
        mount("-o", "remount,bind,ro", self.folder)
        try:
            yield
        finally:
            mount("-o", "remount,bind,rw", self.folder)


@contextmanager
def small_disk(folder: Path) -> Iterator[Disk | None]:
    """Mount a disk of 1 MB at `folder`; None where this user may not."""
    folder.mkdir(parents=True)
    try:
        mount("-t", "tmpfs", "-o", "size=1m", "none", folder)
    except (OSError, subprocess.CalledProcessError):
        yield None
        return
    try:
        yield Disk(folder)
    finally:
        with suppress(subprocess.CalledProcessError):
            subprocess.run(["umount", "--lazy", folder], check=True)


def needed(disk: Disk | None) -> Disk:
    if disk is None:
        pytest.skip("needs the right to mount a small disk")
    return disk


def mount(*arguments: object) -> None:
    subprocess.run(["mount", *map(str, arguments)], check=True, capture_output=True)
