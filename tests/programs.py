"""The programs besides Python that tests use: each is found, or brought, or its tests left out.

`python3 start.py test` runs this first. What is missing comes from the system's own packages where
they may be installed without asking (apt, as root or by a sudo that wants no password), a browser
by Playwright elsewhere, the hub's proxy by npm. What cannot be had is said.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import start
from tests import postgres

ROOT = Path(__file__).parent.parent
OWN_PROXY = ROOT / ".proxy/node_modules/.bin/configurable-http-proxy"
# Where there is no system's browser: the one that Playwright fetched, if it starts.
OWN_BROWSER = """
import subprocess
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    path = playwright.chromium.executable_path
subprocess.run([path, "--version"], check=True, stdout=subprocess.DEVNULL)
print(path)
"""


def on_path(*names: str) -> str:
    """Where the first of these programs lies."""
    return next(filter(None, map(shutil.which, names)), "")


def browser() -> str:
    found = on_path("chromium", "chromium-browser")
    if not found:
        asked = [sys.executable, "-c", OWN_BROWSER]
        found = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    return found


def proxy() -> str:
    return str(OWN_PROXY) if OWN_PROXY.exists() else on_path("configurable-http-proxy")


@dataclass(frozen=True)
class Program:
    """What it is called, which of Debian's packages bring it, what is left out without it."""

    called: str
    packages: tuple[str, ...]
    without: str
    find: Callable[[], str]


PROGRAMS = {
    "chromium": Program("Chromium", ("chromium",), "the tests in a browser", browser),
    "pdftotext": Program(
        "Poppler",
        ("poppler-utils",),
        "the tests that read a PDF's words and see its pages",
        lambda: on_path("pdftotext"),
    ),
    "node": Program(
        "Node.js",
        ("nodejs",),
        "the tests of the page's scripts",
        lambda: on_path("node"),
    ),
    "npm": Program(
        "npm",
        ("npm",),
        "the tests of the page's bundles and of Python in the browser",
        lambda: on_path("npm"),
    ),
    "postgresql": Program(
        "PostgreSQL",
        ("postgresql",),
        "the tests of the board on PostgreSQL",
        lambda: str(postgres.programs() or ""),
    ),
    "proxy": Program("configurable-http-proxy", (), "the tests of the board on a hub", proxy),
}


def need(name: str) -> str:
    """Where a program lies; without it whoever asks is left out, and says so."""
    found = PROGRAMS[name].find()
    if not found:
        pytest.skip(left_out(PROGRAMS[name]))
    return found


def poppler(tool: str) -> str:
    """Where one of Poppler's tools lies, which all come together."""
    return str(Path(need("pdftotext")).with_name(tool))


def left_out(program: Program) -> str:
    """What is told of a program that is not there."""
    told = f"Left out: {program.without}, since {program.called} is not here."
    return told + (f" apt-get install {' '.join(program.packages)}" if program.packages else "")


def missing() -> list[Program]:
    return [program for program in PROGRAMS.values() if not program.find()]


def bring() -> None:
    """Bring what is missing, as far as may be."""
    packages = [package for program in missing() for package in program.packages]
    if packages:
        start.say("What the tests need besides Python: " + " ".join(packages))
        # One that a system does not know must not keep the others away.
        if not start.apt(packages):
            for package in packages:
                start.apt([package], anew=False)
    if not browser():
        start.run([sys.executable, "-m", "playwright", "install", "chromium"])
    if not proxy() and (npm := on_path("npm")):
        place = OWN_PROXY.parents[2]
        place.mkdir(exist_ok=True)
        install = [npm, "install", "--silent", "--no-fund", "--no-audit"]
        start.run([*install, "--prefix", str(place), "configurable-http-proxy@5"])


if __name__ == "__main__":
    bring()
    for program in missing():
        start.say(left_out(program))
