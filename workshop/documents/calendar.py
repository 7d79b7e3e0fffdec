"""The plan's days: each thing to do with its first step and its if-then, and three to look back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from workshop.documents.contract import Requirements
from workshop.documents.plan import DAYS, answered, made_on
from workshop.lenses._answered import day, text
from workshop.lenses.plan._commitment import COMMITMENT_PARTS
from workshop.render.ics import Day
from workshop.responses.responses import Responses
from workshop.storage.answers import Parts, apply, rows

NOON = time(12)
FARTHEST = 20  # years from today within which a day is put on a calendar


def days(responses: Responses) -> list[Day]:
    """Find what goes on the calendar; what was there before and is gone now is taken off."""
    use = responses.edition.page("calendar")
    exercises = [use.reads["commitments"], use.reads["next"]]
    steps = [one for exercise in exercises for one in to_do(responses, exercise)]
    return [*steps, *look_back(responses, exercises, steps)]


def to_do(responses: Responses, exercise: str) -> Iterator[Day]:
    """Yield the rows of one ledger, as they are and as they were."""
    now = dict(rows(answered(responses, exercise)))
    changed, last = history(responses, exercise)
    for row in dict.fromkeys([*changed, *now]):
        cells = now.get(row, {})
        off = not day(cells, "by")
        on = day(cells if not off else last.get(row, {}), "by")
        if on is None or abs(on.year - responses.today().year) > FARTHEST:
            continue
        told = cells or last[row]
        when = changed.get(row) or datetime.combine(responses.today(), NOON, UTC)
        yield Day(
            f"{exercise}.{row}", on, title(told, responses), notes(told, responses), when, off
        )


def history(responses: Responses, exercise: str) -> tuple[dict[str, datetime], dict[str, Parts]]:
    """Return by row: when it last changed, and its cells when it last had a day."""
    changed: dict[str, datetime] = {}
    last: dict[str, Parts] = {}
    so_far: dict[str, Parts] = {}
    for change in responses.answers.changes:
        if change.exercise != exercise:
            continue
        apply(change, so_far)
        touched = {part.partition(".")[0] for part in change.parts if "." in part}
        held = dict(rows(so_far[exercise]))
        for row in sorted(touched):
            changed[row] = change.when
            if held.get(row, {}).get("by"):
                last[row] = held[row]
    return changed, last


def title(cells: Parts, responses: Responses) -> str:
    """Find what is to be done."""
    return text(cells, "what") or responses.edition.page("calendar").says("unnamed")


def notes(cells: Parts, responses: Responses) -> str:
    """Return the first fifteen minutes, who will ask, and the plans for what gets in the way."""
    use = responses.edition.page("calendar")
    told = [
        use.says(key, said=text(cells, part))
        for key, part in (("first", "first"), ("who", "who"))
        if text(cells, part)
    ]
    ledger = (row for _, row in rows(answered(responses, use.reads["plans"])))
    pairs = [(text(row, "if"), text(row, "then")) for row in ledger]
    told += [use.says("plan", when=when, then=then) for when, then in pairs if when and then]
    return "\n".join(told)


def look_back(responses: Responses, exercises: Iterable[str], steps: list[Day]) -> Iterator[Day]:
    """Yield a week, a month and ninety days after the plan was last changed."""
    use = responses.edition.page("calendar")
    made: date = made_on(responses)
    told = [one.when for one in responses.answers.changes if one.exercise in set(exercises)]
    when = told[-1] if told else datetime.combine(made, NOON, UTC)
    # Its first row tells this plan from another person's in a shared calendar.
    whose = steps[0].key if steps else ""
    for ahead in DAYS:
        on = made + timedelta(ahead)
        yield Day(f"{ahead}/{whose}", on, use.says(f"back.{ahead}"), use.says("back.text"), when)


NEEDS = Requirements(
    reads={"commitments": COMMITMENT_PARTS, "next": COMMITMENT_PARTS, "plans": ("if", "then")},
    says=(
        *("name", "unnamed", "first", "who", "plan", "back.text"),
        *(f"back.{ahead}" for ahead in DAYS),
    ),
)
