"""Answers as blocks: an exercise read out, a sample person's example, and each lens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workshop.content.schema import LensUse
from workshop.exercises import Exercise
from workshop.lenses import LENSES
from workshop.lenses.lens import Given
from workshop.render.blocks import Block, Paragraph
from workshop.responses.responses import STATE, Responses
from workshop.storage.answers import Answers, Parts

CARD = "occupation_card"  # the lens that tells what is known about an occupation


def answer_blocks(
    responses: Responses, exercise: Exercise, parts: Parts | None = None
) -> tuple[Block, ...]:
    """Read out an answer, or the `parts` given in its place; `()` where the learner gave none."""
    if parts is None:
        parts = responses.parts(exercise) if responses.own(exercise) else {}
    parts = dict(parts)
    words = responses.edition.words
    if state := parts.pop(STATE, ""):
        return (Paragraph(words(f"state.{state}"), "quiet"),)
    labeled = responses.with_labels(exercise)
    return labeled.readout(parts, words, responses.settings.amounts) if parts else ()


def example_blocks(responses: Responses, exercise: Exercise) -> tuple[Block, ...]:
    """Read out the sample person's answer, with their story, in their country and currency."""
    person, edition = responses.settings.person, responses.edition
    if person is None:
        return ()
    sample = replace(responses, answers=Answers.holding(person.answers))
    parts = sample.parts(exercise)
    story = edition.words("frame.example-of", name=person.name, story=person.story)
    labeled, amounts = sample.with_labels(exercise), sample.settings.amounts
    return (Paragraph(story, "quiet"), *labeled.readout(parts, edition.words, amounts))


def occupation_blocks(responses: Responses, code: str) -> tuple[Block, ...]:
    """Draw what is known about any listed occupation, beside the learner's own pay and place.

    Nothing is saved by it.
    """
    known = responses.reference.occupation(code)
    if known is None:
        return ()
    looked_at: Parts = {"occupation": known.title, "occupation_soc": known.soc_code}
    lenses = (use for one in responses.edition.sections.values() for use in one.lenses.values())
    use = next((use for use in lenses if use.lens == CARD), None)
    return lens_blocks(responses, use, {"job": looked_at}) if use else ()


def lens_blocks(
    responses: Responses, use: LensUse, over: Mapping[str, Parts] | None = None
) -> tuple[Block, ...]:
    """Draw one lens over the answers as they are now, with the parts `over` them, by role."""
    answers: dict[str, Parts] = {}
    labels: dict[str, Mapping[str, str]] = {}
    for role, name in use.reads.items():
        answers[role] = {**responses.answered(name), **(over or {}).get(role, {})}
        labels[role] = responses.with_labels(responses.edition.exercise(name)).labels()
    amounts, reference = responses.settings.amounts, responses.reference
    says = responses.edition.sentences(use, reference, amounts)
    given = Given(answers, labels, says, amounts, reference, responses.today())
    lens = LENSES[use.lens]
    return lens.draw(looking_back(responses, given, use) if lens.looks_back else given)


def looking_back(responses: Responses, given: Given, use: LensUse) -> Given:
    """Add what was answered at the end of the period of work before this one.

    What is carried follows what its source said then.
    """
    last = responses.history.last_changed()
    changed = {role: last[name] for role, name in use.reads.items() if name in last}
    since = responses.history.since
    if since is None:
        return replace(given, changed=changed)
    past = responses.until(since)
    then = {role: past.answered(name) for role, name in use.reads.items()}
    return replace(given, then=then, since=since, changed=changed)
