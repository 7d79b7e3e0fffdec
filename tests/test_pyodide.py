"""The core's own unit tests, run inside Pyodide on Node: the browser edition stays possible."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.programs import need
from workshop.exercises import KINDS

ROOT = Path(__file__).parent.parent
HERE = Path(__file__).parent / "pyodide"
CORE = (
    *(f"exercises/test_{kind}" for kind in (*KINDS, "fields")),
    "content/test_content",
    "i18n/test_formats",
    "i18n/test_messages",
    "render/charts/test_charts",
    "render/test_html",
    "storage/test_answers",
    "storage/test_ranking",
)


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pyodide")
    for name in ("package.json", "package-lock.json", "run.mjs"):
        shutil.copy(HERE / name, folder / name)
    subprocess.run([need("npm"), "ci", "--no-audit", "--no-fund"], cwd=folder, check=True)
    return folder / "run.mjs"


def test_the_core_passes_its_tests_in_the_browsers_python(runner: Path) -> None:
    tests = [f"tests/{name}.py" for name in CORE]
    packages = sysconfig.get_path("purelib")
    command = [need("node"), str(runner), packages, str(ROOT), *tests]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-2000:]
    assert " passed" in ran.stdout
