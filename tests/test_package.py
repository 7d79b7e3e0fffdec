"""The wheel and the sdist: what they carry, and that a wheel alone is a working workshop."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import tarfile
import threading
import time
import tomllib
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.ending import end
from workshop.storage.answers import FILE_NAME, Answers

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
CANARY = f"canary-{secrets.token_hex(8)}"
LEFT_BEHIND = (
    f"notebooks/{FILE_NAME}",
    "notebooks/support-log.txt",
    "notebooks/en/.ipynb_checkpoints/00_start_here-checkpoint.ipynb",
    f"data/en/{FILE_NAME}.bak",
    f"workshop/{FILE_NAME}",
    "notebooks/My worksheet 2026-01-02.pdf",
)
SHIPPED = ("data", "notebooks")
SOURCES = ("workshop", *SHIPPED, "tests", "docs", "benchmarks")
BARRED = re.compile(
    r"my-answers|support-log|\.ipynb_checkpoints|__pycache__|\.pdf$|\.venv|\.hypothesis|node_modules"
)


def uv() -> str:
    """The uv that start.py would use."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec
    assert spec.loader
    start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(start)
    return str(start.found_uv() or start.own_uv())


def run(*command: object, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> str:
    """Run to a good end; return what was printed."""
    words = [str(word) for word in command]
    ended = subprocess.run(words, env=env, cwd=cwd, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, f"{words}\n{ended.stdout}{ended.stderr}"
    return ended.stdout


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources, with what trying the workshop out in a clone may leave there."""
    clone = tmp_path_factory.mktemp("clone")
    strays = shutil.ignore_patterns("__pycache__", "node_modules", "shipped")
    for name in SOURCES:
        shutil.copytree(ROOT / name, clone / name, ignore=strays)
    for file in ROOT.iterdir():
        if file.is_file():
            shutil.copy(file, clone)
    for name in LEFT_BEHIND:
        file = clone / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(CANARY, "utf-8")
    return clone


@pytest.fixture(scope="module")
def packages(clone: Path) -> dict[str, dict[str, bytes]]:
    """What wheel and sdist hold: their members' bytes by name."""
    run(uv(), "build", "--quiet", "--python", sys.executable, "--out-dir", clone / "dist", clone)
    [wheel], [sdist] = (clone / "dist").glob("*.whl"), (clone / "dist").glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        of_wheel = {name: archive.read(name) for name in archive.namelist()}
    of_sdist = {}
    with tarfile.open(sdist) as archive:
        for member in archive:
            if taken := archive.extractfile(member):
                of_sdist[member.name.partition("/")[2]] = taken.read()
    return {"wheel": of_wheel, "sdist": of_sdist}


def files(folder: str) -> set[str]:
    """The files of the project below a folder, as git would list them."""
    return {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and not BARRED.search(file.as_posix())
    }


def test_the_wheel_carries_every_file_the_workshop_reads(packages):
    shipped = {f"workshop/shipped/{name}" for folder in SHIPPED for name in files(folder)}
    assert set(packages["wheel"]) >= files("workshop") | shipped
    kinds = {Path(name).suffix for name in packages["wheel"]}
    assert kinds >= {".py", ".js", ".css", ".typ", ".toml", ".csv", ".ipynb", ".json", ".html"}
    assert any(name.endswith("static/remoteEntry.js") for name in packages["wheel"])


def test_the_wheel_stays_light_enough_to_send(packages, clone):
    [wheel] = (clone / "dist").glob("*.whl")
    assert wheel.stat().st_size < 12_000_000


def test_the_wheel_carries_nothing_else(packages):
    tops = {name.split("/")[0] for name in packages["wheel"]}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"workshop"}


def test_the_sdist_carries_what_a_developer_needs(packages):
    named = {"start.py", "README.md", "CHANGELOG.md", "LICENSE", "LICENSE-CONTENT.md", "uv.lock"}
    named |= {"package.json", "package-lock.json", "tsconfig.json", "bundle.js", "eslint.config.js"}
    wanted = set().union(named, *map(files, SOURCES))
    assert set(packages["sdist"]) >= wanted


@pytest.mark.parametrize("package", ["wheel", "sdist"])
def test_nothing_of_a_person_or_a_computer_travels(packages, clone, package):
    places = [str(place).encode() for place in (ROOT, clone, CANARY)]
    for name, content in packages[package].items():
        assert not BARRED.search(name), name
        assert not any(place in content for place in places), name
        if name.endswith(".ipynb"):
            cells = json.loads(content)["cells"]
            assert not any(cell.get("outputs") for cell in cells), name


def test_licences_and_entry_points_are_told(packages):
    [info] = {name.split("/")[0] for name in packages["wheel"] if ".dist-info/" in name}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    metadata = packages["wheel"][f"{info}/METADATA"].decode()
    assert f"License-Expression: {project['license']}" in metadata
    assert {f"{info}/licenses/{name}" for name in project["license-files"]} <= set(
        packages["wheel"]
    )
    points = packages["wheel"][f"{info}/entry_points.txt"].decode()
    assert "workshop = workshop.cli:main" in points
    assert "worksheet = workshop.notebook.exporters:WorksheetExporter" in points


# The wheel, installed into an empty environment


class Installed:
    """An environment with the wheel and its locked dependencies, away from this computer's own."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.programs = top / "venv" / ("Scripts" if os.name == "nt" else "bin")
        self.folder = top / "workbook"
        own = {"PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}", "HOME": str(top)}
        theirs = ("PYTHON", "VIRTUAL_ENV", "JUPYTER", "IPYTHON", "XDG", "COV")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(theirs)}
        self.env = kept | own

    def __call__(self, program: str, *arguments: object) -> str:
        return run(self.programs / program, *arguments, env=self.env, cwd=self.top)


@pytest.fixture(scope="module")
def installed(
    packages: object, clone: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installed]:
    made = Installed(tmp_path_factory.mktemp("empty"))
    locked = made.top / "locked.txt"
    frozen = ("export", "--frozen", "--no-dev", "--no-emit-project", "--no-hashes", "--quiet")
    run(uv(), *frozen, "--output-file", locked, "--project", ROOT)
    run(uv(), "venv", "--quiet", "--python", sys.executable, made.top / "venv")
    python = made.programs / "python"
    [wheel] = (clone / "dist").glob("*.whl")
    run(uv(), "pip", "install", "--quiet", "--python", python, "-r", locked, wheel)
    yield made
    shutil.rmtree(made.top / "venv", ignore_errors=True)


def read_once_up(address: str, server: subprocess.Popen[str]) -> str:
    """The page, as soon as the server listens; its address is said a moment earlier."""
    while server.poll() is None:
        try:
            with urllib.request.urlopen(address) as answer:
                assert answer.status == 200
                return str(answer.read().decode())
        except urllib.error.URLError as error:
            if isinstance(error, urllib.error.HTTPError):
                raise
            time.sleep(0.05)
    raise AssertionError("the server ended")


@pytest.fixture(scope="module")
def started(installed: Installed) -> str:
    """Start the workshop, read its page, stop it; the page."""
    command = [installed.programs / "workshop", "start", "--no-browser"]
    server = subprocess.Popen(
        [*map(str, command), "--folder", str(installed.folder)],
        env=installed.env,
        cwd=installed.top,
        stdout=subprocess.PIPE,
        text=True,
    )
    patience = threading.Timer(90, server.kill)
    patience.start()
    try:
        assert server.stdout
        said = iter(server.stdout.readline, "")
        address = next(found[0] for line in said if (found := re.search(r"http://\S+", line)))
        page = read_once_up(address, server)
    finally:
        end(server)
        patience.cancel()
    return page


def test_it_starts_and_answers_at_its_notebooks_address(started, installed):
    assert "from-job-to-career" in started, "the page knows the extension"
    assert sorted(file.name for file in (installed.folder / "en").glob("*.ipynb")) == sorted(
        file.name for file in (ROOT / "notebooks" / "en").glob("*.ipynb")
    )


def test_it_is_not_the_clone_that_runs(installed):
    told = installed("python", "-c", "import workshop; print(workshop.__file__)")
    assert Path(told.strip()).is_relative_to(installed.top)


def test_its_doctor_finds_everything_well(installed):
    assert "TROUBLE" not in installed("workshop", "doctor", "--folder", installed.folder)


def test_its_content_has_nothing_to_mend(installed):
    assert installed("workshop", "check") == "Nothing to mend.\n"


def test_it_exports_the_answers_as_pdf(installed):
    Answers(installed.folder / FILE_NAME).put("situation", {"want": "A quiet afternoon"})
    made = installed.top / "mine.pdf"
    installed("workshop", "export", "--folder", installed.folder, "--to", made)
    assert made.read_bytes().startswith(b"%PDF")


def test_nbconvert_knows_the_worksheet(installed, started):
    notebook = installed.folder / "en" / "00_start_here.ipynb"
    installed("jupyter", "nbconvert", "--to", "worksheet", notebook)
    assert notebook.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
