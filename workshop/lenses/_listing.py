"""Several things in one sentence, the way a language lists them: `a, b and c`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from babel.lists import format_list

from workshop.i18n.formats import Amounts

INITIALS = re.compile(r"\w\.\w\.$")


def listed(things: Iterable[str], amounts: Amounts) -> str:
    """Join things with the commas and the last word of the locale."""
    return str(format_list(list(things), locale=amounts.locale))


def bare(sentence: str) -> str:
    """Return a sentence without its full stop, to stand inside another; initials keep theirs."""
    text = sentence.strip()
    return text if INITIALS.search(text) else text.rstrip(".。")
