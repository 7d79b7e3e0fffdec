"""What an occupation is like: what people do all day, what it suits and what it gives."""

from __future__ import annotations

from workshop.lenses.lens import Given
from workshop.reference import Marks, Occupation
from workshop.render.blocks import Block, Heading, Items, Paragraph

INTERESTS = (
    *("realistic", "investigative", "artistic"),
    *("social", "enterprising", "conventional"),
)
VALUES = (
    *("achievement", "working_conditions", "recognition"),
    *("relationships", "support", "independence"),
)
SAYS = (
    *("tasks.title", "tasks.own"),
    *("interests.model", "interests.people", "values.model", "values.people"),
    *(f"interest.{name}" for name in INTERESTS),
    *(f"value.{name}" for name in VALUES),
)
NAMED = 2


def profile(known: Occupation, given: Given) -> tuple[Block, ...]:
    """Build five tasks, the two strongest interests and the two strongest values."""
    says, reference = given.says, given.reference
    tasks = reference.tasks(known.soc_code)
    suits = _marked("interest", reference.interests(known.soc_code), given)
    gives = _marked("value", reference.work_values(known.soc_code), given)
    blocks: list[Block] = []
    if tasks:
        heading = Heading(says("tasks.title"), 3)
        blocks += [heading, Items(tasks), Paragraph(says("tasks.own"), "quiet")]
    blocks += [Paragraph(told) for told in (suits, gives) if told]
    return tuple(blocks)


def _marked(kind: str, found: Marks | None, given: Given) -> str:
    """Name what was marked highest, in which year, and whether a model or people marked it."""
    if found is None or len(found.ranked) < NAMED or found.year is None:
        return ""
    first, second = (given.says(f"{kind}.{name}") for name in found.ranked[:NAMED])
    by = "model" if found.estimated else "people"
    return given.says(f"{kind}s.{by}", first=first, second=second, year=str(found.year))
