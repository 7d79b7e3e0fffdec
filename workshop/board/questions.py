"""What a room may be asked as a whole: exercises whose answers are chosen from closed lists."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from workshop import paths
from workshop.content.schema import Edition
from workshop.exercises import Exercise
from workshop.exercises.compare import Compare
from workshop.exercises.estimate import Estimate
from workshop.exercises.form import Form
from workshop.exercises.pick import Pick
from workshop.exercises.rate import Rate
from workshop.exercises.sort import Sort
from workshop.storage.answers import Parts

YES = "yes"
BANDS = 5  # into which a scale with many stops is parted
MOST_STOPS = 11
Shared = Mapping[str, str]


@dataclass(frozen=True)
class Question:
    """One exercise as a room may answer it: `items` each take one of `options`.

    What is picked out of a list has the one option `YES`. With `since`, another exercise that
    asked the same before, the options are by how many points an answer has moved.
    """

    id: str
    title: str
    items: Mapping[str, str]
    options: Mapping[str, str]
    since: str = ""

    def holds(self, shared: object) -> bool:
        """Tell whether a sent value is an answer: known items, known options, nothing else."""
        return (
            isinstance(shared, dict)
            and bool(shared)
            and all(
                item in self.items and isinstance(option, str) and option in self.options
                for item, option in shared.items()
            )
        )


def questions(edition: Edition) -> dict[str, Question]:
    """Return the questions of an edition, in content's order.

    Raises:
        ValueError: content names an exercise that has no closed answers.
    """
    listed = tomllib.loads((paths.data(edition.name) / "board.toml").read_text("utf-8"))
    by_id = {}
    for name in listed["questions"]:
        since = str(listed.get("since", {}).get(name, ""))
        exercise = edition.exercise(name)
        question = moved(exercise, since, edition) if since else of(exercise, edition)
        if question is None:
            raise ValueError(f"board.toml: {name} has no answers from a closed list")
        by_id[name] = question
    return by_id


def of(exercise: Exercise, edition: Edition) -> Question | None:
    """Return an exercise as a question; None where its answers are free."""
    match exercise:
        case Sort(cards=cards, bins=bins):
            return Question(exercise.id, exercise.title, cards, bins)
        case Pick(options=options) | Compare(items=options):
            return Question(exercise.id, exercise.title, options, {YES: ""})
        case Estimate(claims=claims, stances=stances) if claims:
            return Question(exercise.id, exercise.title, claims, stances)
        case Rate():
            return rated(exercise, edition)
        case Form(fields=fields):
            closed = {k: one for k, one in fields.items() if one.type == "choice"}
            if len(closed) == 1:
                [(name, one)] = closed.items()
                return Question(exercise.id, exercise.title, {name: one.label}, one.options)
    return None


def rated(exercise: Rate, edition: Edition) -> Question:
    """Return a rating as a question: its statements and stops, a long scale in bands."""
    items = {
        part: " · ".join(exercise.labels()[one] for one in part.split("."))
        for part in exercise.part_names()
    }
    return Question(
        exercise.id, exercise.title, items, {key: key for key in stops(exercise, edition)}
    )


def moved(exercise: Exercise, since: str, edition: Edition) -> Question | None:
    """Return a rating given twice as a question: how far each mark has moved, in whole points."""
    if not isinstance(exercise, Rate) or not isinstance(edition.exercise(since), Rate):
        return None
    wide = round(exercise.stops.end - exercise.stops.start)
    labels = exercise.labels()
    items = {part: labels[part] for part in exercise.part_names()}
    options = {str(points): str(points) for points in range(-wide, wide + 1)}
    return Question(exercise.id, exercise.title, items, options, since)


def stops(exercise: Rate, edition: Edition) -> list[str]:
    """Return the options of a scale, as shown."""
    scale, number = exercise.stops, edition.amounts.number
    count = round((scale.end - scale.start) / scale.step) + 1
    if count <= MOST_STOPS:
        return [number(scale.start + n * scale.step, 2) for n in range(count)]
    wide = (scale.end - scale.start) / BANDS
    ends = [scale.start + n * wide for n in range(BANDS + 1)]
    return [f"{number(low, 2)}–{number(high, 2)}" for low, high in pairwise(ends)]


def leaving(question: Question, own: Callable[[str], Parts], edition: Edition) -> Shared:
    """Return what is sent for a question; `own` gives the kept parts of an exercise."""
    if not question.since:
        return shared(edition.exercise(question.id), own(question.id), edition)
    before, after = own(question.since), own(question.id)
    points = {}
    for item in question.items:
        first, last = before.get(item), after.get(item)
        if isinstance(first, int | float) and isinstance(last, int | float):
            points[item] = str(round(last - first))
    return points


def shared(exercise: Exercise, parts: Parts, edition: Edition) -> Shared:
    """Return what is sent of a kept answer: options only, never a number or a text as typed."""
    question = of(exercise, edition)
    if question is None:
        return {}
    match exercise:
        case Pick() | Compare():
            return {item: YES for item in question.items if parts.get(item) is True}
        case Rate():
            scale, options = exercise.stops, list(question.options)
            chosen = {}
            for part in question.items:
                if isinstance(value := parts.get(part), int | float):
                    share = (float(value) - scale.start) / (scale.end - scale.start)
                    at = round(share * (len(options) - 1))
                    if (
                        len(options) == BANDS
                        and round((scale.end - scale.start) / scale.step) + 1 > MOST_STOPS
                    ):
                        at = min(BANDS - 1, int(share * BANDS))
                    chosen[part] = options[at]
            return chosen
    return {
        item: str(parts[item])
        for item in question.items
        if str(parts.get(item)) in question.options
    }
