"""Fixtures of the browser tests: Chromium, a workbook server, a watched page."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

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
]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    """Say with each failure what the pages say that are open."""
    report = yield
    if report.failed:
        report.sections += [("page", watched.told()) for watched in OPEN]
    return report


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests; without one they are left out, and say what to install."""
    path = need("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def workshop_server(tmp_path: Path) -> Iterator[Callable[..., lab.Lab]]:
    """Start the launcher on a folder: `workshop_server(shipped=…, folder=…)`."""
    with ExitStack() as stack:
        yield lambda shipped="", folder=None, edition="en": stack.enter_context(
            lab.serving(folder or tmp_path / "workbook", shipped, edition)
        )


@pytest.fixture(scope="module")
def tiny_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[lab.Lab, Path]]:
    """A server over two tiny notebooks, and a copy of its folder as it was at first."""
    top = tmp_path_factory.mktemp("tiny")
    with lab.serving(top / "workbook", notebooks.write(top / "shipped")) as served:
        shutil.copytree(served.folder, top / "at first")
        yield served, top / "at first"


@pytest.fixture
def tiny(tiny_server: tuple[lab.Lab, Path]) -> lab.Lab:
    """The module's tiny server with no kernel, and its folder as it was at first."""
    served, at_first = tiny_server
    served.shut_down_kernels()
    # Else the next page asks for what was open in the last test.
    for layout in served.folder.parent.rglob("*.jupyterlab-workspace"):
        layout.unlink()
    for path in served.folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(at_first, served.folder, dirs_exist_ok=True)
    return served


@pytest.fixture
def doomed(workshop_server: Callable[..., lab.Lab], tmp_path: Path) -> lab.Lab:
    """A tiny server that a test may kill."""
    return workshop_server(shipped=notebooks.write(tmp_path / "shipped"))


@pytest.fixture
def watch(chromium: Browser) -> Iterator[Callable[..., Watched]]:
    """Open a fresh page: `watch(viewport=…, color_scheme=…)`."""
    with ExitStack() as stack:

        def fresh(**context: Any) -> Watched:
            return stack.enter_context(watching(chromium, **context))

        yield fresh


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[lab.Lab]:
    """One server over the real workbook for all tests of a module."""
    with lab.serving(tmp_path_factory.mktemp("learner") / "workbook") as served:
        yield served


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Watched]:
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
