"""From Job to Career: a workshop kit for JupyterLab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workshop.facilitating import Facilitating
    from workshop.workbook import Workbook

__all__ = ["Facilitating", "Workbook"]


def __getattr__(name: str) -> Any:
    # A command that needs no notebook need not wait for the widgets.
    if name == "Workbook":
        from workshop.workbook import Workbook

        return Workbook
    if name == "Facilitating":
        from workshop.facilitating import Facilitating

        return Facilitating
    raise AttributeError(name)
