"""What people in an occupation do: five of O*NET's task statements."""

from __future__ import annotations

from collections import defaultdict

from workshop.reference.importers.codes import OnetCodes, check_onet
from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.family import Family, Offer
from workshop.reference.importers.occupations import known
from workshop.reference.importers.onet import CODE, credit
from workshop.reference.importers.refusal import Refused

KEPT = 5
COLUMNS = ("soc_code", "place", "task", "kind")
KINDS = {"core": "core", "supplemental": "supplemental", "n/a": "unrated", "": "unrated"}
RATED = ("core", "supplemental")


def read(draft: Draft, offer: Offer) -> int:
    """Keep five tasks of each occupation, core tasks before supplemental ones.

    "Core" is what most workers asked do and hold important. Within each kind the tasks stand in
    the order of O*NET's file, which is not that of their numbers or letters. Where no workers were
    asked it is the alphabet: there the five are taken at even distances from the whole list, so
    that they are not the five that begin with A.
    """
    file, codes, occupations = offer.sheet.file, OnetCodes(), known(draft)
    listed: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in offer.sheet.pick(code=CODE, task="task", kind="task type"):
        kind = KINDS.get(row["kind"].lower())
        if kind is None or not row["task"]:
            raise Refused(f"{file}, {row['code']}: {row['kind']!r} is no kind of task.")
        listed[row["code"]][kind].append(row["task"])
    check_onet(file, listed, occupations, codes)
    rows: list[Row] = []
    for code in sorted(occupations):
        tasks = listed.get(codes.profile(code), {})
        rated = [(task, kind) for kind in RATED for task in tasks.get(kind, ())]
        unrated = spread(tasks.get("unrated", []), KEPT - len(rated))
        kept = [*rated, *((task, "unrated") for task in unrated)][:KEPT]
        rows += (
            {"soc_code": code, "place": str(place), "task": task, "kind": kind}
            for place, (task, kind) in enumerate(kept, start=1)
        )
    if len({row["soc_code"] for row in rows}) < 0.75 * len(occupations):
        raise Refused(f"{file} describes too few occupations; it is cut short.")
    draft.put("tasks", COLUMNS, rows, "onet-tasks")
    return credit(draft, "onet-tasks", offer, len(rows))


def spread(tasks: list[str], count: int) -> list[str]:
    """Return `count` tasks at even distances, the first of each stretch."""
    if count <= 0:
        return []
    if len(tasks) <= count:
        return tasks
    return [tasks[at * len(tasks) // count] for at in range(count)]


FAMILIES = (
    Family("onet-tasks", "O*NET tasks", "task statements", (CODE, "task id", "task type"), read),
)
