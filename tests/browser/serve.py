"""Serve a workbook folder for the browser tests: folder, shipped notebooks, edition, notebook."""

import sys
from pathlib import Path

from workshop.jupyterlab.launch import start

folder, shipped, edition, notebook, port, token = sys.argv[1:]
sys.exit(
    start(
        Path(folder),
        edition=edition,
        notebook=notebook,
        browser=False,
        port=int(port) or None,
        token=token,
        shipped=Path(shipped) if shipped else None,
    )
)
