"""How countries write numbers: which marks part thousands and decimals."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.numbers import get_territory_currencies

OFFICIAL = ("official", "de_facto_official")


@dataclass(frozen=True)
class Style:
    """A country's way of writing numbers."""

    group: str
    decimal: str
    lakhs: bool


@cache
def styles(locale: str, currency: str, country: str = "") -> tuple[Style, ...]:
    """Return the styles of a country; without one, of the countries where a currency is tender.

    Where that is the locale's own country, it is the locale's own style.
    """
    own = Locale.parse(locale).territory
    if country and country != own:
        return tuple(dict.fromkeys(land_styles(country))) or (own_style(locale),)
    if country:
        return (own_style(locale),)
    if own and currency in get_territory_currencies(own):
        return (own_style(locale),)
    home = currency[:2]
    tender = get_global("territory_currencies")
    lands = [
        land
        for land, known in tender.items()
        if any(code == currency and not until and legal for code, _, until, legal in known)
    ]
    # The euro has no country of its own, so the styles of all its countries count.
    at_home = land_styles(home) if home in lands else []
    by_style = dict.fromkeys(at_home or [one for land in lands for one in land_styles(land)])
    return tuple(by_style) or (own_style(locale),)


def land_styles(land: str) -> list[Style]:
    """Return the styles of a country's official languages."""
    spoken: dict[str, dict[str, str]] = get_global("territory_languages").get(land, {})
    official = []
    for language, facts in spoken.items():
        if facts["official_status"] in OFFICIAL:
            try:
                official.append(own_style(f"{language}_{land}"))
            except (UnknownLocaleError, ValueError):
                continue
    return official


@cache
def own_style(locale: str) -> Style:
    """Return how a locale writes numbers with Western digits."""
    parsed = Locale.parse(locale)
    marks = parsed.number_symbols["latn"]
    lakhs = tuple(parsed.decimal_formats[None].grouping) == (3, 2)
    return Style(str(marks["group"]), str(marks["decimal"]), lakhs)
