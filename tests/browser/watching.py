"""A page in a real browser that watches itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from lab import LIVE, PATIENCE_MS, Lab
from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request, ViewportSize

OPEN: list[Watched] = []
STORED = "cookies,local_storage,indexeddb,service_workers,cache_storage"


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
def watching(
    profile: BrowserContext,
    viewport: ViewportSize | None = None,
    color_scheme: Literal["light", "dark"] = "light",
    reduced_motion: Literal["reduce", "no-preference"] = "no-preference",
    touch: bool = False,
) -> Iterator[Watched]:
    """A fresh page of the one browser; of one without a profile where it is to have touch."""
    made = profile.browser.new_context(has_touch=True) if touch and profile.browser else None
    watched = Watched((made or profile).new_page())
    page = watched.page
    page.set_default_timeout(PATIENCE_MS)
    page.set_viewport_size(viewport or {"width": 1280, "height": 720})
    page.emulate_media(color_scheme=color_scheme, reduced_motion=reduced_motion)

    def hear(message: ConsoleMessage) -> None:
        watched.console.append(f"{message.type}: {message.text}")
        if message.type == "error" and not EXPECTED.search(message.text):
            watched.errors.append(message.text)

    def see(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.hostname != "127.0.0.1":
            watched.strangers.append(request.url)

    page.on("console", hear)
    page.on("pageerror", lambda error: watched.errors.append(str(error)))
    page.on("request", see)
    page.on("dialog", lambda dialog: (watched.dialogs.append(dialog.message), dialog.accept()))
    OPEN.append(watched)
    try:
        yield watched
    finally:
        OPEN.remove(watched)
        forget_what_it_stored(page)
        page.close()
        if made:
            made.close()


def forget_what_it_stored(page: Page) -> None:
    """Let the next page begin as in a new browser, if no other page is open at this address."""
    here = urlsplit(page.url)
    others = [one.page.url for one in OPEN]
    if here.netloc and here.netloc not in {urlsplit(url).netloc for url in others}:
        asking = page.context.new_cdp_session(page)
        stored = {"origin": f"{here.scheme}://{here.netloc}", "storageTypes": STORED}
        asking.send("Storage.clearDataForOrigin", stored)
