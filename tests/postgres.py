"""A PostgreSQL server of one's own: made in a folder, gone with it; by socket, on no network."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.ending import end

DEBIAN = Path("/usr/lib/postgresql")
SYSTEM_USER = "postgres"
PATIENCE_S = 60


def programs() -> Path | None:
    """The folder of the newest server's programs, if it can be run here."""
    if os.name != "posix" or (os.geteuid() == 0 and not known(SYSTEM_USER)):
        return None
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda one: int(one.parts[-3]))
    told = str(found[-1]) if found else shutil.which("initdb")
    return Path(told).resolve().parent if told else None


def known(user: str) -> bool:
    """Whether the system has this user."""
    import pwd

    return user in (one.pw_name for one in pwd.getpwall())


class Cluster:
    """One server: `start`, `stop`, and any number of databases."""

    def __init__(self, folder: Path, bin_: Path) -> None:
        self.folder, self.data, self._bin = folder, folder / "data", bin_
        self._made = 0
        self._server: subprocess.Popen[bytes] | None = None
        self._who: dict[str, Any] = {"cwd": folder, "stdout": subprocess.DEVNULL}
        if os.geteuid() == 0:
            # The server refuses to be root's.
            shutil.chown(folder, SYSTEM_USER, SYSTEM_USER)
            self._who |= {"user": SYSTEM_USER, "group": SYSTEM_USER, "extra_groups": []}
        made = [bin_ / "initdb", "-D", self.data, "-U", SYSTEM_USER, "-A", "trust", "-E", "UTF8"]
        subprocess.run([*made, "--no-sync", "--locale=C"], check=True, **self._who)
        self.start()

    def start(self, **settings: object) -> None:
        """Start, and wait until it answers."""
        import psycopg

        told = {"listen_addresses": "", "unix_socket_directories": self.folder, **settings}
        options = [part for name, value in told.items() for part in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            command = [self._bin / "postgres", "-D", self.data, *options]
            self._server = subprocess.Popen(command, stderr=log, **self._who)
        end = time.monotonic() + PATIENCE_S
        while True:
            try:
                psycopg.connect(self._line("postgres")).close()
            except psycopg.OperationalError:
                if time.monotonic() > end or self._server.poll() is not None:
                    raise
                time.sleep(0.02)
            else:
                return

    def stop(self) -> None:
        """Stop at once, telling whoever is connected."""
        if self._server:
            end(self._server, PATIENCE_S, ask=signal.SIGINT)

    def database(self) -> str:
        """A new database's SQLAlchemy URL, with no driver named."""
        self._made += 1
        name = f"board{self._made}"
        self.run("postgres", f"CREATE DATABASE {name}")
        return f"postgresql://{SYSTEM_USER}@/{name}?host={self.folder}"

    def run(self, database: str, statement: str) -> list[Any]:
        """Run one statement outside any transaction, and return its rows."""
        import psycopg

        with psycopg.connect(self._line(database), autocommit=True) as line:
            told = line.execute(statement)  # type: ignore[arg-type]
            return told.fetchall() if told.description else []

    def _line(self, database: str) -> str:
        return f"host={self.folder} user={SYSTEM_USER} dbname={database}"


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A server for a while. Its folder's name is short, for a socket's path must be."""
    bin_ = programs()
    assert bin_, "PostgreSQL is not installed"
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        made = Cluster(folder, bin_)
        try:
            yield made
        finally:
            made.stop()
    finally:
        shutil.rmtree(folder)
