"""Occupation codes: SOC 2018 as BLS publishes it, and O*NET's eight digits joined to it."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable
from pathlib import Path

from workshop.reference.importers.refusal import Refused

SOC = re.compile(r"\d\d-\d{4}")
ONET = re.compile(r"\d\d-\d{4}\.\d\d")
DATE = re.compile(
    r"\d{4}-\d\d-\d\d.*|\d{1,2}[/.]\d{1,2}([/.]\d{2,4})?|"
    r"[A-Z][a-z]{2}[- ]\d{1,2}|\d{1,2}[- ][A-Z][a-z]{2}"
)
MILITARY = "55-"  # in O*NET only: BLS counts no military jobs
TOLERANCE = 0.02  # more missing or foreign codes than this: another SOC or part of a file


def soc(text: str, file: str) -> str | None:
    """Return the code in a cell, even one written as a formula (`="11-1011"`); None if empty.

    Raises `Refused` for anything else.
    """
    bare = text.strip().removeprefix("=").strip('"').strip()
    return check_code(bare, SOC, file) if bare else None


def check_code(cell: str, shape: re.Pattern[str], file: str) -> str:
    """Return the cell, if it has the shape of a code; raise `Refused` with the reason."""
    if shape.fullmatch(cell):
        return cell
    because = "; offer it as it was downloaded"
    if DATE.fullmatch(cell):
        because = f": a spreadsheet program has turned codes into dates{because}"
    raise Refused(f"{file} holds {cell[:40]!r} where an occupation code was expected{because}.")


class OnetCodes:
    """A join of O*NET-SOC codes to the occupations that BLS publishes, some aggregated."""

    def __init__(self) -> None:
        with (Path(__file__).parent / "onet_codes.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self._joined = {row["onet_soc"][:7]: row["soc_code"] for row in rows}
        self._stand_ins = {row["soc_code"]: row["onet_soc"] for row in rows if row["stands_in"]}

    def occupation(self, onet_soc: str) -> str:
        """Return the BLS occupation that an O*NET code belongs to."""
        return self._joined.get(onet_soc[:7], onet_soc[:7])

    def profile(self, soc_code: str) -> str:
        """Return the O*NET code whose ratings describe an occupation: `.00`, or its stand-in."""
        return self._stand_ins.get(soc_code, f"{soc_code}.00")


def check_whole(file: str, found: Collection[str], known: Collection[str]) -> None:
    """Refuse a file that lacks more than 2 % of the known occupations, or has none at all."""
    if not found:
        raise Refused(f"{file} holds no detailed occupation; offer the national table.")
    missing = len(set(known) - set(found))
    if missing > TOLERANCE * len(known):
        raise Refused(
            f"{file} lacks {missing} of the {len(known)} occupations; it is cut short, "
            "covers a part of the country, or uses an older SOC (2018 is needed)."
        )


def check_onet(file: str, found: Iterable[str], known: Collection[str], codes: OnetCodes) -> None:
    """Refuse an O*NET file whose codes are malformed or belong to another SOC."""
    distinct = {code for code in found if not code.startswith(MILITARY)}
    if not known:
        raise Refused(f"{file} needs occupations first; import the BLS wages or projections.")
    if not distinct:
        raise Refused(f"{file} holds no occupation; download it again.")
    for code in sorted(distinct):
        check_code(code, ONET, file)
    foreign = sorted(code for code in distinct if codes.occupation(code) not in known)
    if len(foreign) > TOLERANCE * len(distinct):
        raise Refused(
            f"{file} has {len(foreign)} of {len(distinct)} codes that are no occupation here "
            f"(such as {foreign[0]!r}); it uses an older SOC (2018 is needed)."
        )
