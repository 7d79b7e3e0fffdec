"""No exercise ships unless something later reads it."""

from __future__ import annotations

from dataclasses import replace

from tests.shipped import read_edition
from workshop.content.schema import Edition

EDITION = read_edition("en")


def read_later(edition: Edition) -> dict[str, set[str]]:
    """For each exercise, what stands later and reads it: exercises it is carried into, and lenses.

    A lens stands where the last exercise that shows it does; one that is shown on its own, at
    the end of its section; one that a page to take home shows stands there, too.
    """
    exercises = [(s, one) for s in edition.sections.values() for one in s.exercises.values()]
    place = {one.id: number for number, (_, one) in enumerate(exercises)}
    readers: dict[str, set[str]] = {name: set() for name in place}
    for _, one in exercises:
        for source in one.sources():
            readers[source].add(one.id)
    for section in edition.sections.values():
        for use in section.lenses.values():
            shown = [place[one.id] for _, one in exercises if use.id in one.lenses]
            at = max(shown or [place[list(section.exercises)[-1]]])
            for name in use.reads.values():
                if place[name] < at or (not shown and place[name] <= at):
                    readers[name].add(use.id)
    for page in edition.pages.values():
        for name in page.reads.values():
            lenses = [s.lenses[name] for s in edition.sections.values() if name in s.lenses]
            for source in (name for lens in lenses for name in lens.reads.values()):
                readers[source].add(page.id)
    return readers


def unread(edition: Edition) -> set[str]:
    """The exercises that nothing later reads: settings aside, and the last one."""
    last = list(list(edition.sections.values())[-1].exercises)[-1]
    exempt = edition.settings() - {"job-audit"} | {last}
    return {name for name, readers in read_later(edition).items() if not readers} - exempt


def test_every_exercise_is_read_by_something_later() -> None:
    assert unread(EDITION) == set()


def test_an_exercise_that_nothing_reads_is_found() -> None:
    section = EDITION.sections["start-here"]
    lonely = replace(section.exercises["baseline"], id="lonely", lenses=())
    section = replace(section, exercises={**section.exercises, "lonely": lonely})
    edition = replace(EDITION, sections={**EDITION.sections, "start-here": section})
    assert "lonely" in unread(edition)


def test_a_lens_beneath_its_own_exercise_is_no_later_reader() -> None:
    assert "baseline-dots" not in read_later(EDITION)["baseline"]
