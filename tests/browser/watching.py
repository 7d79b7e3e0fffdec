"""A page in a real browser that watches itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from lab import LIVE, PATIENCE_MS, Lab
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

OPEN: list[Watched] = []


@dataclass
class Watched:
    """A page and what should not have happened on it."""

    page: Page
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)

    def told(self) -> str:
        """What whoever reads a failure wants to know of the page."""
        pages = "nodes => nodes.map(node => `${node.dataset.workshop}: ${node.id}`)"
        said = [self.page.url]
        # A page that crashed can no longer be asked.
        with suppress(Error):
            said += self.page.locator("[data-workshop]").evaluate_all(pages)
            said += self.shown_dialogs()
        return "\n".join([*said, *self.console[-40:]])

    def open(self, lab: Lab, notebook: str) -> Page:
        """Open a notebook by its path in the folder and wait until it is live."""
        self.page.goto(lab.url(notebook))
        self.wait_until_live()
        return self.page

    def wait_until_live(self) -> None:
        self.page.locator(LIVE).wait_for(timeout=PATIENCE_MS)

    def shown_dialogs(self) -> list[str]:
        """Dialogs of the browser so far, and of JupyterLab now."""
        return self.dialogs + self.page.locator(".jp-Dialog").all_inner_texts()

    def assert_calm(self) -> None:
        """No dialog, no error on the console, no request to another computer."""
        assert self.shown_dialogs() == []
        assert self.errors == []
        assert self.strangers == []


# A killed or restarted kernel closes its socket, and the browser says so.
EXPECTED = re.compile(r"WebSocket connection to .* failed|Canceled future for execute_request")


@contextmanager
def watching(browser: Browser, **context: Any) -> Iterator[Watched]:
    """A fresh page; `context` is Playwright's (viewport, color_scheme, …)."""
    made = browser.new_context(**context)
    made.set_default_timeout(PATIENCE_MS)
    watched = Watched(made.new_page())

    def hear(message: ConsoleMessage) -> None:
        watched.console.append(f"{message.type}: {message.text}")
        if message.type == "error" and not EXPECTED.search(message.text):
            watched.errors.append(message.text)

    def see(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.hostname != "127.0.0.1":
            watched.strangers.append(request.url)

    watched.page.on("console", hear)
    watched.page.on("pageerror", lambda error: watched.errors.append(str(error)))
    made.on("request", see)
    watched.page.on(
        "dialog", lambda dialog: (watched.dialogs.append(dialog.message), dialog.accept())
    )
    OPEN.append(watched)
    try:
        yield watched
    finally:
        OPEN.remove(watched)
        made.close()
