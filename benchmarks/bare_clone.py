"""From a fresh clone on a bare machine to a live notebook: `git clone`, then `python3 start.py`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks import browser, serving
from benchmarks.row import Row, seconds

# What a computer behind a proxy or an own certificate needs to fetch anything at all.
NETWORK = ("PIP_CERT", "PIP_FIND_LINKS", "SSL_CERT_FILE", "SSL_CERT_DIR", "HTTPS_PROXY")
SYSTEM = "/usr/bin:/bin"


def measure() -> dict[str, Any]:
    """Seconds from `git clone` to the first saved choice, with nothing fetched and with all."""
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for state in ("cold", "warm"):
            home = Path(folder) / state
            home.mkdir()
            found |= {f"{state} {part}": took for part, took in once(home, Path(folder)).items()}
            print(f"  {state}: live after {found[f'{state} live']:.0f} s", flush=True)
    return found


def once(home: Path, shared: Path) -> dict[str, float]:
    """Seconds until cloned, until the server listens, and until live; the cache is `shared`."""
    with browser.page() as page:
        begun = time.perf_counter()
        clone = home / "clone"
        command = ["git", "clone", "--quiet", "--no-hardlinks", str(serving.ROOT), str(clone)]
        subprocess.run(command, check=True)
        taken = {"cloned": time.perf_counter() - begun}
        start = ["python3", "start.py", "--no-browser", "--folder", str(home / "workbook")]
        start += ["--port", str(serving.free_port())]
        with serving.running(start, bare(home, shared), clone) as address:
            taken["set up"] = time.perf_counter() - begun
            page.goto(address, wait_until="commit")
            browser.first_save(page)
            taken["live"] = time.perf_counter() - begun
    return taken


def bare(home: Path, shared: Path) -> dict[str, str]:
    """An empty environment: a path with Python on it, a home, and the way to the network."""
    network = {name: os.environ[name] for name in NETWORK if name in os.environ}
    own = {"PATH": only_python(home / "bin"), "HOME": str(home)}
    return {**network, **own, "UV_CACHE_DIR": str(shared / "fetched"), "PYTHONUNBUFFERED": "1"}


def only_python(folder: Path) -> str:
    """A search path with this Python and the system's own programs on it, and no uv."""
    folder.mkdir()
    (folder / "python3").symlink_to(Path(sys.executable).resolve())
    return f"{folder}:{SYSTEM}"


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """Nothing fetched before, and everything."""
    made = []
    for state, fetched in (
        ("cold", "nothing fetched before"),
        ("warm", "all fetched before"),
    ):
        how = (
            f"once, empty environment; cloned after {seconds(found[f'{state} cloned'])},"
            f" serving after {seconds(found[f'{state} set up'])}; clicks needed: 0"
        )
        what = f"`git clone` + `python3 start.py` → live notebook, {fetched}"
        made.append(Row(what, seconds(found[f"{state} live"]), how))
    return tuple(made)
