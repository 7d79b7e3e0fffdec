"""Tiny notebooks for the browser tests, in the shape of the workshop's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

EXERCISE = """\
# Exercise: nothing to edit
import ipywidgets as widgets
from pathlib import Path

with Path("../ran.txt").open("a") as ran:
    print("ran", file=ran)
yes = widgets.Button(description="Yes")
name = widgets.Text(description="Name")
why = widgets.Textarea(description="Why")
heard = widgets.Label("not yet")
yes.on_click(lambda _: setattr(heard, "value", "heard " + name.value))
widgets.VBox([yes, name, why, heard])"""


def notebook(*cells: tuple[str, str], autorun: bool = True) -> dict[str, Any]:
    """A clean notebook of (kind, source) cells, as the workshop ships them."""
    own = {"workshop": {"autorun": True, "section": "test"}} if autorun else {}
    return {
        "cells": [_cell(number, kind, source) for number, (kind, source) in enumerate(cells)],
        "metadata": {
            "kernelspec": {
                "display_name": "Python 3 (ipykernel)",
                "language": "python",
                "name": "python3",
            },
            "language_info": {"name": "python"},
            **own,
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _cell(number: int, kind: str, source: str) -> dict[str, Any]:
    metadata: dict[str, Any] = {"editable": False, "deletable": False}
    cell = {"cell_type": kind, "id": f"cell-{number}", "metadata": metadata, "source": source}
    if kind == "code":
        metadata |= {"jupyter": {"source_hidden": True}, "tags": ["hide-input"]}
        cell |= {"outputs": [], "execution_count": None}
    return cell


def write(folder: Path) -> Path:
    """Write `00_start_here` and `01_job_or_career`; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    first = notebook(
        ("markdown", "# Start here\n\nA first page. [Go on](01_job_or_career.ipynb)"),
        ("code", EXERCISE),
        ("markdown", "## Below\n\n" + "Some words to scroll past. " * 300),
        ("code", "# Second exercise\nwidgets.Button(description='Last')"),
    )
    second = notebook(("markdown", "# Job or career"), ("code", EXERCISE))
    for name, content in (("00_start_here", first), ("01_job_or_career", second)):
        (folder / f"{name}.ipynb").write_text(json.dumps(content, indent=1), "utf-8")
    return folder
