"""Going on from a file: what it would change here, and bringing it in without losing anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from workshop.exercises import Exercise
from workshop.responses.prefill import emptied
from workshop.responses.responses import STATE, Responses
from workshop.storage.answers import Parts, apply
from workshop.storage.journal import Change
from workshop.storage.pdf_attachment import Saved
from workshop.storage.schema import EARLIER


@dataclass(frozen=True)
class Offer:
    """What a file would change, by exercise.

    `new` has no answer here, `other` has another one, `same` the same; `theirs` is the file's
    answer, as far as it fits. `homeless` are ids this edition no longer has, `misfits` counts parts
    that no longer fit; both stay out. `until` is the file's last change. What an earlier version
    had and this one has no place for comes along with all else.
    """

    new: tuple[Exercise, ...]
    other: tuple[Exercise, ...]
    same: tuple[Exercise, ...]
    theirs: Mapping[str, Parts]
    homeless: tuple[str, ...]
    misfits: int
    damaged: int
    until: datetime
    changes: tuple[Change, ...]


def offer(responses: Responses, saved: Saved) -> Offer:
    """Compare a file with the answers here; change nothing."""
    changes = tuple(housed(responses, one) for one in saved.changes)
    by_exercise: dict[str, Parts] = {}
    for change in changes:
        apply(change, by_exercise)
    by_exercise = {name: parts for name, parts in by_exercise.items() if parts}
    known = {
        one.id: one
        for section in responses.edition.sections.values()
        for one in section.exercises.values()
        if one.id in by_exercise
    }
    theirs = {name: fitting(one, by_exercise[name]) for name, one in known.items()}
    there = [one for one in known.values() if theirs[one.id]]
    mine = {one.id: fitting(one, responses.answers.get(one.id)) for one in there}
    return Offer(
        new=tuple(one for one in there if not mine[one.id]),
        other=tuple(one for one in there if mine[one.id] and mine[one.id] != theirs[one.id]),
        same=tuple(one for one in there if mine[one.id] == theirs[one.id]),
        theirs=theirs,
        homeless=tuple(sorted(one for one in set(by_exercise) - set(known) if not earlier(one))),
        misfits=sum(len(by_exercise[name]) - len(theirs[name]) for name in known),
        damaged=saved.damaged,
        until=max(one.when for one in changes),
        changes=changes,
    )


def earlier(exercise: str) -> bool:
    """Tell whether these are earlier answers, which no exercise has a place for."""
    return exercise.startswith(EARLIER)


def housed(responses: Responses, change: Change) -> Change:
    """Return a change with this edition's ids in place of those that were renamed."""
    renamed = responses.edition.renamed
    exercise = renamed.get(change.exercise, change.exercise)
    parts = {renamed.get(f"{exercise}.{part}", part): value for part, value in change.parts.items()}
    return Change(change.when, exercise, parts)


def fitting(exercise: Exercise, parts: Parts) -> Parts:
    """Return what an exercise keeps of an answer or had cleared, and a state one can choose."""
    parts = dict(parts)
    state = parts.pop(STATE, "")
    fit = emptied(exercise, parts) | exercise.normalize(parts)
    return {**fit, STATE: state} if state in ("skipped", "private") else fit


def bring(responses: Responses, offered: Offer, taken: Collection[str]) -> set[str]:
    """Append what is new under its own dates, and the others in `taken` as of now.

    What stood here before stays in the history. Returns the exercises that changed.

    Raises:
        NotSaved: the disk took nothing.
    """
    answers = responses.answers
    new = {one.id for one in offered.new}
    past: dict[str, Parts] = {}
    changes = []
    for change in offered.changes:
        if earlier(change.exercise) and not answers.get(change.exercise):
            changes.append(change)
        if change.exercise not in new:
            continue
        apply(change, past)
        changes.append(change)
    for name in new:
        misfits = set(past[name]) - set(offered.theirs[name])
        if misfits:
            when = next(one.when for one in reversed(changes) if one.exercise == name)
            changes.append(Change(when, name, dict.fromkeys(sorted(misfits))))
    chosen = {one.id for one in offered.other} & set(taken)
    for name in sorted(chosen):
        gone = dict.fromkeys(answers.get(name))
        changes.append(Change(answers.now(), name, gone | offered.theirs[name]))
    answers.take_in(changes)
    return new | chosen
