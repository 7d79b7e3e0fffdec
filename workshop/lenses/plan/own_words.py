"""What the learner has said so far, a line each and only what is answered, before they sum up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from workshop.lenses._answered import number, text
from workshop.lenses._highest import MOSTLY, MUCH, NAMED, highest, quoted
from workshop.lenses.lens import Given, Lens
from workshop.lenses.self._purpose import not_traded, values
from workshop.lenses.self.examples_spread import EITHER
from workshop.render.blocks import Block, Paragraph, Table
from workshop.storage.answers import rows


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how many lines there are, and the lines: what, in the learner's words, where from."""
    says, amounts = given.says, given.amounts
    answered = [(one, line_text) for one, line in LINES.items() if (line_text := line(given))]
    if not answered:
        return (Paragraph(says("waiting"), "quiet"),)
    lines = tuple(
        (says(f"line.{one}"), line_text, says(f"from.{one}")) for one, line_text in answered
    )
    columns = (says("column.what"), says("column.said"), says("column.from"))
    key = "one" if len(lines) == 1 else "some"
    return (
        Paragraph(says(key, count=amounts.number(len(lines))), "key"),
        Table(columns, lines),
        Paragraph(says("use"), "quiet"),
    )


def pulls(given: Given) -> str:
    """Return what work is most wanted to be for, on the scale of the vignettes."""
    things, most = highest(given.parts["pulls"], given.labels["pulls"], MUCH, "wanted")
    if not things:
        return ""
    mark = given.amounts.number(most, 1)
    return given.says("wanted", things=quoted(things, given), mark=mark)


def lifts(given: Given) -> str:
    """Return what lifts most, by energy; of equals, what absorbs most."""
    marked = [
        (number(row, "energy") or 0, number(row, "absorbed") or 0, text(row, "name"))
        for _, row in rows(given.parts["energy"])
        if text(row, "name")
    ]
    most = max((one[:2] for one in marked), default=(0, 0))
    return quoted([one[2] for one in marked if one[:2] == most], given) if most[0] > 0 else ""


def truest(role: str) -> Callable[[Given], str]:
    """Return a function that quotes a role's statements with the highest mark, if mostly true."""

    def line(given: Given) -> str:
        return quoted(highest(given.parts[role], given.labels[role], MOSTLY)[0], given)

    return line


def either(given: Given) -> str:
    """Say how many cards could be either."""
    placed = list(given.parts["examples"].values())
    count = placed.count(EITHER)
    if not placed:
        return ""
    counts = {"count": given.amounts.number(count), "all": given.amounts.number(len(placed))}
    return given.says("either", **counts)


def case(given: Given) -> str:
    """Say where most of the case's cards lie."""
    labels = given.labels["case"]
    placed = [bin_ for bin_ in map(str, given.parts["case"].values()) if bin_ in labels]
    most = max(Counter(placed).values(), default=0)
    if not most:
        return ""
    fullest = [labels[one] for one in dict.fromkeys(placed) if placed.count(one) == most]
    if len(fullest) > NAMED:
        return given.says("case.spread", count=given.amounts.number(len(fullest)))
    key = "case.one" if len(fullest) == 1 else "case.two"
    counts = {"count": given.amounts.number(most), "all": given.amounts.number(len(placed))}
    return given.says(key, bins=quoted(fullest, given), **counts)


LINES: Mapping[str, Callable[[Given], str]] = {
    "pulls": pulls,
    "values": values,
    "energy": lifts,
    "interests": truest("interests"),
    "boundaries": not_traded,
    "balance": truest("balance"),
    "factors": truest("factors"),
    "examples": either,
    "case": case,
}

LENS = Lens(
    draw=draw,
    reads={
        **dict.fromkeys(LINES, ()),
        "energy": ("name", "energy", "absorbed"),
        "boundaries": ("text",),
    },
    says=(
        *("waiting", "one", "some", "use", "quote", "more", "wanted", "either"),
        *("case.one", "case.two", "case.spread"),
        *("column.what", "column.said", "column.from"),
        *(f"{group}.{one}" for group in ("line", "from") for one in LINES),
    ),
)
