"""Starting a workbook: what is said, what is refused, and what Jupyter keeps."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from workshop import paths
from workshop.jupyterlab import launch, surroundings
from workshop.jupyterlab.errors import CannotStart

BROWSER_TESTS = Path(__file__).parents[1] / "browser"
sys.path.insert(0, str(BROWSER_TESTS))

import lab  # noqa: E402

import notebooks  # noqa: E402


@pytest.fixture
def shipped(tmp_path):
    return notebooks.write(tmp_path / "shipped")


def serve(folder, shipped, port, edition="en", notebook="00_start_here.ipynb"):
    command = [sys.executable, BROWSER_TESTS / "serve.py", folder, shipped, edition, notebook, port]
    return subprocess.run(
        [*map(str, command), "token"], capture_output=True, text=True, timeout=60, check=False
    )


def test_a_missing_notebook_is_refused_before_jupyter_is_there(tmp_path, shipped):
    before = dict(os.environ)
    with pytest.raises(CannotStart, match="no notebook “09_none”"):
        launch.start(tmp_path / "w", notebook="09_none", shipped=shipped, say=lambda _: None)
    assert dict(os.environ) == before


@pytest.mark.parametrize("why", ["away", "file", "locked"])
def test_it_says_why_the_workbook_is_not_in_documents(tmp_path, shipped, monkeypatch, why):
    said: list[str] = []

    def stop():
        raise CannotStart("far enough")

    monkeypatch.setattr(surroundings, "settle_in", stop)
    monkeypatch.setattr(paths, "documents", lambda: tmp_path / "Documents")
    with pytest.raises(CannotStart, match="far enough"):
        launch.start(tmp_path / "w", shipped=shipped, hindered=why, say=said.append)
    assert said[0].endswith(str(tmp_path / "w"))
    assert said[1].startswith(f"It is not in {tmp_path / 'Documents'}: ")
    assert len(said) == 2


def test_a_busy_port_is_one_plain_sentence(tmp_path, shipped):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        ended = serve(tmp_path / "w", shipped, port)
    assert ended.returncode != 0
    assert f"CannotStart: Port {port} is in use" in ended.stderr


def test_it_serves_only_this_computer_and_keeps_to_its_own_folders(tmp_path, shipped):
    with lab.serving(tmp_path / "workbook", shipped) as server:
        [spec] = server.api("kernelspecs")["kernelspecs"].values()
        assert spec["spec"]["argv"][1] == "-P"
        with pytest.raises(Exception, match="403"):
            lab.urllib.request.urlopen(f"http://127.0.0.1:{server.port}/api/sessions")
    assert server.process.returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["own", "shipped", "workbook"]


@pytest.mark.skipif(os.name != "posix", reason="Windows lets no two programs share a port")
def test_a_port_that_a_killed_server_left_resting_is_free():
    """The side that closes first keeps the port in TIME_WAIT."""
    from workshop.jupyterlab import server

    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as visitor:
            answering, _ = listening.accept()
            answering.close()
            assert visitor.recv(1) == b""
    server._refuse_if_busy(port)
