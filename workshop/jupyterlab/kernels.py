"""Where kernels listen: on sockets in a folder of this user's alone, not on TCP ports.

Jupyter chooses a kernel's ports before the kernel takes them. If another program takes one in
between, the kernel starts again on other ports and the page never hears of it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHORT = "/tmp"  # noqa: S108 - mkdtemp makes the folder, and the user's own may be too long a path
# macOS allows 103 bytes for a socket's path, Linux 107.
LONGEST = 103
SOCKET = f"kernel-{'0' * 36}-ipc-1"


@contextmanager
def folder() -> Iterator[str]:
    """Yield a folder for the sockets of one server's kernels; empty where there can be none."""
    try:
        temporary = tempfile.TemporaryDirectory(
            prefix="workshop-", dir=SHORT, ignore_cleanup_errors=True
        )
    except OSError:
        yield ""
        return
    with temporary as path:
        fits = len(os.fsencode(Path(path, SOCKET))) <= LONGEST
        yield path if os.name == "posix" and fits else ""
