"""The worksheet's ways out of JupyterLab, and the words in a PDF."""

from __future__ import annotations

import subprocess
from pathlib import Path

from exercises import until
from playwright.sync_api import Download, Page

from tests.programs import poppler

LABEL = "Completed worksheet (PDF)"


def text(pdf: bytes) -> str:
    """The words of a PDF, however its lines break."""
    ran = subprocess.run(
        [poppler("pdftotext"), "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(ran.stdout.decode("utf-8").split())


def open_export_menu(page: Page) -> None:
    page.locator(".lm-MenuBar-item").filter(has_text="File").click()
    entry = page.locator(".lm-Menu-item[data-type='submenu']").filter(has_text="Export Notebook As")
    entry.hover()
    entry.click()


def export_from_menu(page: Page) -> bytes:
    """Choose the worksheet in File → Save and Export Notebook As…; return the PDF."""
    downloads: list[Download] = []

    def keep(download: Download) -> None:
        downloads.append(download)

    def hear(opened: Page) -> None:
        opened.on("download", keep)

    page.context.on("page", hear)
    page.on("download", keep)
    try:
        open_export_menu(page)
        page.locator(".lm-Menu-item[data-type='command']").filter(has_text=LABEL).click()
        until(page, lambda: downloads, "the exported PDF")
        return Path(downloads[0].path()).read_bytes()
    finally:
        page.context.remove_listener("page", hear)
        page.remove_listener("download", keep)
