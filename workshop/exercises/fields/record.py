"""A record: named fields, the parts they make, and what is asked and kept of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workshop.exercises.exercise import Areas, Refused
from workshop.exercises.fields import validation
from workshop.exercises.fields.currencies import countries, currencies
from workshop.exercises.fields.field import LARGEST, UNKNOWN, UNSAID, Field, When
from workshop.exercises.fields.readout import show
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.storage.answers import Parts, Scalar

Record = Mapping[str, Field]

NAME = re.compile(r"[a-z][a-z0-9_-]*")
CODED = "_soc"


def check(record: Record, key: str) -> None:
    """Check that the names can be parts.

    Raises:
        ValueError: there is no field, or a name cannot be a part; the text begins with `key`.
    """
    if not record:
        raise ValueError(f"{key}: expected at least one")
    for name in record:
        if not NAME.fullmatch(name) or name.endswith(CODED):
            raise ValueError(f"{key}.{name}: expected small letters, digits, - and _, no {CODED}")
    for name, field in record.items():
        for other in (*field.when.filled, *field.when.blank) if field.when else ():
            if other not in record or other == name:
                raise ValueError(f"{key}.{name}.when: there is no other field {other!r}")


def part_names(record: Record) -> tuple[str, ...]:
    """Return the fields' names; an occupation also has `<name>_soc`."""
    names: list[str] = []
    for name, field in record.items():
        names += [name, name + CODED] if field.type == "occupation" else [name]
    return tuple(names)


def validate(record: Record, part: str, raw: Any, amounts: Amounts) -> Scalar:
    """Return what is kept of what the view sent for one part.

    Raises:
        Refused: there is no such part, or it is not of its field's type.
    """
    if part not in part_names(record):
        raise Refused("refused.part")
    if part in record and record[part].unknown and raw == UNKNOWN:
        return UNKNOWN
    return (
        validation.validate(record[part], raw, amounts)
        if part in record
        else validation.validate_code(raw)
    )


def normalize(record: Record, parts: Parts) -> Parts:
    """Return the parts that are of their fields' types, whatever limits were set since."""
    return {name: parts[name] for name in part_names(record) if is_kept(record, name, parts)}


def is_kept(record: Record, name: str, parts: Parts) -> bool:
    """Tell whether a part is given and of its field's type."""
    value = parts.get(name)
    if value is None or value == "":
        return False
    if name not in record:
        return isinstance(value, str) and bool(validation.CODE.fullmatch(value))
    return is_of(record[name], value)


def is_of(field: Field, value: Scalar) -> bool:
    """Tell whether a value is of a field's type, or says that it is not known."""
    if field.unknown and value == UNKNOWN:
        return True
    if field.type == "check":
        return value is True
    if field.is_number:
        low, high = field.limits if field.type == "scale" else (-LARGEST, LARGEST)
        return (
            isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
        )
    if not isinstance(value, str):
        return False
    match field.type:
        case "choice":
            return value in field.options
        case "currency":
            return value in currencies()
        case "country":
            return value == UNSAID or value in countries()
        case "area":
            return bool(validation.CODE.fullmatch(value))
        case "date" | "month":
            return is_calendar(field, value)
    return True


def is_calendar(field: Field, value: str) -> bool:
    """Tell whether a text is a day or a month as this field keeps it."""
    whole = Field(type=field.type, label="", min=1, max=9999)
    try:
        found = validation.validate_day(whole, value) if field.type == "date" else None
        return (found or validation.validate_month(whole, value)) == value
    except Refused:
        return False


def labels(record: Record) -> Mapping[str, str]:
    """Return each field's label, and each option's as `option` and `field.option`."""
    found = {name: field.label for name, field in record.items()}
    for name, field in record.items():
        found |= {f"{name}.{option}": label for option, label in field.options.items()}
    for field in record.values():
        found = {**field.options, **found}
    return found


def borrowed(record: Record) -> dict[str, str]:
    """Return the addresses of the earlier answers that name fields, by field."""
    return {name: field.label_from for name, field in record.items() if field.label_from}


def dressed(record: Record, labels: Mapping[str, str]) -> Record:
    """Return the record with these labels in place of its own."""
    return {
        name: replace(field, label=labels[name]) if name in labels else field
        for name, field in record.items()
    }


def placed(record: Record, areas: Areas, parts: Parts) -> Record:
    """Return the record with each area's options; areas without any are left out."""
    found: dict[str, Field] = {}
    for name, field in record.items():
        if field.type != "area":
            found[name] = field
        elif options := areas(str(parts.get(field.within, "")) if field.within else None):
            found[name] = replace(field, options=options)
    return found


def shown(record: Record, name: str, parts: Parts, words: Words, amounts: Amounts) -> str:
    """Return one field's value as the learner reads it; empty where there is none."""
    return show(record[name], parts[name], words, amounts) if name in parts else ""


def told(record: Record, parts: Parts, words: Words, amounts: Amounts) -> dict[str, str]:
    """Return each field's text as it reads back; a group's as one, under its first field."""
    texts = {name: shown(record, name, parts, words, amounts) for name in record}
    for group in dict.fromkeys(field.group for field in record.values() if field.group):
        names = [name for name, field in record.items() if field.group == group]
        pieces = [piece(record[name], texts[name]) for name in names if texts[name]]
        texts |= dict.fromkeys(names, "")
        texts[names[0]] = " · ".join(pieces)
    return texts


def piece(field: Field, text: str) -> str:
    """Format a field in a line of its group: a tick by its label alone, others with their text."""
    return field.label if field.type == "check" else f"{field.label}: {text.partition(' (')[0]}"


def called(field: Field) -> str:
    """Return the label under which a field's text reads back."""
    return field.group or field.label


def asks(record: Record) -> list[dict[str, Any]]:
    """Return the fields for the view, in order."""
    return [ask(name, field) for name, field in record.items()]


def ask(name: str, field: Field) -> dict[str, Any]:
    """Return one field for the view: keys as in content, and the limits in force."""
    low, high = field.limits
    options = [{"id": id_, "label": label} for id_, label in field.options.items()]
    codes = {"currency": currencies, "country": countries}.get(field.type)
    if codes:
        options = [{"id": code, "label": code} for code in codes()]
    return {
        "id": name,
        "type": field.type,
        "label": field.label,
        "hint": field.hint,
        "options": options,
        "min": low,
        "max": high,
        "long": field.long,
        "wide": field.wide,
        "optional": field.optional,
        "total": field.total,
        "low": field.low,
        "high": field.high,
        "unit": field.unit,
        "group": field.group,
        "unknown": field.unknown,
        "when": condition(field.when) if field.when else None,
    }


def condition(when: When) -> dict[str, Any]:
    """Return a field's condition for the view."""
    return {"filled": list(when.filled), "blank": list(when.blank), "table": when.table}
