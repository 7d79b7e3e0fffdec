"""The one reason a workbook does not start."""

from __future__ import annotations


class CannotStart(Exception):
    """A start that fails; the message is one plain sentence for whoever gave the command."""
