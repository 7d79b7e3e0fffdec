"""Plain TOML text: tables of scalars and lists, in a stable order."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any


def written(groups: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> str:
    """Format `{group: {name: {key: value}}}` as `[group.name]` tables; keys keep their order."""
    parts = []
    for group, tables in groups.items():
        for name in sorted(tables):
            lines = [f"{key} = {_value(value)}" for key, value in tables[name].items()]
            parts.append("\n".join([f"[{group}.{name}]", *lines]))
    return "\n\n".join(parts) + "\n"


def _value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(item) for item in value)}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
