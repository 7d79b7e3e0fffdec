"""The kinds of exercise, by the name content uses."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop.kinds.allocate import Allocate
from workshop.kinds.compare import Compare
from workshop.kinds.estimate import Estimate
from workshop.kinds.form import Form
from workshop.kinds.kind import Exercise, Refused
from workshop.kinds.ledger import Ledger
from workshop.kinds.pick import Pick
from workshop.kinds.rate import Rate
from workshop.kinds.sort import Sort
from workshop.kinds.write import Write

KINDS: Mapping[str, type[Exercise]] = MappingProxyType(
    {
        kind.name: kind
        for kind in (Rate, Sort, Estimate, Form, Ledger, Pick, Compare, Allocate, Write)
    }
)

__all__ = ["KINDS", "Exercise", "Refused"]
