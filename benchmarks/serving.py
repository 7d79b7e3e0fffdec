"""A workbook served by the workshop, and the same notebooks served by JupyterLab as it comes."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
TOKEN = "benchmark"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\S+")
PATIENCE_S = 900


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def alone(home: Path) -> dict[str, str]:
    """An environment in which Jupyter finds no settings and no files of an earlier run."""
    own = {
        "HOME": home,
        "XDG_DATA_HOME": home / "data",
        "JUPYTER_CONFIG_DIR": home / "config",
        "JUPYTER_DATA_DIR": home / "jupyter",
        "IPYTHONDIR": home / "ipython",
    }
    unwanted = ("JUPYTER_PATH", "JUPYTER_CONFIG_PATH", "VIRTUAL_ENV")
    inherited = {name: value for name, value in os.environ.items() if name not in unwanted}
    return inherited | {name: str(path) for name, path in own.items()} | {"PYTHONUNBUFFERED": "1"}


@contextmanager
def workshop(home: Path) -> Iterator[str]:
    """`workshop start` on a new folder; gives the address that it prints."""
    folder = str(home / "workbook")
    command = [sys.executable, "-m", "workshop", "start", "--no-browser"]
    command += ["--folder", folder, "--port", str(free_port())]
    with running(command, alone(home)) as address:
        yield address


@contextmanager
def stock_lab(home: Path, notebook: str) -> Iterator[str]:
    """`jupyter lab` on `home/workbook`, with nothing of the workshop's; gives the address."""
    port = free_port()
    lab = Path(sys.executable).with_name("jupyter-lab")
    command = [lab, "--no-browser", "--allow-root", f"--ServerApp.port={port}"]
    command += [f"--ServerApp.root_dir={home / 'workbook'}", f"--IdentityProvider.token={TOKEN}"]
    with running([str(part) for part in command], alone(home)) as _:
        yield f"http://127.0.0.1:{port}/lab/tree/{notebook}?token={TOKEN}"


@contextmanager
def running(command: Sequence[str], env: Mapping[str, str], cwd: Path = ROOT) -> Iterator[str]:
    """Run a server; gives the first address that it prints, once it listens there."""
    heard: list[str] = []
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=dict(env),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as server:
        try:
            yield listening(server, heard)
        finally:
            server.send_signal(signal.SIGTERM)
            try:
                server.communicate(timeout=30)
            except subprocess.TimeoutExpired:
                os.killpg(server.pid, signal.SIGKILL)


def listening(server: subprocess.Popen[str], heard: list[str]) -> str:
    """Wait until the server has printed its address and takes calls there."""
    assert server.stdout is not None
    for line in server.stdout:
        heard.append(line)
        if found := ADDRESS.search(line):
            break
    else:
        raise RuntimeError("the server did not start:\n" + "".join(heard))
    port = int(found.group().split(":")[2].partition("/")[0])
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return found.group()
    raise RuntimeError("the server printed an address and does not listen there")
