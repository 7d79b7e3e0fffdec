"""Fixtures of the browser tests: Chromium, a workbook server, a watched page."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

import lab
from exercises import SECOND, START, forget, open_notebook
from looks import open_empty
from watching import OPEN, Watched, watching

import notebooks
from tests.programs import need

ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No page lives long enough for its scripts to be worth optimizing.
    "--js-flags=--no-opt --no-maglev --single-threaded-gc",
]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    """Say with each failure what the pages say that are open."""
    report = yield
    if report.failed:
        report.sections += [("page", watched.told()) for watched in OPEN]
    return report


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """One browser for all tests; without one they are left out, and say what to install.

    It has a profile, so that a script is compiled once and not for each page.
    """
    path = need("chromium")
    folder = tmp_path_factory.mktemp("profile")
    with sync_playwright() as playwright:
        profile = playwright.chromium.launch_persistent_context(
            folder, executable_path=path, args=ARGUMENTS, no_viewport=True
        )
        yield profile
        profile.close()


@pytest.fixture
def workshop_server(tmp_path: Path) -> Iterator[Callable[..., lab.Lab]]:
    """Start the launcher on a folder: `workshop_server(shipped=…, folder=…)`."""
    with ExitStack() as stack:
        yield lambda shipped="", folder=None, edition="en": stack.enter_context(
            lab.serving(folder or tmp_path / "workbook", shipped, edition)
        )


@dataclass(frozen=True)
class Shared:
    """A server for one test after another, and a copy of its folder as it was at first."""

    served: lab.Lab
    at_first: Path

    def anew(self) -> lab.Lab:
        """The server with no kernel, and its folder as it was at first."""
        self.served.shut_down_kernels()
        folder = self.served.folder
        # Else the next page asks for what was open in the last test.
        for layout in folder.parent.rglob("*.jupyterlab-workspace"):
            layout.unlink()
        for path in folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self.at_first, folder, dirs_exist_ok=True)
        return self.served


@contextmanager
def sharing(top: Path, shipped: str = "") -> Iterator[Shared]:
    with lab.serving(top / "workbook", shipped) as served:
        shutil.copytree(served.folder, top / "at first")
        yield Shared(served, top / "at first")


@pytest.fixture(scope="session")
def shared_tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    """A server over two tiny notebooks."""
    top = tmp_path_factory.mktemp("tiny")
    with sharing(top, notebooks.write(top / "shipped")) as shared:
        yield shared


@pytest.fixture(scope="session")
def shared_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    """A server over the real workbook."""
    with sharing(tmp_path_factory.mktemp("learner")) as shared:
        yield shared


@pytest.fixture
def tiny(shared_tiny: Shared) -> lab.Lab:
    """The tiny server with no kernel, and its folder as it was at first."""
    return shared_tiny.anew()


@pytest.fixture
def doomed(workshop_server: Callable[..., lab.Lab], tmp_path: Path) -> lab.Lab:
    """A tiny server that a test may kill."""
    return workshop_server(shipped=notebooks.write(tmp_path / "shipped"))


@pytest.fixture
def watch(chromium: BrowserContext) -> Iterator[Callable[..., Watched]]:
    """Open a fresh page: `watch(viewport=…, color_scheme=…)`."""
    with ExitStack() as stack:

        def fresh(**context: Any) -> Watched:
            return stack.enter_context(watching(chromium, **context))

        yield fresh


@pytest.fixture(scope="module")
def book(shared_book: Shared) -> lab.Lab:
    """The real workbook for all tests of a module, as it is at first."""
    return shared_book.anew()


@pytest.fixture(scope="module")
def reader(chromium: BrowserContext) -> Iterator[Watched]:
    """One page for all tests of a module."""
    with watching(chromium, viewport={"width": 1280, "height": 900}) as watched:
        yield watched


@pytest.fixture(scope="module")
def start(book: lab.Lab, reader: Watched) -> Page:
    """The first notebook, with nothing answered yet."""
    forget(book.folder)
    return open_notebook(reader, book, START)


@pytest.fixture(scope="module")
def second(book: lab.Lab, reader: Watched, start: Page) -> Page:
    """The second notebook, in the same tab; what was answered in the first stays."""
    return open_notebook(reader, book, SECOND)


@pytest.fixture(scope="class")
def empty(request: pytest.FixtureRequest, book: lab.Lab, reader: Watched) -> Page:
    """The page of a class's section, with nothing answered yet."""
    return open_empty(book, reader, request.cls.section)
