"""Answers of an earlier version of the workbook, carried over as they are read.

    options, named four times          one list of options, and its facets
      moves ─────────────────────────▶ options (name, kind, work it leads to) · fit

Each step is a pure function of the answers so far. The file keeps what was written in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workshop.storage.journal import Change, Parts, Scalar
from workshop.storage.rows import rows

OPTIONS = "options"
EARLIER = (
    "earlier-"  # before the name of what an exercise of then holds and none of now has room for
)
MOST = 20  # options that are kept
STAY = "stay"  # the option to go on as now: its row, and its kind
BLANK = ""  # a cell that was cleared
STATE = "_state"
# Marks a change as an undo: it takes away a part that no exercise has, so it changes nothing.
UNDO = "_undo"

Held = dict[str, Parts]


@dataclass(frozen=True)
class Former:
    """A ledger whose rows are options now: the `facet` that has its columns.

    `naming` are the columns that say what an option is, by what they are called in the options.
    """

    exercise: str
    facet: str
    naming: Mapping[str, str]


FORMERS = (
    Former(
        "moves",
        "fit",
        {"name": "name", "kind": "kind", "target": "target", "target_soc": "target_soc"},
    ),
)
NAMES = frozenset(one.exercise for one in FORMERS)


@dataclass
class Gathered:
    """The options as they are found, row by row: their cells, and which facet has which row."""

    options: Held = field(default_factory=dict)
    facets: Held = field(default_factory=dict)
    earlier: Held = field(default_factory=dict)
    away: list[str] = field(default_factory=list)
    state: str = ""

    def take(self, former: Former) -> None:
        """Take in what an earlier version asked in one exercise."""
        parts = self.earlier.pop(former.exercise, {})
        facet = self.facets.setdefault(former.facet, {})
        found = rows(parts)
        for row, cells in found:
            self._place(former, row, cells)
        if state := str(parts.get(STATE, "")):
            facet[STATE] = state
            # Options whose marks were kept private are named in the options alone.
            self.state = state if state == "private" and found else self.state
        self.away += [word for word in str(parts.get("order", "")).split() if word[:1] == "-"]

    def _place(self, former: Former, row: str, cells: Parts) -> None:
        named = {called: cells[one] for one, called in former.naming.items() if one in cells}
        others = {name: value for name, value in cells.items() if name not in former.naming}
        if len(self.options) >= MOST:
            kept = self.earlier.setdefault(EARLIER + former.exercise, {})
            kept |= {f"{row}.{name}": value for name, value in cells.items()}
            return
        # A row that was only offered counts once something is written in it.
        begun: Parts = {"kind": STAY} if row == STAY else {"name": BLANK}
        self.options[row] = named or begun
        self.facets[former.facet] |= {f"{row}.{name}": value for name, value in others.items()}

    def held(self) -> Held:
        """What was gathered, by exercise."""
        cells = ((row, name) for row, named in self.options.items() for name in named)
        options: Parts = {f"{row}.{name}": self.options[row][name] for row, name in cells}
        if self.options or self.away:
            options["order"] = " ".join([*self.options, *self.away])
        if self.state:
            options[STATE] = self.state
        found = {OPTIONS: options, **self.facets, **self.earlier}
        return {exercise: parts for exercise, parts in found.items() if parts}


def carry_over(answers: Mapping[str, Parts]) -> Held:
    """Return answers under the exercises of now; those of now stand over what is carried.

    Carried over once, they stay as they are.
    """
    former = {name: dict(parts) for name, parts in answers.items() if name in NAMES}
    gathered = Gathered(earlier=former)
    for one in FORMERS:
        gathered.take(one)
    found = gathered.held()
    for name, parts in answers.items():
        if name not in NAMES:
            found[name] = {**found.get(name, {}), **parts}
    return found


class CarryingOver:
    """Turns each change of an earlier version into the changes of now, in the file's order."""

    def __init__(self) -> None:
        self._former: Held = {}
        self._carried: Held = {}

    def read(self, change: Change) -> tuple[Change, ...]:
        """Return a change as it is made now: itself, or what it changes of what is carried over."""
        if change.exercise not in NAMES:
            return (change,)
        parts = self._former.setdefault(change.exercise, {})
        for part, value in change.parts.items():
            if value is None:
                parts.pop(part, None)
            else:
                parts[part] = value
        before, self._carried = self._carried, carry_over(self._former)
        undone = {UNDO: None} if UNDO in change.parts else {}
        return tuple(
            Change(change.when, exercise, {**undone, **parts})
            for exercise, parts in changed(before, self._carried)
        )


def changed(before: Held, after: Held) -> Iterator[tuple[str, dict[str, Scalar | None]]]:
    """Yield each exercise whose parts are others, and those parts; None where one has gone."""
    for exercise in dict.fromkeys((*before, *after)):
        then, now = before.get(exercise, {}), after.get(exercise, {})
        parts = {
            part: now.get(part)
            for part in dict.fromkeys((*then, *now))
            if then.get(part) != now.get(part) or (part in then) != (part in now)
        }
        if parts:
            yield exercise, parts


def carried_over(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes of a file as they are made now."""
    carrying = CarryingOver()
    return tuple(one for change in changes for one in carrying.read(change))
