"""The sheet on which each person marks the same sentences three times, and keeps them."""

from __future__ import annotations

from workshop.content.schema import Edition
from workshop.content.structure import ContentError
from workshop.exercises.rate import Rate
from workshop.facilitation import leading
from workshop.facilitation.formats import Sessions
from workshop.render.blocks import Heading, Page, Paragraph, Table


def page(edition: Edition, sessions: Sessions) -> Page:
    """Build the sheet with the sentences of the exercise that content names.

    Raises:
        ContentError: it is none that rates.
    """
    says, exercise = sessions.says, edition.exercise(sessions.reads["first"])
    if not isinstance(exercise, Rate):
        raise ContentError(f"facilitating.toml [reads].first: {exercise.id} is not rated")
    scale, number = exercise.stops, edition.amounts.number
    asked = says("evaluation-prompt", low=number(scale.start), high=number(scale.end))
    columns = ("sentence", "first", "second", "third")
    labels = exercise.labels()
    table = Table(
        tuple(says(f"evaluation-{one}") for one in columns),
        tuple((labels[part], "", "", "") for part in exercise.part_names()),
        roomy=True,
    )
    page_blocks = (Heading(exercise.title), Paragraph(asked), table)
    return leading.page(edition, says("evaluation"), says("evaluation-about"), page_blocks)
