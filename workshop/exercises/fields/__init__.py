"""The fields that form and ledger share: their types, what they take and how they look.

Record ── Field by name; each field one of
  ├ text · occupation                        words
  ├ number · money · hours · percent · scale  numbers
  ├ date · month                             the calendar
  └ choice · currency · check                one of what is given
"""

from __future__ import annotations

from pathlib import Path

from workshop.exercises.fields.field import Field
from workshop.exercises.fields.record import Record

ROOM = Path(__file__).parent
STYLES = tuple(ROOM / f"{name}.css" for name in ("field", "controls", "occupation"))

__all__ = ["STYLES", "Field", "Record"]
