"""Goals and if-then plans as typed rows: which goal serves which, and which plan is for which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from workshop.lenses._answered import day, exact, text
from workshop.render.charts.lettering import fit
from workshop.storage.answers import Parts, rows

# The third longer goal is the last that a shorter one can name.
PLACES = {"one": 0, "two": 1, "three": 2}
GOAL_PARTS = ("goal", "span", "measure", "by", "hours", "mine", "serves")
PLAN_PARTS = ("wish", "outcome", "obstacle", "if", "then", "person")
YEAR = 366  # days: twelve months, with a leap day to spare
# As many pixels of a name as still read well inside a sentence.
_SIZE, _ROOM = 16, 420


@dataclass(frozen=True)
class Goal:
    """A goal; `serves` is the row of the longer goal it leads to, `alone` that it serves none."""

    row: str
    name: str
    long: bool
    by: date | None
    measure: str
    hours: Decimal | None
    mine: str
    serves: str = ""
    alone: bool = False

    @property
    def short(self) -> str:
        """The goal's name, cut where it is too long for a sentence."""
        return fit(self.name, _SIZE, _ROOM)


@dataclass(frozen=True)
class Plan:
    """One if-then plan for a wish."""

    row: str
    wish: str
    outcome: str
    obstacle: str
    when: str
    then: str
    person: str

    @property
    def begun(self) -> bool:
        """Whether there is more than a wish, which is filled in from the goals."""
        return any((self.outcome, self.obstacle, self.when, self.then))


def is_long(row: Parts, today: date) -> bool:
    """Tell whether a goal is for the years ahead, by its span or else its day."""
    span, by = text(row, "span"), day(row, "by")
    return span == "long" if span else by is not None and (by - today).days > YEAR


def goals(ledger: Parts, today: date, unnamed: str = "") -> list[Goal]:
    """Return the goals of the rows that are begun, in the learner's order."""
    begun = [(one, row) for one, row in rows(ledger) if any(text(row, key) for key in row)]
    longer = [one for one, row in begun if is_long(row, today)]

    def served(row: Parts) -> str:
        place = PLACES.get(text(row, "serves"), len(longer))
        return longer[place] if place < len(longer) else ""

    return [
        Goal(
            row=one,
            name=text(row, "goal") or unnamed,
            long=one in longer,
            by=day(row, "by"),
            measure=text(row, "measure"),
            hours=exact(row, "hours"),
            mine=text(row, "mine"),
            serves="" if one in longer else served(row),
            alone=text(row, "serves") == "none",
        )
        for one, row in begun
    ]


def plans(ledger: Parts) -> list[Plan]:
    """Return the plans that hold more than a wish, in the learner's order."""
    every = [
        Plan(
            row,
            *(text(cells, part) for part in ("wish", "outcome", "obstacle")),
            *(text(cells, part) for part in ("if", "then", "person")),
        )
        for row, cells in rows(ledger)
    ]
    return [plan for plan in every if plan.begun]


def same(one: str, other: str) -> bool:
    """Tell whether two texts are the same but for case, space and the stop at the end."""
    folded = [" ".join(each.casefold().split()).rstrip(".!") for each in (one, other)]
    return folded[0] == folded[1] != ""


def meant(plan: Plan, found: Sequence[Goal]) -> Goal | None:
    """Return the goal a plan is for: the one its wish names, else the one that filled its row."""
    by_name = (goal for goal in found if same(goal.name, plan.wish))
    by_row = (goal for goal in found if goal.row == plan.row)
    return next(by_name, None) or next(by_row, None)


def together(found: Iterable[Goal]) -> Decimal:
    """Return the hours a week of all goals that say how many.

    Those of a goal are among the hours of the longer goal that it serves: of the two the larger
    counts, where a longer goal asks for as many as all that serve it, or more.
    """
    listed = list(found)
    rows = {goal.row for goal in listed}
    serving: dict[str, Decimal] = {}
    for goal in listed:
        if goal.serves in rows:
            serving[goal.serves] = serving.get(goal.serves, Decimal(0)) + (goal.hours or Decimal(0))
    return sum(
        (
            max(goal.hours or Decimal(0), serving.get(goal.row, Decimal(0)))
            for goal in listed
            if goal.serves not in rows
        ),
        Decimal(0),
    )
