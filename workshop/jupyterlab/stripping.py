"""Takes out of a notebook what running it has put in, without Jupyter: kernels do it, too."""

from __future__ import annotations

from typing import Any


def strip(content: dict[str, Any]) -> None:
    """Remove the outputs and the widgets' state from a notebook."""
    content.get("metadata", {}).pop("widgets", None)
    for cell in content.get("cells", []):
        if cell.get("cell_type") == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
