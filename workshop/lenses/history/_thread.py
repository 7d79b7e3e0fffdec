"""The thread between one role and the next: the same work, shared skills, or what both ask for.

Two roles of one occupation are one line of work, whatever their skills are called. Else the skills
are compared as words; else, where both occupations are rated, by the groups of skills
(`_skills_asked.py`) that matter in both: importance of 3 or more of 5. Where none of it ties two
roles, nothing is said: other words are no proof of other skills.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workshop.lenses._listing import bare, listed
from workshop.lenses.lens import Given
from workshop.lenses.skills._skills_asked import asked
from workshop.render.blocks import Block, Items, Paragraph, Source

WORDS = ("some", "many", "all")
SAYS = ("title", "source", "same", "same-skills", "asked", "skill", *WORDS)
MATTERS = 3  # of 5: important
NAMED = 3


@dataclass(frozen=True)
class Step:
    """One role as the thread sees it; `code` is its occupation's, empty where none is listed."""

    name: str
    code: str
    skills: tuple[str, ...]


def jaccard(before: Iterable[str], after: Iterable[str]) -> float:
    """Return skills in both / skills in either, from 0 to 1; 0 where none (Jaccard 1901).

    Letters' case and space around a skill make no difference.
    """
    one, other = folded(before), folded(after)
    return len(one & other) / len(one | other) if one | other else 0.0


def folded(skills: Iterable[str]) -> set[str]:
    """Return skills in the form in which they are compared."""
    return {" ".join(skill.casefold().split()) for skill in skills if skill.strip()}


def word(share: float) -> str:
    """Return the sentence's key for a share: none (not said), under half, half or more, all."""
    return "none" if share == 0 else "all" if share == 1 else "many" if share >= 0.5 else "some"


def thread(steps: Sequence[Step], given: Given) -> tuple[Block, ...]:
    """Build what ties each role to the one before it, and the source of the skills asked for."""
    says, reference = given.says, given.reference
    ties = [
        (key, says(f"thread.{key}", before=before.name, after=after.name, **skills))
        for at, after in enumerate(steps)
        for before in earlier(steps[:at], after)
        for key, skills in tied(before, after, given)
    ]
    if not ties:
        return ()
    blocks: list[Block] = [
        Paragraph(says("thread.title")),
        Items(tuple(sentence for _, sentence in ties)),
    ]
    if any(key == "asked" for key, _ in ties):
        sources, credit = reference.source("skills"), " ".join(reference.credits("skills"))
        blocks.append(Source(says("thread.source", sources=sources, credit=credit)))
    return tuple(blocks)


def earlier(steps: Sequence[Step], after: Step) -> Iterator[Step]:
    """Yield the role before, and for a job the nearest job before, past rows without a job."""
    if not steps:
        return
    yield steps[-1]
    if after.code and not steps[-1].code:
        yield from [one for one in reversed(steps) if one.code][:1]


def tied(before: Step, after: Step, given: Given) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the key of the sentence that ties two roles, and its skills; nothing if none does."""
    shared = [one for one in after.skills if folded([one]) <= folded(before.skills)]
    skills = {"skills": listed(shared, given.amounts)}
    if before.code and before.code == after.code:
        yield ("same-skills", skills) if shared else ("same", {})
    elif shared:
        yield word(jaccard(before.skills, after.skills)), skills
    elif both := asked_of_both(before, after, given):
        quoted = (given.says("thread.skill", skill=one) for one in both)
        yield "asked", {"skills": listed(quoted, given.amounts)}


def asked_of_both(before: Step, after: Step, given: Given) -> list[str]:
    """Return the groups of skills that matter most in both occupations, at most three."""
    if not all(given.reference.occupation(step.code) for step in (before, after)):
        return []
    one, other = (asked(step.code, given.reference) for step in (before, after))
    matter = {
        group: min(one[group].importance, other[group].importance)
        for group in one
        if group in other
    }
    ranked = sorted(matter, key=lambda group: -matter[group])
    labels = given.labels["skills"]
    return [
        bare(labels.get(f"like.{group}", group))
        for group in ranked[:NAMED]
        if matter[group] >= MATTERS
    ]
