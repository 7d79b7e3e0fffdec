"""What the learner's work is for, in their own words: values in order, and what is not traded."""

from __future__ import annotations

from workshop.lenses._answered import text
from workshop.lenses._listing import listed
from workshop.lenses._ranked import ranked
from workshop.lenses._shortened import name, shortened
from workshop.lenses.lens import Given

WORDS = 160


def values(given: Given) -> str:
    """List the values by name, in the learner's order; empty until the order is clear."""
    labels = given.labels["values"]
    order = ranked(given.parts["values"], labels)
    return listed((name(labels[one]) for one in order), given.amounts)


def not_traded(given: Given) -> str:
    """Return what will not be traded, quoted and shortened."""
    limits = text(given.parts["boundaries"], "text")
    return given.says("quote", words=shortened(limits, WORDS)) if limits else ""
