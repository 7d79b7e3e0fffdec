"""Programs that tests start are ended in a bounded time, whatever they make of being asked.

A program started by a shell in the background passes over Ctrl+C, and so do its children: tests
ask by SIGTERM, wait for a while, and kill.
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

PATIENCE_S = 60.0


def end(
    process: subprocess.Popen[Any], patience_s: float = PATIENCE_S, ask: int | None = None
) -> str:
    """Ask a program to end, kill it if it does not, and return what it said at the end.

    `ask` is the signal to ask by, where it is not SIGTERM. A program that leads a session of its
    own takes those with it that it started.
    """
    if process.poll() is None:
        process.terminate() if ask is None else process.send_signal(ask)
    said = _rest(process, patience_s)
    if process.poll() is None:
        _kill(process)
        # What it started may hold its output open.
        said = _rest(process, 5) or said
    if process.stdout:
        process.stdout.close()
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else said


@contextmanager
def running(command: list[str], **options: Any) -> Iterator[subprocess.Popen[Any]]:
    """Run a program for a while, and end it."""
    process = subprocess.Popen(command, **options)
    try:
        yield process
    finally:
        end(process)


def _rest(process: subprocess.Popen[Any], patience_s: float) -> Any:
    """What a program says until it ends, or until the patience does."""
    try:
        return process.communicate(timeout=patience_s)[0] or ""
    except subprocess.TimeoutExpired as late:
        return late.output or ""


def _kill(process: subprocess.Popen[Any]) -> None:
    with suppress(ProcessLookupError):
        if hasattr(os, "killpg") and os.getpgid(process.pid) == process.pid:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
