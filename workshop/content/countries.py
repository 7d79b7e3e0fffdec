"""What an edition says of one country: what it calls it, and sentences of lenses that are its own.

`data/<edition>/countries/<folder of reference tables>.toml`
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workshop.content.structure import ContentError
from workshop.i18n.messages import flatten

KEYS = {"name", "publisher", "lenses"}


@dataclass(frozen=True)
class CountryWords:
    """A country's `name` and `publisher` in the edition's language, where they differ.

    `lenses` are its own sentences, by lens, over those that hold of any country.
    """

    name: str = ""
    publisher: str = ""
    lenses: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def read_country(file: Path, table: Mapping[str, Any], says: Mapping[str, Any]) -> CountryWords:
    """Read one country's words; `says` are the sentences that each lens has, by its id.

    Raises:
        ContentError: there is no such lens, or it has no such sentence.
    """
    where = f"countries/{file.name}"
    if unknown := set(table) - KEYS:
        raise ContentError(f"{where}: unknown key {', '.join(sorted(unknown))}")
    lenses: dict[str, Mapping[str, str]] = {}
    for lens, sentences in table.get("lenses", {}).items():
        if lens not in says:
            raise ContentError(f"{where} [lenses.{lens}]: no such lens")
        try:
            lenses[lens] = flatten(sentences)
        except (ValueError, AttributeError) as error:
            raise ContentError(f"{where} [lenses.{lens}]: {error}") from error
        for key in lenses[lens]:
            if key not in says[lens]:
                raise ContentError(f"{where} [lenses.{lens}].{key}: it has no such sentence")
    return CountryWords(table.get("name", ""), table.get("publisher", ""), lenses)
