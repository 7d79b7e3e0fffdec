"""The reference of each country: its own folder's, or that of everywhere else."""

from __future__ import annotations

from pathlib import Path

from workshop import paths
from workshop.reference import Reference

ELSEWHERE = "world"


class Countries:
    """References by country, each opened when it is first asked for and then kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or paths.references()
        self._opened: dict[str, Reference] = {}

    def __call__(self, territory: str) -> Reference:
        """Return the reference for an ISO 3166 code of a country, in small letters or capitals."""
        name = self.folder_of(territory)
        if name not in self._opened:
            self._opened[name] = Reference(self._folder / name)
        return self._opened[name]

    def folder_of(self, territory: str) -> str:
        """Return the name of the folder of tables that serves a country."""
        own = territory.casefold()
        return own if (self._folder / own / "country.toml").is_file() and own else ELSEWHERE
