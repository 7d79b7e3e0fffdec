"""The currencies in use today and the countries there are, by their ISO codes."""

from __future__ import annotations

from functools import cache

from babel.core import get_global
from babel.numbers import get_territory_currencies


@cache
def currencies() -> tuple[str, ...]:
    """Return the codes of what is legal tender somewhere, as the Unicode CLDR has it, in order."""
    territories = get_global("territory_currencies")
    return tuple(sorted({code for one in territories for code in get_territory_currencies(one)}))


@cache
def countries() -> tuple[str, ...]:
    """Return the codes of countries and territories with a spoken language and legal tender.

    That leaves out groups of countries and what is nobody's.
    """
    spoken = get_global("territory_languages")
    return tuple(sorted(code for code in spoken if get_territory_currencies(code)))
