"""conda's environment.yml asks for what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
LINES = re.findall(r"^ +- (.+)$", (ROOT / "environment.yml").read_text("utf-8"), re.MULTILINE)
OF_CONDA = {
    "conda-forge",
    "nodefaults",
    "pip",
    "pip:",
    "-e .",
    f"python{PROJECT['requires-python']}",
}


def test_the_same_ranges():
    assert sorted(set(LINES) - OF_CONDA) == sorted(PROJECT["dependencies"])


def test_the_core_asks_for_a_part_of_it_in_the_same_ranges():
    core = PYPROJECT["dependency-groups"]["core"]
    assert core == sorted(core)
    assert set(core) < set(PROJECT["dependencies"])


def test_only_conda_forge_and_the_same_python():
    assert set(LINES) >= OF_CONDA
