"""What Jupyter's server is kept from doing at each start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

MADE = """
import sys
from pathlib import Path

from workshop.jupyterlab import surroundings

surroundings.settle_in()
from workshop.jupyterlab import server

made = server.make(
    Path(sys.argv[1]), "en/00_start_here.ipynb", token="t", browser=False, port=None, sockets=""
)
print("made", made.port)
"""


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for Node.js is a shell script")
def test_a_start_does_not_wait_for_node(tmp_path: Path) -> None:
    node = tmp_path / "bin" / "node"
    node.parent.mkdir()
    node.write_text(f"#!/bin/sh\necho asked >> {tmp_path}/asked\n")
    node.chmod(0o755)
    own = {"PATH": f"{node.parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", MADE, tmp_path],
        env={**os.environ, **own, "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.startswith("made ")
    assert not (tmp_path / "asked").exists()
