"""The page side is code: its bundles are those of the sources, and types, lint and tests agree."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.programs import PROGRAMS, left_out
from workshop.exercises import KINDS
from workshop.widgets.widget import BUNDLES

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
MODULES = ROOT / "node_modules"
CHECKED = ("widgets", "panels", "exercises", "facilitation", "board", "jupyterlab")


def run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    found = shutil.which(command[0])
    assert found, command[0]
    return subprocess.run(
        [found, *command[1:]], cwd=cwd, capture_output=True, text=True, check=False
    )


def are_locked() -> bool:
    """Whether the modules that are there are those of the lock."""
    held = MODULES / ".package-lock.json"
    if not held.is_file():
        return False
    there, locked = (
        json.loads(file.read_text("utf-8"))["packages"]
        for file in (held, ROOT / "package-lock.json")
    )
    return all(
        there.get(name, {}).get("version") == package["version"]
        for name, package in locked.items()
        if name and not package.get("optional")
    )


def install() -> subprocess.CompletedProcess[str]:
    """Install what the lock names beside the sources; several at once do not disturb each other."""
    with tempfile.TemporaryDirectory(prefix=".npm-", dir=ROOT) as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(ROOT / name, folder)
        done = run("npm", "ci", "--no-audit", "--no-fund", cwd=Path(folder))
        if done.returncode == 0 and not are_locked():
            if MODULES.exists():
                MODULES.rename(Path(folder) / "former")
            try:
                (Path(folder) / "node_modules").rename(MODULES)
            except OSError:
                assert are_locked(), "another run has put its own there"
    return done


@pytest.fixture(scope="module")
def npm() -> None:
    """Node with the locked modules; without them nothing can be said, but in CI they must be."""
    must = os.environ.get("CI") == "true"
    missing = [PROGRAMS[tool] for tool in ("node", "npm") if not PROGRAMS[tool].find()]
    why = left_out(missing[0]) if missing else ""
    if not why and not are_locked():
        done = install()
        why = done.stderr if done.returncode else ""
    if why:
        (pytest.fail if must else pytest.skip)(why)


def test_the_bundles_are_those_of_the_sources(npm: None, tmp_path: Path) -> None:
    ran = run("node", "bundle.js", str(tmp_path))
    assert ran.returncode == 0, ran.stderr
    made, kept = (
        {file.name: file.read_bytes() for file in folder.iterdir()}
        for folder in (tmp_path, BUNDLES)
    )
    assert made.keys() == kept.keys()
    stale = [name for name in made if made[name] != kept[name]]
    assert not stale, f"npm run build makes them anew: {stale}"


@pytest.mark.parametrize("script", ["check", "lint", "test"])
def test_the_script_finds_nothing(npm: None, script: str) -> None:
    ran = run("npm", "run", "--silent", script)
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-2000:]


def test_every_kind_has_a_bundle_that_says_where_it_is_from() -> None:
    for name in KINDS:
        first = (BUNDLES / f"{name}.js").read_text("utf-8").splitlines()[0]
        assert first.startswith('// Made by "npm run build" from workshop/')


def test_a_bundle_asks_for_nothing_and_names_no_place_of_a_computer() -> None:
    for file in BUNDLES.glob("*.js"):
        text = file.read_text("utf-8")
        assert not any(line.startswith("import ") for line in text.splitlines()), file.name
        assert str(ROOT) not in text
        assert "node_modules" not in text


def test_every_source_is_type_checked() -> None:
    folders = [ROOT / "workshop" / name for name in CHECKED]
    sources = [file for folder in folders for file in folder.rglob("*.js")]
    sources = [file for file in sources if file.parent != BUNDLES]
    assert len(sources) > len(list(BUNDLES.iterdir()))
    assert [
        file for file in sources if not file.read_text("utf-8").startswith("// @ts-check")
    ] == []


def test_the_lock_names_no_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert packages
    assert not [name for name, package in packages.items() if "resolved" in package]
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    assert all(version[0].isdigit() for version in wanted.values()), "exact versions"
