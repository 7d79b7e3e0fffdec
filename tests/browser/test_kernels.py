"""A page comes alive whatever port its kernel was given, and none is chosen for it beforehand."""

from __future__ import annotations

import json
from pathlib import Path

import lab
import psutil
import pytest

import notebooks

pytestmark = pytest.mark.browser

# What another program may do between the choice of a kernel's ports and their use.
TAKES_A_PORT = """
import sys

if any(argument.endswith("serve.py") for argument in sys.orig_argv):
    import socket

    from jupyter_client.connect import ConnectionFileMixin
    from workshop.jupyterlab import kernels

    kernels.LONGEST = 0
    choose = ConnectionFileMixin.write_connection_file
    taken = []

    def write_connection_file(self, **more):
        choose(self, **more)
        if not taken:
            taken.append(socket.create_server(("127.0.0.1", self.shell_port)))

    ConnectionFileMixin.write_connection_file = write_connection_file
"""


def test_a_kernel_is_given_no_port_and_leaves_no_file(watch, tmp_path):
    watched = watch()
    with lab.serving(tmp_path / "workbook", notebooks.write(tmp_path / "shipped")) as served:
        watched.open(served, "en/01_job_or_career.ipynb")
        commands = [psutil.Process(process).cmdline() for process in served.kernel_processes()]
        files = [Path(command[command.index("-f") + 1]) for command in commands]
        assert files
        assert {json.loads(file.read_bytes())["transport"] for file in files} == {"ipc"}
    assert not any(file.parent.exists() for file in files)


def test_a_page_whose_kernel_lost_its_port_to_another_comes_alive(watch, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(TAKES_A_PORT)
    watched = watch()
    env = {"PYTHONPATH": lab.path_with(site)}
    shipped = notebooks.write(tmp_path / "shipped")
    with lab.serving(tmp_path / "workbook", shipped, env=env) as served:
        watched.open(served, "en/00_start_here.ipynb")
        watched.page.get_by_role("button", name="Yes").wait_for()
        assert watched.shown_dialogs() == []
    assert "Address already in use" in served.said
