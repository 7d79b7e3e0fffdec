"""What a field takes: what the view sent, as what is kept."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Any

from workshop.exercises.exercise import Refused
from workshop.exercises.fields.currencies import countries, currencies
from workshop.exercises.fields.field import NUMBERS, UNSAID, Field
from workshop.exercises.scale import one_reading
from workshop.i18n.formats import Amounts
from workshop.i18n.numerals import TwoReadings
from workshop.storage.answers import Scalar

MONTH = re.compile(r"([0-9]{4})(?:-(?:0[1-9]|1[0-2]))?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Of an occupation or an area, in any country's scheme: whether it is known, the tables tell.
CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,15}")
EXAMPLE = 1234.5


def validate(field: Field, raw: Any, amounts: Amounts) -> Scalar:
    """Return what is kept of what the view sent for one field.

    Raises:
        Refused: it is not of the field's type or beyond its limits.
    """
    if field.type in NUMBERS:
        return take_amount(field, raw, amounts)
    if field.type == "scale":
        return take_stop(field, raw, amounts)
    if field.type == "check":
        return take_true(raw)
    if not isinstance(raw, str):
        raise Refused("refused.part")
    match field.type:
        case "text" | "occupation":
            return take_text(field, raw, amounts)
        case "date":
            return validate_day(field, raw)
        case "month":
            return validate_month(field, raw)
        case "choice":
            known = raw in field.options
        case "country":
            known = raw == UNSAID or raw in countries()
        case "area":
            return validate_code(raw)
        case _:
            known = raw in currencies()
    if not known:
        raise Refused("refused.choice")
    return raw


def take_text(field: Field, raw: str, amounts: Amounts) -> str:
    """Validate a text: drop control characters and halves of characters, keep bidi isolates."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    if not field.long:
        text = re.sub(r"[\n\t]+", " ", text)
    text = "".join(one for one in text if one in "\n\t" or not is_control(one)).strip()
    longest = round(field.limits[1])
    if not text:
        raise Refused("refused.empty")
    if len(text) > longest:
        limit, over = amounts.number(longest), amounts.number(len(text) - longest)
        raise Refused("refused.long", limit=limit, over=over)
    return text


def is_control(character: str) -> bool:
    """Tell whether a character is a control character or half of a surrogate pair."""
    return unicodedata.category(character) in ("Cc", "Cs")


def take_amount(field: Field, raw: Any, amounts: Amounts) -> float:
    """Validate a number within the field's limits."""
    low, high = field.limits
    value = read(raw, amounts, (low, high), percent=field.type in ("percent", "number"))
    if value < low:
        raise Refused("refused.least", low=limit(field, low, amounts))
    if value > high:
        raise Refused("refused.most", high=limit(field, high, amounts))
    return value


def read(
    raw: Any, amounts: Amounts, limits: tuple[float, float], *, percent: bool = False
) -> float:
    """Read a number, typed or sent as one; never a negative zero.

    Raises:
        Refused: there is no number in it, or it can be read in two ways within the limits.
    """
    try:
        if isinstance(raw, bool) or not isinstance(raw, str | int | float):
            raise ValueError(raw)
        value = amounts.read(raw, percent=percent) if isinstance(raw, str) else float(raw)
    except TwoReadings as two:
        value = one_reading(two, lambda one: limits[0] <= one <= limits[1], amounts)
    except (ValueError, OverflowError):
        value = float("nan")
    if not abs(value) < float("inf"):
        raise Refused("refused.number", example=amounts.number(EXAMPLE, 1))
    return value + 0.0


def limit(field: Field, value: float, amounts: Amounts) -> str:
    """Format a limit as the learner reads it."""
    return amounts.money(value) if field.type == "money" else amounts.number(value, 2)


def take_stop(field: Field, raw: Any, amounts: Amounts) -> float:
    """Validate one of a scale's stops."""
    low, high = field.limits
    value = read(raw, amounts, (low, high))
    if not low <= value <= high or value % 1:
        raise Refused("refused.scale", low=amounts.number(low), high=amounts.number(high))
    return value


def take_true(raw: Any) -> bool:
    """Validate a tick; an empty box is no answer."""
    if raw is not True:
        raise Refused("refused.part")
    return True


def validate_day(field: Field, raw: str) -> str:
    """Validate a day, such as `2019-03-31`."""
    text = raw.strip()
    try:
        day = date.fromisoformat(text if DAY.fullmatch(text) else "")
    except ValueError:
        raise Refused("refused.date") from None
    return within_years(field, day.year, text)


def validate_month(field: Field, raw: str) -> str:
    """Validate a month, such as `2019-03`, or only its year."""
    found = MONTH.fullmatch(raw.strip())
    if not found:
        raise Refused("refused.month")
    return within_years(field, int(found[1]), found[0])


def within_years(field: Field, year: int, text: str) -> str:
    """Return the text, if its year is one the field accepts."""
    low, high = map(round, field.limits)
    if not low <= year <= high:
        raise Refused("refused.year", low=str(low), high=str(high))
    return text


def validate_code(raw: Any) -> str:
    """Validate the code of an occupation or an area."""
    if not isinstance(raw, str) or not CODE.fullmatch(raw):
        raise Refused("refused.part")
    return raw
