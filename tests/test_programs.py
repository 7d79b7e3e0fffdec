"""What tests need besides Python comes the system's usual way, else its tests are left out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import programs

pytestmark = [
    pytest.mark.native,
    pytest.mark.skipif(os.name != "posix", reason="the stand-in for apt is a shell script"),
]

ROOT = Path(__file__).parent.parent
# It notes how it was called, and puts there what the package would bring.
APT = """#!/bin/sh
echo "apt-get $*" >> "$CALLS"
for word in "$@"; do
  case $word in
    unknown) exit 100;;
    chromium) ln -s /bin/true "$HERE/chromium";;
    poppler-utils) ln -s /bin/true "$HERE/pdftotext";;
    nodejs) ln -s /bin/true "$HERE/node";;
    npm) ln -s "$HERE/noted-npm" "$HERE/npm";;
  esac
done
"""
SUDO = """#!/bin/sh
shift
exec "$@"
"""
NPM = """#!/bin/sh
echo "npm $*" >> "$CALLS"
"""


@pytest.fixture
def bare(tmp_path):
    """The environment of a system that has apt, and nothing that tests need."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, script in (("apt-get", APT), ("sudo", SUDO), ("noted-npm", NPM)):
        (folder / name).write_text(script)
        (folder / name).chmod(0o755)
    for name in ("env", "sh", "ln", "true"):
        (folder / name).symlink_to(f"/bin/{name}" if name in ("sh", "ln") else f"/usr/bin/{name}")
    return os.environ | {
        "PATH": str(folder),
        "HERE": str(folder),
        "CALLS": str(tmp_path / "calls"),
        "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "browsers"),
    }


def python(env, *words):
    ran = subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    return ran.returncode, ran.stdout + ran.stderr


def test_a_bare_machine_is_brought_what_is_missing(bare):
    code, told = python(bare, "-m", "tests.programs")
    assert code == 0, told
    calls = Path(bare["CALLS"]).read_text().splitlines()
    assert calls[0] == "apt-get -qq update"
    assert re.match(
        "apt-get -qq install --yes chromium poppler-utils nodejs npm( postgresql)?$", calls[1]
    )
    assert [line for line in told.splitlines() if "in a browser" in line or "PDF" in line] == []
    # And nothing is asked for twice.
    Path(bare["CALLS"]).write_text("")
    python(bare, "-m", "tests.programs")
    assert "chromium" not in Path(bare["CALLS"]).read_text()


@pytest.fixture
def asked(monkeypatch):
    """What is asked for where nothing is found and nothing comes."""
    commands = []
    for name in ("on_path", "browser", "proxy"):
        monkeypatch.setattr(programs, name, lambda *names: "")
    monkeypatch.setattr(programs, "missing", lambda: list(programs.PROGRAMS.values()))
    monkeypatch.setattr(programs.start, "run", lambda command: commands.append(command))
    return commands


def test_a_package_that_is_not_known_keeps_no_other_away(asked, monkeypatch):
    tried = []
    monkeypatch.setattr(programs.start, "apt", lambda names, anew=True: tried.append(names))
    programs.bring()
    assert tried[0] == ["chromium", "poppler-utils", "nodejs", "npm", "postgresql"]
    assert tried[1:] == [[name] for name in tried[0]]


def test_where_no_package_brings_a_browser_playwright_does(asked, monkeypatch):
    monkeypatch.setattr(programs.start, "apt", lambda names, anew=True: False)
    programs.bring()
    assert [command[1:] for command in asked] == [["-m", "playwright", "install", "chromium"]]


def test_the_hubs_proxy_comes_by_npm(asked, monkeypatch, tmp_path):
    monkeypatch.setattr(programs.start, "apt", lambda names, anew=True: True)
    monkeypatch.setattr(programs, "OWN_PROXY", tmp_path / ".proxy/node_modules/.bin/proxy")
    monkeypatch.setattr(programs, "on_path", lambda *names: "/usr/bin/npm")
    programs.bring()
    assert asked[-1][-3:] == ["--prefix", str(tmp_path / ".proxy"), "configurable-http-proxy@5"]


def test_what_cannot_be_had_is_left_out_and_said_and_the_rest_passes(bare):
    """One test of each kind: in a browser, of a PDF, of the page's scripts, and of Python alone."""
    (Path(bare["PATH"]) / "apt-get").unlink()
    tests = [
        "tests/browser/test_kernels.py",
        "tests/render/test_pdf.py",
        "tests/storage/test_ranking.py",
    ]
    _, told = python(bare, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", *tests)
    for name in ("chromium", "pdftotext", "node"):
        assert programs.left_out(programs.PROGRAMS[name]) in " ".join(told.split())
    assert re.search(r"^\d+ passed, \d+ skipped", told, re.M), told[-3000:]
