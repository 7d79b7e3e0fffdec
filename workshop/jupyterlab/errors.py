"""The one reason a workbook does not start."""

from __future__ import annotations


class CannotStart(Exception):
    """One plain sentence for the person who gave the command."""
