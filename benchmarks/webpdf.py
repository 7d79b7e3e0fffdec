"""The peer's printing: where nbconvert's webpdf finds a browser, and what it must not wait for."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import playwright

from benchmarks import browser

BROWSERS = "PLAYWRIGHT_BROWSERS_PATH"
# Without these the page asks other computers for scripts, and may wait long for their answer.
KIND = {"mathjax_url": "", "require_js_url": "", "mermaid_js_url": "", "jquery_url": ""}
OPTIONS = {
    "worksheet": (),
    "webpdf": (
        "--WebPDFExporter.disable_sandbox=True",
        *(f"--WebPDFExporter.{name}=" for name in KIND),
    ),
}


def offer_chromium(folder: Path) -> None:
    """Let playwright find this computer's Chromium under the name of the one it would fetch."""
    told = Path(playwright.__file__).parent / "driver" / "package" / "browsers.json"
    browsers = {one["name"]: one for one in json.loads(told.read_text("utf-8"))["browsers"]}
    shell = browsers["chromium-headless-shell"]["revision"]
    place = folder / f"chromium_headless_shell-{shell}" / "chrome-headless-shell-linux64"
    place.mkdir(parents=True)
    (place / "chrome-headless-shell").symlink_to(browser.path())
    os.environ[BROWSERS] = str(folder)


def exporter() -> Any:
    """The exporter itself, in this process, set as `OPTIONS` sets the command."""
    from nbconvert.exporters import WebPDFExporter

    return WebPDFExporter(**KIND, disable_sandbox=True)  # type: ignore[no-untyped-call]
