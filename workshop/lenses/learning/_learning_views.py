"""What the learner said before about the kinds of learning that they now put side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from workshop.lenses._answered import number, text
from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given
from workshop.render.blocks import Paragraph
from workshop.storage.answers import Parts

CLAIMS: Mapping[str, str] = MappingProxyType(
    {
        "degree": "formal-career",
        "vocational": "vocational-career",
        "course": "certificate-career",
        "certificate": "certificate-career",
        "work": "learning-career",
        "self": "learning-career",
    }
)


def said_before(options: Sequence[Parts], given: Given) -> tuple[Paragraph, ...]:
    """Return the marks for what each kind of learning does later, in the learner's order."""
    says, labels = given.says, given.labels["checked"]
    claims = dict.fromkeys(CLAIMS.get(text(cells, "type"), "") for cells in options)
    views = [
        says("view", claim=bare(labels.get(claim, claim)), mark=given.amounts.number(mark, 1))
        for claim in claims
        if (mark := number(given.parts["checked"], claim)) is not None
    ]
    return (Paragraph(says("views", views=listed(views, given.amounts))),) if views else ()
