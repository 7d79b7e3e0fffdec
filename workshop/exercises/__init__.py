"""The kinds of exercise, by the name content uses."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop.exercises.allocate import Allocate
from workshop.exercises.compare import Compare
from workshop.exercises.estimate import Estimate
from workshop.exercises.exercise import Exercise, Refused
from workshop.exercises.form import Form
from workshop.exercises.ledger import Ledger
from workshop.exercises.pick import Pick
from workshop.exercises.rate import Rate
from workshop.exercises.sort import Sort
from workshop.exercises.write import Write

KINDS: Mapping[str, type[Exercise]] = MappingProxyType(
    {
        kind.name: kind
        for kind in (Rate, Sort, Estimate, Form, Ledger, Pick, Compare, Allocate, Write)
    }
)

__all__ = ["KINDS", "Exercise", "Refused"]
