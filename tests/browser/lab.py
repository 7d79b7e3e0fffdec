"""A real JupyterLab over a workbook folder."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.ending import end

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

    def shut_down_kernels(self) -> None:
        """End every notebook's kernel; what opens one next gets a fresh one."""
        for session in self.api("sessions"):
            self.api(f"sessions/{session['id']}", "DELETE")

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
        said = end(process, PATIENCE_MS / 1000)
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
    raise AssertionError(f"the server did not start:\n{end(process)}")
