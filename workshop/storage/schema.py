"""Answers of an earlier version of the workbook, carried over as they are read.

    options, named four times          one list of options, and its facets
      moves ─────────────────────────▶ options (name, kind, work it leads to) · fit
      offers ────────────────────────▶ options (name) · reward
      learning-options ──────────────▶ options (work it leads to) · learning

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
LONGEST = 12  # of a row's id
BLANK = ""  # a cell that was cleared
STATE = "_state"
# Marks a change as an undo: it takes away a part that no exercise has, so it changes nothing.
UNDO = "_undo"

Held = dict[str, Parts]


@dataclass(frozen=True)
class Former:
    """A ledger whose rows are options now: the `facet` that has its columns.

    `naming` are the columns that say what an option is, by what they are called in the options;
    `now` is the row of the present work, where there was one. Rows that `join` an option there is
    do so by their occupation, else by an equal name; `mark` begins the id of those that do not.
    `also` are naming columns that the facet keeps as well, by what it calls them: what is learned
    names an option where there is no other.
    """

    exercise: str
    facet: str
    naming: Mapping[str, str]
    now: str = STAY
    join: bool = True
    mark: str = ""
    also: Mapping[str, str] = field(default_factory=dict)


FORMERS = (
    Former(
        "moves",
        "fit",
        {"name": "name", "kind": "kind", "target": "target", "target_soc": "target_soc"},
        join=False,
    ),
    Former("offers", "reward", {"name": "name"}, now="now", mark="o"),
    Former(
        "learning-options",
        "learning",
        {"name": "name", "target": "target", "target_soc": "target_soc"},
        now="",
        mark="l",
        also={"name": "course"},
    ),
)
NAMES = frozenset(one.exercise for one in FORMERS)


@dataclass
class Gathered:
    """The options as they are found, row by row: their cells, and which facet has which row.

    `places` leads from an exercise and its row to the option that it is now.
    """

    options: Held = field(default_factory=dict)
    facets: Held = field(default_factory=dict)
    earlier: Held = field(default_factory=dict)
    away: list[str] = field(default_factory=list)
    state: str = ""
    places: dict[tuple[str, str], str] = field(default_factory=dict)

    def take(self, former: Former, parts: Parts) -> None:
        """Take in what an earlier version asked in one exercise."""
        facet = self.facets.setdefault(former.facet, {})
        found = rows(parts)
        present = present_work(former, found)
        taken: set[str] = set()
        for row, cells in found:
            named = {called: cells[one] for one, called in former.naming.items() if one in cells}
            option = STAY if row == present else self._option(former, row, named, taken)
            if option not in self.options and len(self.options) >= MOST:
                self._keep_back(former, row, cells)
                continue
            taken.add(option)
            self.places[former.exercise, row] = option
            # A row that was only offered counts once something is written in it.
            begun: Parts = {"kind": STAY} if option == STAY else {"name": BLANK}
            self._keep_back(former, row, self._name(option, named or begun, former))
            asked = {name: one for name, one in cells.items() if name not in former.naming}
            asked |= {called: cells[name] for name, called in former.also.items() if name in cells}
            facet |= {f"{option}.{name}": one for name, one in asked.items()}
        self._leave_out(former, parts)
        if state := str(parts.get(STATE, "")):
            facet[STATE] = state
            # Options whose marks were kept private are named in the options alone.
            self.state = state if state == "private" and found else self.state

    def _option(self, former: Former, row: str, named: Parts, taken: set[str]) -> str:
        free = {name: cells for name, cells in self.options.items() if name not in taken}
        for part in ("target_soc", "name") if former.join else ():
            for option, cells in free.items():
                if alike(named.get(part)) and alike(named.get(part)) == alike(cells.get(part)):
                    return option
        own = row if not former.join else f"{former.mark}{row}"[:LONGEST]
        places = (own, *(f"{own[: LONGEST - 2]}{n}" for n in range(2, 100)))
        return next(one for one in places if one not in self.options)

    def _name(self, option: str, named: Parts, former: Former) -> Parts:
        """Say what an option is, as far as it is not known; return what is known otherwise."""
        known = self.options.setdefault(option, {})
        same_work = alike(named.get("target_soc")) == alike(known.get("target_soc")) != ""
        told = ("target", *former.also) if same_work else tuple(former.also)
        return {
            name: one
            for name, one in named.items()
            if known.setdefault(name, one) != one and name not in told
        }

    def _keep_back(self, former: Former, row: str, cells: Parts) -> None:
        kept = {f"{row}.{name}": value for name, value in cells.items() if value != BLANK}
        if kept:
            self.earlier.setdefault(EARLIER + former.exercise, {}).update(kept)

    def _leave_out(self, former: Former, parts: Parts) -> None:
        # Rows that were offered and taken away: those of moves are offered among the options, too.
        words = [word for word in str(parts.get("order", "")).split() if word[:1] == "-"]
        if not former.join:
            self.away += words
        elif parts:
            # The present work stands among the options as it stood among the offers.
            self.away = [word for word in self.away if word != f"-{STAY}"]
            self.away += [f"-{STAY}"] if f"-{former.now}" in words else []

    def held(self) -> Held:
        """What was gathered, by exercise."""
        cells = ((row, name) for row, named in self.options.items() for name in named)
        options: Parts = {f"{row}.{name}": self.options[row][name] for row, name in cells}
        away = [word for word in self.away if word[1:] not in self.options]
        if self.options or away:
            options["order"] = " ".join([*self.options, *away])
        if self.state:
            options[STATE] = self.state
        found = {OPTIONS: options, **self.facets, **self.earlier}
        return {exercise: parts for exercise, parts in found.items() if parts}


def present_work(former: Former, found: list[tuple[str, Parts]]) -> str:
    """Return the row of the work that somebody does now, by its id, else by its kind."""
    stays = [row for row, cells in found if cells.get("kind") == STAY]
    return former.now if former.now in dict(found) else next(iter(stays), "")


def alike(value: Scalar | None) -> str:
    """Return a name or a code as it is compared."""
    return str(value or "").strip().casefold()


def gather(answers: Mapping[str, Parts]) -> Gathered:
    """Gather the options out of what an earlier version asked."""
    gathered = Gathered()
    for one in FORMERS:
        gathered.take(one, answers.get(one.exercise, {}))
    return gathered


class CarryingOver:
    """Turns each change of an earlier version into the changes of now, in the file's order."""

    def __init__(self) -> None:
        self._former: Held = {}
        self._carried: Held = {}
        self._places: Mapping[tuple[str, str], str] = {}

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
        undone = {UNDO: None} if UNDO in change.parts else {}
        if placed := self._placed(change):
            facet, cells = placed
            self._carried.setdefault(facet, {}).update(cells)
            return (Change(change.when, facet, {**undone, **cells}),)
        gathered = gather(self._former)
        before, self._carried, self._places = self._carried, gathered.held(), gathered.places
        return tuple(
            Change(change.when, exercise, {**undone, **parts})
            for exercise, parts in changed(before, self._carried)
        )

    def _placed(self, change: Change) -> tuple[str, Parts] | None:
        """Return what of a facet changes, where it is only cells of rows whose options are known.

        Most changes are such: nothing has to be gathered anew for them.
        """
        former = next(one for one in FORMERS if one.exercise == change.exercise)
        found: Parts = {}
        for part, value in change.parts.items():
            row, _, column = part.partition(".")
            option = self._places.get((change.exercise, row))
            if option is None or value is None or column in former.naming:
                return None
            found[f"{option}.{column}"] = value
        return (former.facet, found) if found else None


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
