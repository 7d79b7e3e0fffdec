"""The shipped edition, read once a session: many modules of tests need it as they are loaded."""

from __future__ import annotations

from functools import cache

from workshop.content import loader
from workshop.content.schema import Edition


@cache
def read_edition(name: str) -> Edition:
    """Read an edition that is shipped; one in a folder of its own is the product's to read."""
    return loader.read_edition(name)
