"""The buddy page: for the one who will ask, what to ask about and when, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from workshop.documents.contract import Document, Request, Requirements
from workshop.documents.plan import DAYS, answered, made_on, steps
from workshop.lenses._answered import text
from workshop.lenses._listing import bare
from workshop.lenses.plan._commitment import COMMITMENT_PARTS
from workshop.render.blocks import Block, Heading, Items, Page, Paragraph, Said, Table
from workshop.responses.responses import Responses
from workshop.storage.answers import rows

BLANK = 3  # rows to write on where nothing is set down yet


def page(responses: Responses, _asked: Request) -> Page:
    """Build the page: what the learner will do, what may get in the way, and kind questions."""
    use, edition = responses.edition.page("buddy"), responses.edition
    return Page(
        title=use.title,
        subtitle=use.says("subtitle", date=responses.settings.amounts.day(responses.today())),
        blocks=tuple(blocks(responses)),
        language=edition.language,
        words={**edition.words, "pdf.running": use.title},
    )


def blocks(responses: Responses) -> Iterator[Block]:
    """Yield the page from thanks to space for notes."""
    use, amounts = responses.edition.page("buddy"), responses.settings.amounts
    says = use.says
    yield Paragraph(says("thanks"), "key")
    yield Heading(says("steps.title"))
    columns = tuple(says(f"column.{one}") for one in ("what", "by", "first"))
    cells = tuple(
        (bare(one.what), amounts.day(one.by) if one.by else "", one.first)
        for one in steps(responses)
    )
    yield Table(columns, cells or (("",) * len(columns),) * BLANK)
    ledger = [row for _, row in rows(answered(responses, use.reads["plans"]))]
    pairs = [(text(row, "if"), text(row, "then")) for row in ledger]
    if whole := tuple(pair for pair in pairs if all(pair)):
        yield Heading(says("plans.title"))
        yield Table((says("column.if"), says("column.then")), whole)
    yield Heading(says("ask.title"))
    changed_on = made_on(responses)
    for ahead in DAYS:
        yield Paragraph(says(f"ask.{ahead}", day=amounts.day(changed_on + timedelta(ahead))))
    yield Items(tuple(says(f"how.{number}") for number in (1, 2, 3)))
    yield Said(says("notes"), "")


NEEDS = Requirements(
    reads={
        "commitments": COMMITMENT_PARTS,
        "next": COMMITMENT_PARTS,
        "plans": ("if", "then"),
    },
    says=(
        *("subtitle", "thanks", "steps.title", "plans.title", "ask.title", "notes"),
        *(f"column.{one}" for one in ("what", "by", "first", "if", "then")),
        *(f"ask.{ahead}" for ahead in DAYS),
        *("how.1", "how.2", "how.3"),
    ),
)

PAGE = Document(build=page, needs=NEEDS)
