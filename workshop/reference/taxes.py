"""What a year's pay owes in income tax and contributions, worked out of a country's table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from workshop.reference.facts import Read

Row = dict[str, str]
NOTHING = Decimal(0)
EVERYONE = "all"  # a row that holds however somebody files


@dataclass(frozen=True)
class Band:
    """A band of an amount: the part between two edges, and the rate that it owes.

    Only the `counted` share of an amount counts; the `deducted` share of what is owed comes off
    the income that is taxed.
    """

    rate: Decimal
    start: Decimal
    end: Decimal | None
    counted: Decimal = Decimal(1)
    deducted: Decimal = NOTHING

    def owed(self, amount: Decimal, before: Decimal = NOTHING) -> Decimal:
        """Return what an amount owes on top of one that came `before`."""
        top = before + amount * self.counted
        within = (top if self.end is None else min(top, self.end)) - max(before, self.start)
        return max(within, NOTHING) * self.rate


@dataclass(frozen=True)
class Owed:
    """A year's income tax and contributions."""

    income_tax: Decimal
    contributions: Decimal

    @property
    def total(self) -> Decimal:
        """Income tax and contributions together."""
        return self.income_tax + self.contributions


@dataclass(frozen=True)
class Filing:
    """The rules for one way to file: the free income, the brackets, the contributions."""

    deduction: Decimal
    brackets: tuple[Band, ...]
    wages: tuple[Band, ...]
    own_account: tuple[Band, ...]

    def owed(self, wages: Decimal, own_account: Decimal) -> Owed:
        """Return what a year owes; self-employed earnings lie on top of wages."""
        paid = [band.owed(wages) for band in self.wages]
        own = [(band, band.owed(own_account, wages)) for band in self.own_account]
        off = sum((band.deducted * owed for band, owed in own), self.deduction)
        taxed = max(wages + own_account - off, NOTHING)
        return Owed(
            sum((band.owed(taxed) for band in self.brackets), NOTHING),
            sum((*paid, *(owed for _, owed in own)), NOTHING),
        )


@dataclass(frozen=True)
class Taxes(Read):
    """One year's tax table, by the ways to file that it knows."""

    year: int
    filings: dict[str, Filing]
    evidence: str

    @property
    def statuses(self) -> tuple[str, ...]:
        """The ways to file, as the table lists them."""
        return tuple(self.filings)

    def owed(
        self, status: str, wages: Decimal = NOTHING, own_account: Decimal = NOTHING
    ) -> Owed | None:
        """Return what a year of pay owes; None for a way to file that the table does not know.

        Pay of several jobs is added up first. Where everyone files alike, no status is needed.
        """
        alike = self.filings.get(EVERYONE) if len(self.filings) == 1 else None
        filing = alike or self.filings.get(status)
        return filing.owed(wages, own_account) if filing else None


def taxes(rows: Iterable[Row]) -> Taxes | None:
    """Read the newest year of a table; None where it has no brackets."""
    listed = list(rows)
    newest = max((int(row["tax_year"]) for row in listed), default=0)
    found = [row for row in listed if int(row["tax_year"]) == newest]
    brackets = [row for row in found if row["item"] == "bracket"]
    if not brackets:
        return None
    weakest = min(found, key=lambda row: row["evidence"].startswith("official"))
    statuses = dict.fromkeys(row["filing_status"] for row in brackets)
    filings = {status: _filing(found, status) for status in statuses}
    return Taxes(newest, filings, weakest["evidence"])


def _filing(rows: list[Row], status: str) -> Filing:
    mine = [row for row in rows if row["filing_status"] in (status, EVERYONE)]

    def bands(item: str, on: str) -> tuple[Band, ...]:
        return tuple(_band(row) for row in mine if (row["item"], row["applies_to"]) == (item, on))

    free = (band.end or NOTHING for band in bands("deduction", "income"))
    return Filing(
        sum(free, NOTHING),
        bands("bracket", "income"),
        bands("contribution", "wages"),
        bands("contribution", "own_account"),
    )


def _band(row: Row) -> Band:
    return Band(
        Decimal(row["rate"]),
        Decimal(row["from_value"]),
        Decimal(row["to_value"]) if row["to_value"] else None,
        Decimal(row["counted_share"]),
        Decimal(row["deducted_share"]),
    )
