"""From Job to Career: a workshop kit for JupyterLab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workshop.notebook.facilitator import Facilitating
    from workshop.notebook.workbook import Workbook

__all__ = ["Facilitating", "Workbook"]


def __getattr__(name: str) -> Any:
    # A command that needs no notebook need not wait for the widgets.
    if name == "Workbook":
        from workshop.notebook.workbook import Workbook

        return Workbook
    if name == "Facilitating":
        from workshop.notebook.facilitator import Facilitating

        return Facilitating
    raise AttributeError(name)
