"""A reference table as a pandas data frame, for whoever wants to look further."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

CODED = ("soc_code", "from_soc", "to_soc", "near_soc", "onet_soc", "area", "part_of")
KINDS: dict[Any, Any] = {**dict.fromkeys(CODED, str), "job_zone": "Int64"}


class UnknownTable(KeyError):
    """A name that no reference table has; the text lists those there are."""

    def __str__(self) -> str:
        return str(self.args[0])


def frame(file: Path, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """Read one table, or some columns of it: codes stay text, an empty cell is a missing figure."""
    import pandas as pd

    # `None` is an answer in these tables ("no training needed"), not a missing one.
    table = pd.read_csv(file, dtype=KINDS, keep_default_na=False, na_values=[""])
    return table if columns is None else table[[*columns]]
