"""A field's value as the learner reads it."""

from __future__ import annotations

from datetime import date

from workshop.exercises.fields.field import UNKNOWN, UNSAID, Field
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.storage.answers import Scalar


def show(field: Field, value: Scalar, words: Words, amounts: Amounts) -> str:
    """`$17.20`, `82%`, `Mar 2019`, an option's label, or the text itself."""
    if field.unknown and value == UNKNOWN:
        return words("field.unknown")
    if isinstance(value, bool):
        return words("field.yes")
    if isinstance(value, str):
        return show_text(field, value, words, amounts)
    match field.type:
        case "money":
            return amounts.money(value, cents=bool(value % 1))
        case "percent":
            return words("field.percent", value=amounts.number(value, 2))
        case "hours":
            return amounts.hours(value)
        case "scale":
            return show_stop(field, value, words, amounts)
    shown = amounts.number(value, 10)
    return words("field.unit", value=shown, unit=field.unit) if field.unit else shown


def show_stop(field: Field, value: float, words: Words, amounts: Amounts) -> str:
    """Format a stop, with its end's label where it is an end: `+2 (lifts me)`."""
    label = {field.from_: field.low, field.to: field.high}.get(value, "")
    sign = "+" if value > 0 > field.limits[0] else ""
    shown = sign + amounts.number(value)
    return words("field.stop", value=shown, label=label) if label else shown


def show_text(field: Field, value: str, words: Words, amounts: Amounts) -> str:
    """Format a value kept as text: words, a day, a month or an option's id."""
    match field.type:
        case "country" | "area" if value == UNSAID:
            return words("act.private")
        case "choice":
            return field.options[value]
        case "area":  # one of another country or another state stays in the file, unseen
            return field.options.get(value, "")
        case "country":
            return amounts.country_name(value)
        case "date":
            return amounts.day(date.fromisoformat(value))
        case "month" if "-" in value:
            return amounts.month(date.fromisoformat(f"{value}-01"))
    return value
