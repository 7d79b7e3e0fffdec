"""What employers spend on benefits, and how many workers can have which; each says its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.reference.country import Country
from workshop.reference.facts import Read, Row, year

ALL = "All workers"


@dataclass(frozen=True)
class Compensation(Read):
    """The percent of a group's cost to private employers that goes to benefits.

    `required` is the part that the law asks for; the others make up the rest.
    """

    group: str
    everyone: bool
    benefits: float
    paid_leave: float
    supplemental: float
    insurance: float
    retirement: float
    required: float
    reference: str
    source: str
    evidence: str


@dataclass(frozen=True)
class Access(Read):
    """The percent of workers in private firms who may have a benefit, by group, at one time."""

    benefit: str
    by_group: dict[str, float]
    reference: str
    source: str
    evidence: str


class Benefits:
    """The benefits in a reference folder."""

    @property
    def country(self) -> Country:
        """The country that the tables are of."""
        raise NotImplementedError

    def _rows(self, table: str) -> list[Row]:
        raise NotImplementedError

    def compensation(self, soc_code: str | None) -> Compensation | None:
        """Return the newest figures for an occupation's group; for all workers without any."""
        major = self.country.group(soc_code)
        groups = {row["soc_major_group"]: row for row in self._rows("ncs_groups")}
        group = groups.get(major, {}).get("ncs_occupation_group", "")
        return compensation(self._rows("compensation_share"), group)

    def access(self, benefit: str, by: str) -> Access | None:
        """Return who can have a benefit, by `wage category`, `occupation group` …, newest year."""
        return access(self._rows("benefits_access"), benefit, by)


def compensation(rows: Iterable[Row], group: str) -> Compensation | None:
    """Return the newest complete row of a group; else that of all private workers."""
    parts = ("benefits", "paid_leave", "supplemental_pay", "insurance")
    columns = [f"{part}_pct" for part in (*parts, "retirement_savings", "legally_required")]
    whole = [
        row
        for row in rows
        if row["coverage"] == "private industry" and all(row[column] for column in columns)
    ]
    own = [row for row in whole if group and row["group"] == group]
    found = own or [row for row in whole if row["group_type"] == "all"]
    if not found:
        return None
    row = max(found, key=lambda row: year(row["reference"]))
    benefits, leave, extra, insurance, retirement, required = (float(row[one]) for one in columns)
    return Compensation(
        group=row["group"],
        everyone=not own,
        benefits=benefits,
        paid_leave=leave,
        supplemental=extra,
        insurance=insurance,
        retirement=retirement,
        required=required,
        reference=row["reference"],
        source=row["source"],
        evidence=row["evidence"],
    )


def access(rows: Iterable[Row], benefit: str, by: str) -> Access | None:
    """Return access to one benefit by one kind of group, from one source and time.

    What a publisher's own page says goes before what others quote of it, then the newest.
    """
    mine = [
        row
        for row in rows
        if (row["benefit"], row["group_type"], row["coverage"]) == (benefit, by, "private industry")
    ]
    if not mine:
        return None
    best = max(mine, key=lambda row: (row["evidence"].startswith("official"), when(row)))
    told = (best["reference"], best["source"], best["evidence"])
    same = [row for row in mine if (row["reference"], row["source"], row["evidence"]) == told]
    return Access(benefit, {row["group"]: float(row["access_pct"]) for row in same}, *told)


def when(row: Row) -> int:
    """Return the year of a row's figure."""
    return year(row["reference"])
