"""The one-page plan: who, why, which move, what by when, what if, with whom, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from workshop.documents.contract import Document, Request, Requirements
from workshop.lenses._answered import text
from workshop.lenses._listing import bare, listed
from workshop.lenses._ranked import ranked
from workshop.lenses.plan._commitment import COMMITMENT_PARTS, Commitment, commitments
from workshop.render.blocks import (
    Block,
    Heading,
    Items,
    Page,
    Paragraph,
    Picture,
    Said,
    Table,
)
from workshop.responses.readout import lens_blocks
from workshop.responses.responses import Responses
from workshop.storage.answers import Parts, rows

DAYS = (7, 30, 90)
PLANS = 3  # if-thens for which a page has room
READS = {
    "identity": ("text",),
    "values": (),
    "boundaries": ("text",),
    "commitments": COMMITMENT_PARTS,
    "next": COMMITMENT_PARTS,
    "plans": ("if", "then"),
    "askers": ("who", "by"),
    "pulls": (),
    "move": (),
}


def page(responses: Responses, _asked: Request = Request()) -> Page:  # noqa: B008 - frozen
    """Build the one-page plan from the answers; what is missing leaves room to write by hand."""
    use, edition = responses.edition.page("plan"), responses.edition
    changed_on = made_on(responses)
    return Page(
        title=use.title,
        subtitle=use.says("subtitle", date=responses.settings.amounts.day(changed_on)),
        blocks=tuple(Planned(responses).blocks()),
        language=edition.language,
        words={**edition.words, "plan.more": use.says("more")},
        layout="plan",
    )


def steps(responses: Responses) -> list[Commitment]:
    """Return what the learner set out to do last: the next three, else the commitments."""
    use = responses.edition.page("plan")
    for role in ("next", "commitments"):
        planned = commitments(answered(responses, use.reads[role]), use.says("unnamed"))
        if planned:
            return planned
    return []


def made_on(responses: Responses) -> date:
    """Return the day on which the steps were last changed; today where there are none."""
    use = responses.edition.page("plan")
    roles = {use.reads[role] for role in ("next", "commitments")}
    last = [one.when for one in responses.answers.changes if one.exercise in roles]
    return last[-1].astimezone().date() if last and steps(responses) else responses.today()


def answered(responses: Responses, exercise: str) -> Parts:
    """Return an exercise's parts; none where the learner skipped it or keeps it private."""
    parts = responses.parts(responses.edition.exercise(exercise))
    return {} if "_state" in parts else parts


class Planned:
    """The plan's blocks, group by group."""

    def __init__(self, responses: Responses) -> None:
        self._responses = responses
        self._use = responses.edition.page("plan")
        self._amounts = responses.settings.amounts

    def blocks(self) -> Iterator[Block]:
        """Yield every group beneath its heading, in the order in which it is read."""
        yield from self._group("becoming", self._becoming())
        yield from self._group("pulls", self._pulls())
        yield from self._group("move", self._move())
        yield from self._group("steps", self._steps())
        yield from self._group("plans", self._plans())
        yield from self._group("people", self._people())
        yield from self._group("values", self._values())
        yield from self._group("boundaries", self._boundaries())
        yield from self._group("days", self._days())

    def _group(self, name: str, blocks: Iterable[Block]) -> Iterator[Block]:
        group = tuple(blocks)
        if group:
            yield Heading(self._use.says(f"{name}.title"), 2, name)
            yield from group

    def _parts(self, role: str) -> Parts:
        return answered(self._responses, self._use.reads[role])

    def _becoming(self) -> Iterator[Block]:
        yield Said("", text(self._parts("identity"), "text"))

    def _pulls(self) -> Iterator[Block]:
        lens = lens_blocks(self._responses, self._responses.edition.lens(self._use.reads["pulls"]))
        for block in lens:
            if isinstance(block, Picture) or (isinstance(block, Paragraph) and block.tone == "key"):
                yield block if isinstance(block, Picture) else Paragraph(block.text)

    def _move(self) -> Iterator[Block]:
        """Yield why an option leads or which are close, what limits would break, what flips it."""
        lens = lens_blocks(self._responses, self._responses.edition.lens(self._use.reads["move"]))
        told = [one for one in lens if isinstance(one, Paragraph) and one.tone == "key"]
        # The lens warns of the limits first; here the option that its heading names comes first.
        yield from (Paragraph(one.text) for one in reversed(told))
        for block in lens:
            if isinstance(block, Items):
                yield Paragraph(self._use.says("move.flip"), "quiet")
                yield Items(block.items[:1])

    def _steps(self) -> Iterator[Block]:
        says, planned = self._use.says, steps(self._responses)
        columns = tuple(says(f"column.{one}") for one in ("by", "what", "first", "who"))
        cells = [
            (self._amounts.day(one.by) if one.by else "", bare(one.what), one.first, one.who)
            for one in planned
        ]
        yield Table(columns, tuple(cells) or (("",) * len(columns),) * 3)

    def _plans(self) -> Iterator[Block]:
        ledger = [row for _, row in rows(self._parts("plans"))]
        pairs = [(text(row, "if"), text(row, "then")) for row in ledger]
        whole = [pair for pair in pairs if all(pair)]
        says = self._use.says
        columns = (says("column.if"), says("column.then"))
        yield Table(columns, tuple(whole[:PLANS]) or (("", ""),) * 2)
        if len(whole) > PLANS:
            more = self._amounts.number(len(whole) - PLANS)
            yield Paragraph(says("plans.more", count=more), "quiet")

    def _people(self) -> Iterator[Block]:
        says, amounts = self._use.says, self._amounts
        ask_me = dict.fromkeys(one.who for one in steps(self._responses) if one.who)
        askers = [row for _, row in rows(self._parts("askers"))]
        ask = dict.fromkeys(text(row, "who") for row in askers if text(row, "who"))
        sentences = [
            says(key, people=listed(list(names), amounts))
            for key, names in (("people.ask-me", ask_me), ("people.ask", ask))
            if names
        ]
        if sentences:
            yield Items(tuple(sentences))

    def _values(self) -> Iterator[Block]:
        edition = self._responses.edition
        known = edition.exercise(self._use.reads["values"]).labels()
        order = ranked(self._parts("values"), known)
        if order:
            yield Items(tuple(known[one].partition(":")[0] for one in order), ordered=True)

    def _boundaries(self) -> Iterator[Block]:
        if limits := text(self._parts("boundaries"), "text"):
            yield Paragraph(limits)

    def _days(self) -> Iterator[Block]:
        says, changed_on = self._use.says, made_on(self._responses)
        days = [
            says(f"days.{ahead}", day=self._amounts.day(changed_on + timedelta(ahead)))
            for ahead in DAYS
        ]
        yield Items(tuple(days))


NEEDS = Requirements(
    reads=READS,
    says=(
        *("subtitle", "more", "unnamed", "move.flip", "plans.more", "people.ask-me", "people.ask"),
        *(f"{group}.title" for group in ("becoming", "pulls", "move", "steps", "plans", "people")),
        *(f"{group}.title" for group in ("values", "boundaries", "days")),
        *(f"column.{one}" for one in ("by", "what", "first", "who", "if", "then")),
        *(f"days.{ahead}" for ahead in DAYS),
    ),
)

PAGE = Document(build=page, needs=NEEDS, carries=True)
