"""Stopping a workbook: soon, without a word, and with nothing left behind."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ending import PATIENCE_S, end

if sys.platform == "win32":
    pytest.skip("Windows has no terminals to press Ctrl+C in", allow_module_level=True)

import fcntl
import pty
import termios

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))

import notebooks

pytestmark = pytest.mark.native

SERVE = """
import sys
from pathlib import Path
from workshop.jupyterlab import launch, server, surroundings

surroundings.settle_in()
{before}
sys.exit(launch.start(Path(sys.argv[1]), shipped=Path(sys.argv[2]), browser=False))
"""
IDLE_WORKER = """
import anyio, asyncio

async def warm_up(*_):
    await anyio.to_thread.run_sync(print, "now")
    await asyncio.Event().wait()

server.warm_up = warm_up
"""
DEAF_KERNEL = """
import json, jupyter_client.manager as manager
from tornado.websocket import websocket_connect

warm_up = server.warm_up
DEAF = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "print('now', flush=True); time.sleep(600)"
)
manager.KernelManager.format_kernel_cmd = lambda *_, **__: [sys.executable, "-c", DEAF]

async def with_a_page(app, opens):
    await warm_up(app, opens)
    [kernel] = app.kernel_manager.list_kernel_ids()
    there = f"ws://127.0.0.1:{app.port}/api/kernels/{kernel}/channels"
    await websocket_connect(there + "?token=" + app.identity_provider.token)

server.warm_up = with_a_page
"""
NEW_KERNEL = """
warm_up = server.warm_up

async def told(*given):
    print("now", flush=True)
    await warm_up(*given)

server.warm_up = told
"""
STUCK = """
import threading

async def stuck(*_):
    threading.Thread(target=threading.Event().wait).start()
    print("now", flush=True)

server.warm_up = stuck
"""
HINDERED = """
import asyncio

async def hindered(app, _):
    async def never():
        while True:
            try:
                await asyncio.sleep(600)
            except asyncio.CancelledError:
                pass
    app.cleanup_extensions = never
    print("now", flush=True)

server.warm_up = hindered
"""
WAYS = {
    "an idle worker": IDLE_WORKER,
    "a kernel that does not answer": DEAF_KERNEL,
    "a kernel that has just begun": NEW_KERNEL,
    "a thread that waits for ever": STUCK,
    "a step that will not end": HINDERED,
}


class Terminal:
    """A workbook that was started in a terminal."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        self.screen, other = pty.openpty()
        self.process = subprocess.Popen(
            command,
            stdin=other,
            stdout=other,
            stderr=other,
            env=env,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(other)
        self.said = ""

    def read_until(self, mark: str) -> None:
        while mark not in self.said:
            more = self.read()
            assert more, self.said
            self.said += more

    def read(self) -> str:
        """What has come since; nothing when the last program there has ended."""
        came, _, _ = select.select([self.screen], [], [], PATIENCE_S)
        assert came, f"it neither speaks nor ends: {self.said}"
        try:
            return os.read(self.screen, 4096).decode("utf-8", "replace")
        except OSError:
            return ""

    def press_ctrl_c(self) -> None:
        os.write(self.screen, b"\x03")

    def last_words(self) -> str:
        """What was said after the mark, once all has ended."""
        before = len(self.said)
        while more := self.read():
            self.said += more
        return self.said[before:]


@contextmanager
def started(tmp_path: Path, before: str) -> Iterator[Terminal]:
    shipped = notebooks.write(tmp_path / "shipped")
    own = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "own")}
    command = [sys.executable, "-c", SERVE.format(before=before), tmp_path / "w", shipped]
    terminal = Terminal([str(part) for part in command], os.environ | own)
    try:
        terminal.read_until("now")
        yield terminal
    finally:
        end(terminal.process)
        os.close(terminal.screen)


ASKED: dict[str, Callable[[Terminal], None]] = {
    "Ctrl+C": Terminal.press_ctrl_c,
    "SIGTERM": lambda terminal: terminal.process.send_signal(signal.SIGTERM),
    "SIGHUP": lambda terminal: terminal.process.send_signal(signal.SIGHUP),
}


@pytest.mark.parametrize(
    ("way", "asked"),
    [(way, "Ctrl+C") for way in WAYS]
    + [("a kernel that has just begun", asked) for asked in ("SIGTERM", "SIGHUP")],
)
def test_it_ends_by_itself_and_says_nothing(tmp_path, way, asked):
    with started(tmp_path, WAYS[way]) as terminal:
        ASKED[asked](terminal)
        assert terminal.process.wait(timeout=50) == 0
        said = terminal.last_words().replace("^C", "").replace("now", "").strip()
    lines = [line for line in said.splitlines() if not line.startswith("Keep this window")]
    assert lines == []
    assert not list((tmp_path / "own").rglob("jpserver*")), "nothing says that it still runs"
