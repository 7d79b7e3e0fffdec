"""The one reason a workbook does not start."""

from __future__ import annotations


class CannotStart(Exception):  # noqa: N818 - it reads as the sentence it carries
    """One plain sentence for the person who gave the command."""
