"""A real JupyterHub with the shipped fragment, a uid for each person, and all in one folder."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from tests.ending import end
from tests.hub_python import reachable_python
from tests.programs import PROGRAMS

ROOT = Path(__file__).parent.parent
FRAGMENT = ROOT / "deploy" / "jupyterhub_config.py"
PROXY = PROGRAMS["proxy"].find()
# No account is made: the hub is told of these, and only in this process.
UIDS = {"workshop-board": 61_001, "ann": 61_002, "ben": 61_003, "coach": 61_004}
PATIENCE_S = 90.0

MORE = """
c.JupyterHub.services[-1]["environment"]["LD_LIBRARY_PATH"] = {libraries!r}
c.Spawner.environment["LD_LIBRARY_PATH"] = {libraries!r}
import pwd
known = pwd.getpwnam
def getpwnam(name):
    uids = {uids!r}
    if name not in uids:
        return known(name)
    home = {folder!r} + "/" + name
    return pwd.struct_passwd((name, "x", uids[name], uids[name], "", home, "/bin/sh"))
pwd.getpwnam = getpwnam
c.JupyterHub.bind_url = "http://127.0.0.1:{public}"
c.JupyterHub.hub_port = {inner}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{api}"
c.ConfigurableHTTPProxy.command = [{proxy!r}]
c.ConfigurableHTTPProxy.pid_file = {folder!r} + "/hub/proxy.pid"
c.JupyterHub.db_url = "sqlite:///" + {folder!r} + "/hub/hub.sqlite"
c.JupyterHub.cookie_secret_file = {folder!r} + "/hub/cookie_secret"
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = {password!r}
c.Authenticator.allow_all = True
c.Spawner.cmd = [{python!r}, {person!r}]
c.JupyterHub.services.append({{"name": "tests", "api_token": {password!r}}})
c.JupyterHub.load_roles.append({{
    "name": "tests", "services": ["tests"], "scopes": ["admin:users", "admin:servers", "tokens"],
}})
"""


def free() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def until(true: Callable[[], Any], what: str) -> Any:
    """What ``true`` gives once it gives something."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            if found := true():
                return found
        except httpx.TransportError:
            pass
        time.sleep(0.05)
    raise AssertionError(f"{what} did not come in {PATIENCE_S} s")


class Running:
    """The hub; `start` and `stop` as an operator would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.password = secrets.token_hex(16)
        folder.chmod(0o755)
        (folder / "hub").mkdir(mode=0o700)
        for name, uid in UIDS.items():
            (folder / name).mkdir(mode=0o700)
            os.chown(folder / name, uid, uid)
        # A copied Python finds its library here, and no other of the system's.
        self.libraries = str(folder / "python" / "lib")
        self.python = reachable_python(folder / "python")
        self.public, self.inner, self.api, self.port = (free() for _ in range(4))
        self.url = f"http://127.0.0.1:{self.public}"
        self.board = f"{self.url}/services/board"
        self.hub_api = httpx.Client(
            base_url=f"{self.url}/hub/api",
            headers={"Authorization": f"token {self.password}"},
            timeout=PATIENCE_S,
        )
        self._clients = [self.hub_api]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, coaches: list[str]) -> None:
        """Start the hub, and wait for it and the board."""
        told = FRAGMENT.read_text("utf-8").replace("/var/lib", str(self.folder))
        told = told.replace('coaches=["coach"]', f"coaches={coaches!r}, port={self.port}")
        told += MORE.format(
            uids=UIDS,
            folder=str(self.folder),
            public=self.public,
            inner=self.inner,
            api=self.api,
            proxy=PROXY,
            password=self.password,
            python=self.python,
            libraries=self.libraries,
            person=str(ROOT / "tests" / "hub_person.py"),
        )
        config = self.folder / "hub" / "jupyterhub_config.py"
        config.write_text(told, "utf-8")
        with (self.folder / "hub" / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self.python, "-m", "jupyterhub", "--config", str(config)],
                cwd=self.folder / "hub",
                env={
                    "PATH": os.environ["PATH"],
                    "PYTHONPATH": f"{ROOT}:{sysconfig.get_path('purelib')}",
                    "LANG": "C.UTF-8",
                    "LD_LIBRARY_PATH": self.libraries,
                },
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            until(lambda: httpx.get(f"http://127.0.0.1:{self.inner}/hub/api"), "the hub")
            until(lambda: httpx.get(f"{self.board}/mine").status_code == 401, "the board")
        except AssertionError as error:
            raise AssertionError((self.folder / "hub" / "log").read_text("utf-8")) from error

    def stop(self) -> None:
        """Stop it as a service manager does."""
        if self._process:
            end(self._process, PATIENCE_S)
            self._process = None

    def browser(self) -> httpx.Client:
        """A browser with nothing in it; it lives as long as the hub's folder."""
        self._clients.append(httpx.Client(follow_redirects=True, timeout=PATIENCE_S))
        return self._clients[-1]

    def close(self) -> None:
        """Stop the hub, close every browser, leave nothing."""
        self.stop()
        for client in self._clients:
            client.close()
        shutil.rmtree(self.folder)

    def serve(self, name: str) -> Person:
        """A person with a server of their own."""
        self.hub_api.post(f"/users/{name}")
        self.hub_api.post(f"/users/{name}/server")
        until(
            lambda: self.hub_api.get(f"/users/{name}").json().get("server"), f"the server of {name}"
        )
        return Person(f"{self.url}/user/{name}/")

    def token(self, name: str, scopes: list[str] | None = None) -> httpx.Response:
        """A token made for somebody who has no server."""
        self.hub_api.post(f"/users/{name}")
        return self.hub_api.post(f"/users/{name}/tokens", json={"scopes": scopes} if scopes else {})


class Person:
    """What runs in somebody's server, asked from outside."""

    def __init__(self, url: str) -> None:
        self._url = url

    def __call__(self, act: str, *given: Any) -> Any:
        """Do one thing there."""
        return httpx.post(self._url, json=[act, *given], timeout=PATIENCE_S).json()
