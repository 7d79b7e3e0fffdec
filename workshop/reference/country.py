"""The country that a folder of reference tables is of."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Country:
    """A country by name, and the code of the currency its tables are in."""

    name: str
    currency: str

    @classmethod
    def of(cls, folder: Path) -> Country:
        """Read `country.toml` beside the tables.

        Raises:
            OSError, tomllib.TOMLDecodeError, TypeError: it is missing, or names something else.
        """
        return cls(**tomllib.loads((folder / "country.toml").read_text("utf-8")))
