"""A real JupyterLab over a workbook folder, and a page in a real browser that watches itself."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

SERVE = Path(__file__).with_name("serve.py")
TOKEN = "test-token"
LIVE = "[data-workshop='live']"
PATIENCE_MS = 60_000


@dataclass
class Lab:
    """A running workbook server, started by the project's own launcher."""

    folder: Path
    port: int
    process: subprocess.Popen[str]
    said: str = ""

    def url(self, notebook: str) -> str:
        return f"http://127.0.0.1:{self.port}/doc/tree/{notebook}?token={TOKEN}"

    def api(self, path: str, method: str = "GET") -> Any:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/{path}",
            method=method,
            headers={"Authorization": f"token {TOKEN}"},
        )
        with urllib.request.urlopen(request) as answer:
            content = answer.read()
        return json.loads(content) if content else None

    def restart_kernel(self) -> None:
        """Restart the kernel from elsewhere, as another tab would."""
        [session] = self.api("sessions")
        self.api(f"kernels/{session['kernel']['id']}/restart", "POST")

    def restart_kernels(self) -> None:
        """Restart the kernels of all notebooks."""
        for session in self.api("sessions"):
            self.api(f"kernels/{session['kernel']['id']}/restart", "POST")

    def kernel_processes(self) -> list[int]:
        """The process ids of this server's kernels (Linux)."""
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                parent = int(stat.read_text().rpartition(")")[2].split()[1])
                command = stat.with_name("cmdline").read_text()
            except (OSError, ValueError):
                continue
            if parent == self.process.pid and "ipykernel_launcher" in command:
                found.append(int(stat.parent.name))
        return found

    def kill_kernel(self) -> None:
        for process in self.kernel_processes():
            os.kill(process, signal.SIGKILL)


@contextmanager
def serving(
    folder: Path,
    shipped: Path | str = "",
    edition: str = "en",
    port: int = 0,
    env: Mapping[str, str] | None = None,
) -> Iterator[Lab]:
    """Serve `folder`; `shipped` is a folder of notebooks in place of the installed ones.

    `port` is a free one unless given; what the server printed is in `said` when it has ended.
    """
    port = port or free_port()
    first = "00_start_here.ipynb"
    command = [sys.executable, SERVE, folder, shipped, edition, first, port, TOKEN]
    process = subprocess.Popen(
        [str(part) for part in command],
        env=os.environ
        | {"HOME": str(folder.parent), "XDG_DATA_HOME": str(folder.parent / "own")}
        | dict(env or {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lab = None
    try:
        _wait_until_up(process, port)
        lab = Lab(folder, port, process)
        yield lab
    finally:
        process.send_signal(signal.SIGINT)
        try:
            said, _ = process.communicate(timeout=PATIENCE_MS / 1000)
        except subprocess.TimeoutExpired:
            process.kill()
            said, _ = process.communicate()
        if lab:
            lab.said = said


def path_with(folder: Path) -> str:
    """PYTHONPATH with a folder before what is already on it."""
    return os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_until_up(process: subprocess.Popen[str], port: int) -> None:
    end = time.monotonic() + PATIENCE_MS / 1000
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    process.kill()
    raise AssertionError(f"the server did not start:\n{process.communicate()[0]}")


@dataclass
class Watched:
    """A page and what should not have happened on it."""

    page: Page
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def open(self, lab: Lab, notebook: str) -> Page:
        """Open a notebook by its path in the folder and wait until it is live."""
        self.page.goto(lab.url(notebook))
        self.wait_until_live()
        return self.page

    def wait_until_live(self) -> None:
        self.page.locator(LIVE).wait_for(timeout=PATIENCE_MS)

    def shown_dialogs(self) -> list[str]:
        """Dialogs of the browser so far, and of JupyterLab now."""
        return self.dialogs + self.page.locator(".jp-Dialog").all_inner_texts()

    def assert_calm(self) -> None:
        """No dialog, no error on the console, no request to another computer."""
        assert self.shown_dialogs() == []
        assert self.errors == []
        assert self.strangers == []


# A killed or restarted kernel closes its socket, and the browser says so.
EXPECTED = re.compile(r"WebSocket connection to .* failed|Canceled future for execute_request")


@contextmanager
def watching(browser: Browser, **context: Any) -> Iterator[Watched]:
    """A fresh page; `context` is Playwright's (viewport, color_scheme, …)."""
    made = browser.new_context(**context)
    made.set_default_timeout(PATIENCE_MS)
    watched = Watched(made.new_page())

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and not EXPECTED.search(message.text):
            watched.errors.append(message.text)

    def see(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.hostname != "127.0.0.1":
            watched.strangers.append(request.url)

    watched.page.on("console", hear)
    watched.page.on("pageerror", lambda error: watched.errors.append(str(error)))
    made.on("request", see)
    watched.page.on(
        "dialog", lambda dialog: (watched.dialogs.append(dialog.message), dialog.accept())
    )
    try:
        yield watched
    finally:
        made.close()
