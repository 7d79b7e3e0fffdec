"""The core's own unit tests, run inside Pyodide on Node: the browser edition stays possible."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HERE = Path(__file__).parent / "pyodide"
CORE = (
    "test_allocate",
    "test_amounts",
    "test_answers",
    "test_compare",
    "test_content",
    "test_estimate",
    "test_fields",
    "test_form",
    "test_html",
    "test_ledger",
    "test_ordering",
    "test_pick",
    "test_pictures",
    "test_rate",
    "test_sort",
    "test_words",
    "test_write",
)


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for tool in ("node", "npm"):
        assert shutil.which(tool), f"{tool} is missing: apt-get install nodejs npm"
    folder = tmp_path_factory.mktemp("pyodide")
    for name in ("package.json", "package-lock.json", "run.mjs"):
        shutil.copy(HERE / name, folder / name)
    subprocess.run([shutil.which("npm"), "ci", "--no-audit", "--no-fund"], cwd=folder, check=True)
    return folder / "run.mjs"


def test_the_core_passes_its_tests_in_the_browsers_python(runner: Path) -> None:
    tests = [f"tests/{name}.py" for name in CORE]
    packages = sysconfig.get_path("purelib")
    command = [shutil.which("node"), str(runner), packages, str(ROOT), *tests]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-2000:]
    assert " passed" in ran.stdout
