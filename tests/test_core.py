"""The core runs with the list `core` of pyproject.toml and nothing else, and says the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.test_package import run, uv

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NAMES = (
    "import importlib.metadata as m; print(*sorted({d.name.lower() for d in m.distributions()}))"
)
# Whoever runs this reads content, saves a sample person's answers, draws every lens, makes a web
# page, and puts every exercise and panel on screen.
ACTS = """
import json, sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import workshop
from workshop.responses.readout import lens_blocks
from workshop import Workbook
from workshop.documents import export as making
from workshop.storage.answers import FILE_NAME, Answers
from workshop.content.loader import read_edition
from workshop.responses.responses import Responses

edition, folder = read_edition("en"), Path.cwd()
answers = Answers(folder / FILE_NAME)
for exercise, parts in edition.people["dana"].answers.items():
    answers.put(exercise, dict(parts))

responses = replace(Responses.of("en", folder / FILE_NAME), today=lambda: date(2026, 11, 29))
lenses = {
    name: repr(lens_blocks(responses, use))
    for section in edition.sections.values()
    for name, use in section.lenses.items()
}
page = making.make(responses, "worksheet", form="html").content.decode()

book = Workbook("en", folder / FILE_NAME)
asked = [book.ask(name) for section in edition.sections.values() for name in section.exercises]
panels = [book.my_things(), book.compare(), book.continue_from_pdf(), book.what_is_kept()]

told = {"where": workshop.__file__, "exercises": len(asked), "panels": len(panels)}
told |= {"lenses": lenses, "page": page, "kept": len(Answers(folder / FILE_NAME).changes)}
Path(sys.argv[1]).write_text(json.dumps(told), "utf-8")
"""


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("core")


@pytest.fixture(scope="module")
def core(top: Path) -> Path:
    """The Python of an environment that holds the core's list, as locked, and this package."""
    locked = top / "core.txt"
    only = ("export", "--frozen", "--only-group", "core", "--no-emit-project", "--no-hashes")
    run(uv(), *only, "--quiet", "--output-file", locked, "--project", ROOT)
    run(uv(), "venv", "--quiet", "--python", sys.executable, top / "venv")
    python = top / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = (uv(), "pip", "install", "--quiet", "--python", python)
    run(*install, "-r", locked)
    run(*install, "--no-deps", ROOT)
    return python


def acted(python: object, folder: Path, **more: str) -> dict:
    """What came of the acts in a folder."""
    folder.mkdir()
    theirs = ("PYTHON", "VIRTUAL_ENV", "JUPYTER", "IPYTHON")
    env = {name: value for name, value in os.environ.items() if not name.startswith(theirs)} | more
    run(python, "-P", "-c", ACTS, folder / "told.json", env=env, cwd=folder)
    return json.loads((folder / "told.json").read_text("utf-8"))


def test_only_what_the_list_brings_is_installed(core):
    there = set(run(core, "-c", NAMES).split())
    left_out = {"pandas", "numpy", "typst", "pikepdf", "openpyxl", "jupyterlab", "nbconvert"}
    assert "from-job-to-career" in there
    assert not there & left_out


def test_every_package_of_the_list_is_used(core, tmp_path):
    """One that the core did without would be a user's burden in a browser."""
    for package in PROJECT["dependency-groups"]["core"]:
        name = package.partition(">")[0]
        code = f"import sys; sys.modules[{name!r}] = None\n" + ACTS
        ended = subprocess.run(
            [core, "-P", "-c", code, "told.json"], cwd=tmp_path, capture_output=True, check=False
        )
        assert ended.returncode != 0, name


def test_it_reads_saves_draws_and_shows_the_same_as_the_whole_kit(core, top):
    alone = acted(core, top / "alone")
    whole = acted(sys.executable, top / "whole", PYTHONPATH=str(ROOT))
    assert Path(alone.pop("where")).is_relative_to(top / "venv")
    assert not Path(whole.pop("where")).is_relative_to(top)
    assert alone["exercises"] > 30
    assert alone["kept"] > 30
    assert len(alone["lenses"]) > 40
    assert all(blocks != "()" for blocks in alone["lenses"].values())
    assert "<html" in alone["page"]
    assert alone == whole
