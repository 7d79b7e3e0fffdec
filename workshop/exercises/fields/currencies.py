"""The currencies in use today, by their ISO 4217 codes."""

from __future__ import annotations

from functools import cache

from babel.core import get_global
from babel.numbers import get_territory_currencies


@cache
def currencies() -> tuple[str, ...]:
    """Codes of what is legal tender somewhere, as the Unicode CLDR has it, in order."""
    territories = get_global("territory_currencies")
    return tuple(sorted({code for one in territories for code in get_territory_currencies(one)}))
