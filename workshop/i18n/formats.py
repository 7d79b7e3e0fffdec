"""Numbers, money and days, written and read the way an edition's readers do."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_name,
    get_currency_precision,
    get_territory_currencies,
)
from babel.units import format_unit

from workshop.i18n import numerals


@dataclass(frozen=True)
class Amounts:
    """A writer and reader of amounts for one locale (`en_US`) and one currency (`EUR`).

    `country` is where the one who types them works, by its ISO 3166 code; empty if unknown.
    """

    locale: str
    currency: str
    country: str = ""

    def within(self, country: str) -> Amounts:
        """Return amounts for someone who works in a country, in its currency where it has one.

        Figures are read as they are written there.
        """
        tender = get_territory_currencies(country)
        # Where several are tender, the country's own goes before a neighbor's.
        own = sorted(tender, key=lambda code: not code.startswith(country))
        return replace(self, country=country, currency=own[0] if own else self.currency)

    def using(self, currency: str) -> Amounts:
        """Return amounts in another currency."""
        return replace(self, currency=currency)

    def country_name(self, country: str) -> str:
        """Return the name of a country: `Kenya`."""
        return str(Locale.parse(self.locale).territories.get(country, country))

    @property
    def currency_name(self) -> str:
        """The currency's name: `euros`."""
        return str(get_currency_name(self.currency, count=2, locale=self.locale))

    @property
    def digits(self) -> int:
        """The number of decimals: 2 for the euro, none for the yen, 3 for the dinar."""
        return int(get_currency_precision(self.currency))

    def money(self, amount: float, *, cents: bool = False) -> str:
        """Format money as `$1,235`, or `$17.20` with cents; halves go to even, zero has no sign."""
        written = format_currency(
            unsigned(round(amount, self.digits if cents else 0)),
            self.currency,
            format=None if cents else "¤#,##0",
            locale=self.locale,
            currency_digits=cents,
        )
        # A code of letters stands apart from its figure, on one line with it.
        return re.sub(r"(?<=[^\W\d_])(?=[0-9])", "\N{NO-BREAK SPACE}", str(written))

    def number(self, value: float, places: int = 0) -> str:
        """Format a number as `1,235`, or with up to `places` decimals."""
        return str(format_decimal(unsigned(round(value, places)), locale=self.locale))

    def percent(self, value: float) -> str:
        """Format a share of 100 (`37.5`) as `38%`."""
        return str(format_percent(unsigned(round(value) / 100), locale=self.locale))

    def hours(self, value: float) -> str:
        """Format hours as `8 hours` or `1 hour`, as the locale has it."""
        rounded = round(value, 2)
        return str(format_unit(rounded, "duration-hour", length="long", locale=self.locale))

    def day(self, value: date) -> str:
        """Format a day as `22 November 2026`, as the locale has it."""
        return str(format_date(value, "long", locale=self.locale))

    def short_day(self, value: date) -> str:
        """Format a day as `22 Nov`, as the locale has it."""
        return str(format_skeleton("MMMd", value, locale=self.locale))

    def month(self, value: date) -> str:
        """Format a month as `Nov 2026`, as the locale has it."""
        return str(format_skeleton("yMMM", value, locale=self.locale))

    def clock(self, value: datetime) -> str:
        """Format the time of day in the learner's own time zone: `14:03`."""
        return str(format_time(value.astimezone(), "HH:mm", locale=self.locale))

    def read(self, text: str, *, percent: bool = True) -> float:
        """Read a number as people type it: `1,200.50`, `$ 1200`, `12 %`; see `i18n.numerals`.

        Raises:
            TwoReadings: it can be read in two ways.
            ValueError: there is no number in it, or more than one.
        """
        return numerals.read(text, self.locale, self.currency, self.country, percent=percent)


def unsigned(value: float) -> float:
    """Return a number, with 0 for the -0.0 that is left of a small negative one."""
    return value or 0
