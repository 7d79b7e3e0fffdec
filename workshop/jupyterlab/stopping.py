"""Ends a workbook's server when it is asked to: in a bounded time, and without a word.

Jupyter by itself asks at the terminal, interrupts a kernel that is just beginning, waits a minute
for one that does not answer, and for ever for a worker thread whose task the loop has left behind.
Nothing is lost by an end at once: each answer lies on the disk before it is called saved.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from types import FrameType
from typing import Any

from jupyter_server.serverapp import ServerApp
from tornado.ioloop import PeriodicCallback

# For the polite end, for the whole of it, and between two wishes that are not one and the same.
POLITE_S = 5.0
PATIENCE_S = 10.0
IMPATIENT_S = 1.0
# Windows wakes no program for Ctrl+C while it waits.
WAKE_MS = 250
SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class QuietServer(ServerApp):
    """A server that leaves signals to `serve`, and cleans up in a bounded time."""

    def init_signal(self) -> None:
        """Leave the signals alone."""

    async def _cleanup(self) -> None:
        """Remove what Jupyter made, as far as time allows."""
        tidying = asyncio.ensure_future(super()._cleanup())
        await asyncio.wait({tidying}, timeout=POLITE_S)
        tidying.cancel()


def serve(server: ServerApp) -> None:
    """Serve until somebody asks for the end: by Ctrl+C, by a signal or from the menu.

    The process may then take `PATIENCE_S` to end by itself, whatever its threads wait for.
    """
    end = _End(server)
    for name in SIGNALS:
        number = getattr(signal, name, None)
        # Whoever started it may have meant it to outlive the terminal (nohup).
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, end.asked)
    if os.name == "nt":
        PeriodicCallback(lambda: None, WAKE_MS).start()
    server.start()
    end.begins()
    loop: asyncio.AbstractEventLoop = server.io_loop.asyncio_loop  # type: ignore[attr-defined]
    loop.run_until_complete(_leave_nothing(server))


class _End:
    """The end of a server: when it was asked for, and how long it may take."""

    def __init__(self, server: ServerApp) -> None:
        self.server = server
        self.since: float | None = None

    def asked(self, number: int, frame: FrameType | None) -> None:
        """Stop the loop; end at once when asked again."""
        if self.since is None:
            self.begins()
            self.server.io_loop.add_callback_from_signal(self.server.io_loop.stop)
        elif time.monotonic() - self.since > IMPATIENT_S:
            self.at_once()

    def begins(self) -> None:
        """Fall silent, and set the time at which the process ends whatever happens."""
        if self.since is not None:
            return
        self.since = time.monotonic()
        logging.disable(logging.CRITICAL)
        sys.unraisablehook = lambda _: None
        last = threading.Timer(PATIENCE_S, self.at_once)
        last.daemon = True
        last.start()

    def at_once(self) -> None:
        """End the kernels and this process, whatever they are doing."""
        with suppress(Exception):
            _kill_kernels(self.server)
            self.server.remove_server_info_file()
            self.server.remove_browser_open_files()
        os._exit(0)


async def _leave_nothing(server: ServerApp) -> None:
    """End kernels, connections and tasks; a worker thread ends with the task it works for."""
    server.http_server.stop()
    await server._cleanup()
    _kill_kernels(server)
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    if left:
        await asyncio.wait(left, timeout=1)


def _kill_kernels(server: ServerApp) -> None:
    """Kill the kernels that are still running, and remove their sockets."""
    kernels: dict[str, Any] = dict(server.kernel_manager._kernels)
    for kernel in kernels.values():
        process = getattr(kernel.provisioner, "process", None)
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()
    for kernel in kernels.values():
        with suppress(Exception):
            kernel.cleanup_connection_file()
            kernel.cleanup_ipc_files()
