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
    """Return the days of the calendar; those that are gone now are canceled."""
    use = responses.edition.page("calendar")
    exercises = [use.reads["commitments"], use.reads["next"]]
    steps = [one for exercise in exercises for one in to_do(responses, exercise)]
    return [*steps, *look_back(responses, exercises, steps)]


def to_do(responses: Responses, exercise: str) -> Iterator[Day]:
    """Yield a day for each row of a ledger that has or had one."""
    now = dict(rows(answered(responses, exercise)))
    changed, last = history(responses, exercise)
    for row in dict.fromkeys([*changed, *now]):
        cells = now.get(row, {})
        off = not day(cells, "by")
        on = day(cells if not off else last.get(row, {}), "by")
        if on is None or abs(on.year - responses.today().year) > FARTHEST:
            continue
        shown_cells = cells or last[row]
        when = changed.get(row) or datetime.combine(responses.today(), NOON, UTC)
        yield Day(
            f"{exercise}.{row}",
            on,
            title(shown_cells, responses),
            notes(shown_cells, responses),
            when,
            off,
        )


def history(responses: Responses, exercise: str) -> tuple[dict[str, datetime], dict[str, Parts]]:
    """Return when each row last changed, and its cells when it last had a day."""
    changed: dict[str, datetime] = {}
    last: dict[str, Parts] = {}
    so_far: dict[str, Parts] = {}
    for change in responses.answers.changes:
        if change.exercise != exercise:
            continue
        apply(change, so_far)
        touched = {part.partition(".")[0] for part in change.parts if "." in part}
        ledger_rows = dict(rows(so_far[exercise]))
        for row in sorted(touched):
            changed[row] = change.when
            if ledger_rows.get(row, {}).get("by"):
                last[row] = ledger_rows[row]
    return changed, last


def title(cells: Parts, responses: Responses) -> str:
    """Return what is to be done."""
    return text(cells, "what") or responses.edition.page("calendar").says("unnamed")


def notes(cells: Parts, responses: Responses) -> str:
    """Return the first step, who will ask, and the plans for what gets in the way."""
    use = responses.edition.page("calendar")
    lines = [
        use.says(key, said=text(cells, part))
        for key, part in (("first", "first"), ("who", "who"))
        if text(cells, part)
    ]
    ledger = (row for _, row in rows(answered(responses, use.reads["plans"])))
    pairs = [(text(row, "if"), text(row, "then")) for row in ledger]
    lines += [use.says("plan", when=when, then=then) for when, then in pairs if when and then]
    return "\n".join(lines)


def look_back(responses: Responses, exercises: Iterable[str], steps: list[Day]) -> Iterator[Day]:
    """Yield a day a week, a month and ninety days after the plan was last changed."""
    use = responses.edition.page("calendar")
    changed_on: date = made_on(responses)
    changes = [one.when for one in responses.answers.changes if one.exercise in set(exercises)]
    when = changes[-1] if changes else datetime.combine(changed_on, NOON, UTC)
    # Its first row tells this plan from another person's in a shared calendar.
    whose = steps[0].key if steps else ""
    for ahead in DAYS:
        on = changed_on + timedelta(ahead)
        yield Day(f"{ahead}/{whose}", on, use.says(f"back.{ahead}"), use.says("back.text"), when)


NEEDS = Requirements(
    reads={"commitments": COMMITMENT_PARTS, "next": COMMITMENT_PARTS, "plans": ("if", "then")},
    says=(
        *("name", "unnamed", "first", "who", "plan", "back.text"),
        *(f"back.{ahead}" for ahead in DAYS),
    ),
)
