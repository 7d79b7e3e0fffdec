"""What is known of each claim about learning, in one occupation, beside the learner's view."""

from __future__ import annotations

from workshop.lenses._answered import number
from workshop.lenses._listing import bare
from workshop.lenses.learning._entry import asked
from workshop.lenses.learning._schooling import (
    briefly_trained,
    college,
    college_share,
    trained,
    vocational_share,
)
from workshop.lenses.lens import Given
from workshop.reference import Occupation
from workshop.reference.facts import year
from workshop.render.blocks import Note

FACTORS = ("formal", "vocational", "learning", "certificate")
# From here on, of 4, a claim is held to be true, or not.
TRUE, UNTRUE = 3, 1


def evidence(known: Occupation, found: dict[str, float], given: Given) -> list[tuple[Note, bool]]:
    """Build a card for each rated claim about a job, and whether view and figure differ."""
    cards = []
    for factor in FACTORS:
        claim, mark = f"{factor}-job", number(given.parts["checked"], f"{factor}-job")
        if mark is None:
            continue
        sentence, true = fact(factor, known, found, given)
        apart = true is not None and (mark >= TRUE if not true else mark <= UNTRUE)
        if apart:
            sentence = given.says("differs", mark=given.amounts.number(mark, 1), fact=sentence)
        label = given.labels["checked"].get(claim, claim)
        cards.append((Note(sentence, bare(label)), apart))
    return cards


def fact(
    factor: str, known: Occupation, found: dict[str, float], given: Given
) -> tuple[str, bool | None]:
    """Return what is known of a claim in this occupation, and whether it supports the claim."""
    says, percent = given.says, given.amounts.percent
    if factor == "certificate":
        return certified(known, given), None
    if factor == "learning":
        needed = trained(known)
        if needed is None:
            return says("fact.learning-none"), None
        training = asked("training", known.on_the_job_training, says) or ""
        key = "short" if briefly_trained(known, given) else "some" if needed else "no"
        # Up to a month at the start does not speak against a job that asks for no learning; and
        # training that is not named is no proof that nobody learns: no side is taken.
        return says(f"fact.learning-{key}", training=training), False if key == "some" else None
    if factor == "vocational":
        if not found:
            return says("fact.vocational-none"), None
        return says("fact.vocational", percent=percent(vocational_share(found, given))), None
    needed = college(known, found, given)
    if found:
        share = percent(college_share(found, given))
        return says("fact.formal", percent=share), None if needed is None else not needed
    usual = asked("education", known.typical_education, says)
    if usual is None or needed is None:
        return says("fact.formal-none"), None
    return says("fact.formal-usual", level=usual), not needed


def certified(known: Occupation, given: Given) -> str:
    """Say how many in this group of work hold a certificate or license, or that it is unknown."""
    says, percent = given.says, given.amounts.percent
    licenses = given.reference.licensed(known.soc_code)
    if licenses is None:
        return says("fact.certificate-none")
    places = {
        "group": licenses.group,
        "percent": percent(licenses.percent),
        "year": str(year(licenses.reference)),
    }
    if licenses.everyone is None:
        return says("fact.certificate-alone", **places)
    return says("fact.certificate", all=percent(licenses.everyone), **places)
