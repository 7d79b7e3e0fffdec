"""With every socket refused but this computer's own, everything a learner does works."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
REFUSING = Path(__file__).parent / "no_network"
FIXTURES = Path(__file__).parent / "fixtures" / "reference"

WHOLE_WAY = """
import sys
from pathlib import Path
from tests.notebook_driver import type_in
from workshop import Workbook
from workshop.reference import importers
from workshop.documents import export as making

folder, fixtures = map(Path, sys.argv[1:])
book = Workbook.at(folder / "en")
for section in book.responses.edition.sections.values():
    for exercise in section.exercises:
        book.ask(exercise)
type_in(book, next(iter(book.responses.edition.people)))
assert "<" in book.worksheet()._repr_html_()
for what in making.WHAT:
    file, made = book.save(what)
    assert file.read_bytes() == made.content
assert made.content.startswith(b"BEGIN:VCALENDAR")
assert book.responses.reference.search("nurse")
print(importers.import_file(fixtures / "bls", folder / "reference"))
"""


class Apart:
    """Runs Python with outside sockets refused, and keeps what was refused."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._log = folder / "refused.txt"
        path = os.pathsep.join([str(REFUSING), str(ROOT)])
        self.env = os.environ | {"PYTHONPATH": path, "REFUSED": str(self._log)}

    def __call__(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, *map(str, arguments)]
        return subprocess.run(
            words, env=self.env, cwd=self.folder, capture_output=True, text=True, check=False
        )

    @property
    def refused(self) -> str:
        return self._log.read_text("utf-8") if self._log.exists() else ""


@pytest.fixture
def apart(tmp_path: Path) -> Apart:
    return Apart(tmp_path)


# 203.0.113.0/24 and .example are set aside for documentation: nobody is there.
@pytest.mark.parametrize(
    ("asking", "refused"),
    [
        ("import socket; socket.socket().connect(('203.0.113.1', 80))", "socket.connect"),
        ("import socket; socket.getaddrinfo('a.example', 80)", "socket.getaddrinfo"),
        ("import urllib.request as u; u.urlopen('http://a.example')", "socket.getaddrinfo a.ex"),
    ],
)
def test_the_outside_is_really_refused(apart: Apart, asking: str, refused: str) -> None:
    assert apart("-c", asking).returncode != 0
    assert apart.refused.startswith(refused)


def test_this_computer_itself_is_not_refused(apart: Apart) -> None:
    own = "import socket; s = socket.create_server(('127.0.0.1', 0))\n"
    own += "socket.create_connection(s.getsockname()).close()"
    assert apart("-c", own).returncode == 0
    assert apart.refused == ""


def test_answers_readouts_pdf_and_import_need_no_network(apart: Apart) -> None:
    ended = apart("-c", WHOLE_WAY, apart.folder, FIXTURES)
    assert ended.returncode == 0, ended.stderr
    assert "Written: " in ended.stdout
    assert apart.refused == ""


def test_a_notebook_runs_and_is_exported_without_a_network(apart: Apart) -> None:
    for notebook in (ROOT / "notebooks" / "en").glob("00_*.ipynb"):
        shutil.copy(notebook, apart.folder / "00.ipynb")
    for to in (("notebook", "--execute", "--output", "run"), ("worksheet",)):
        ended = apart("-m", "nbconvert", "--to", *to, "00.ipynb")
        assert ended.returncode == 0, ended.stderr
    assert (apart.folder / "00.pdf").read_bytes().startswith(b"%PDF")
    assert apart.refused == ""


def test_the_commands_need_no_network(apart: Apart) -> None:
    for command in (["doctor", "--folder", apart.folder], ["check", "en"]):
        ended = apart("-m", "workshop", *command)
        assert ended.returncode == 0, ended.stdout + ended.stderr
    assert apart.refused == ""


def test_nothing_that_ships_names_an_outside_file_to_load() -> None:
    """Typst is no Python: its only way out would be a package named in the template."""
    loads = re.compile(
        r"@preview/|@import\s+(url)?\W*https?:|<(script|link|img)[^>]*(src|href)=.?https?:"
        r"|(fetch|import)\(\s*['\"`]https?:|url\(\s*['\"]?https?:"
    )
    for ending in ("typ", "css", "js", "html"):
        files = list((ROOT / "workshop").rglob(f"*.{ending}"))
        assert files
        for file in files:
            assert not loads.search(file.read_text("utf-8")), file
