"""What the page is told: the words it shows, and which notebooks may run when they open."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def default_words() -> dict[str, str]:
    """Return the words of `words.json`, for an edition that gives none."""
    words: dict[str, str] = json.loads((HERE / "words.json").read_text("utf-8"))
    return words


def told(shipped: Mapping[str, Path], words: Mapping[str, str]) -> dict[str, Any]:
    """Return the code of every shipped notebook by its path in the workbook folder, and the words.

    `shipped` maps an edition to its folder of notebooks. The extension runs a
    notebook only when path and code are found here.
    """
    notebooks = {
        f"{edition}/{notebook.name}": code(notebook)
        for edition, folder in shipped.items()
        for notebook in sorted(folder.glob("*.ipynb"))
    }
    return {"notebooks": notebooks, "words": dict(words)}


def code(notebook: Path) -> list[str]:
    """Return the sources of a notebook's code cells, in order."""
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
