"""In a country with two tables of its own, and in one with none, no page says a false word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.countries import with_trial
from tests.shipped import read_edition
from workshop.documents import export
from workshop.render import html
from workshop.responses.readout import answer_blocks, lens_blocks
from workshop.responses.responses import Responses
from workshop.storage.answers import Answers, Parts

EDITION = read_edition("en")
CODES = ("7111", "7131", "2314", "6135")
PAID_ELSEWHERE = re.compile(
    r"\$|US dollar|U\.S\. Bureau|\bBLS\b|\bSOC\b|\bOEWS\b|Social Security|Labor Statistics"
)
DESCRIBED = re.compile(r"United States|O\*NET|U\.S\.")
# The only lenses with descriptions of work from another country, which they name.
BORROWING = {
    *("portable-duties", "skill-gaps", "career-line", "occupation-card", "figures-here"),
    "interest-ideas",
}


def moved(person: str, country: str, folder: Path) -> Responses:
    """A sample person who works in another country and has written no dollar sign themselves."""
    held: dict[str, Parts] = {}
    for name, parts in EDITION.people[person].answers.items():
        held[name] = {part: typed(part, value, country) for part, value in parts.items()}
    held["situation"]["country"] = country
    held["job-audit"].pop("currency", None)
    return Responses(EDITION, Answers.holding(held), with_trial(folder))


def typed(part: str, value: str | float | bool, country: str) -> str | float | bool:
    if not isinstance(value, str):
        return value
    if part.endswith("_soc"):
        return CODES[sum(value.encode()) % len(CODES)] if country == "IS" else value
    return value.replace("$", "")


def said(responses: Responses) -> Iterator[tuple[str, str]]:
    """All that is drawn on screen and on paper, by what draws it."""
    for section in EDITION.sections.values():
        for use in section.lenses.values():
            yield use.id, html.fragment(lens_blocks(responses, use))
        for exercise in section.exercises.values():
            yield exercise.id, html.fragment(answer_blocks(responses, exercise))
    for what in export.PAGES:
        yield what, export.make(responses, what, form="html").content.decode()


@pytest.mark.parametrize("person", EDITION.people)
def test_a_country_of_two_tables_is_told_no_word_of_another(person: str, tmp_path: Path) -> None:
    told = dict(said(moved(person, "IS", tmp_path)))
    assert {name for name, text in told.items() if PAID_ELSEWHERE.search(text)} == set()
    assert {name for name, text in told.items() if DESCRIBED.search(text)} <= {"week"}


@pytest.mark.parametrize("person", EDITION.people)
def test_elsewhere_nobody_is_shown_american_pay(person: str, tmp_path: Path) -> None:
    told = dict(said(moved(person, "KE", tmp_path)))
    assert {name for name, text in told.items() if PAID_ELSEWHERE.search(text)} == set()
    described = {name for name, text in told.items() if DESCRIBED.search(text)}
    assert described <= BORROWING | {"worksheet", "share"}


@pytest.mark.parametrize("person", ["layla", "maggie"])
def test_the_sample_people_abroad_are_shown_no_american_pay(person: str) -> None:
    responses = Responses(EDITION, Answers.holding(EDITION.people[person].answers))
    assert responses.reference.folder.name == "world"
    told = dict(said(responses))
    assert {name for name, text in told.items() if PAID_ELSEWHERE.search(text)} == set()
    assert "There is no figure on pay here" in told["wage-overlap"]


def test_the_trials_own_pay_is_told_in_its_own_money(tmp_path: Path) -> None:
    told = dict(said(moved("dana", "IS", tmp_path)))
    assert re.search(r"ISK\s[0-9]+,[0-9]{3}", told["occupation-card"])
    assert "in Trialand" in told["occupation-card"]
    assert "TSO Earnings, 2026" in told["occupation-card"]
    assert "TSO is the Trial Statistics Office." in told["occupation-card"]


def test_elsewhere_one_is_asked_to_ask(tmp_path: Path) -> None:
    told: Mapping[str, str] = dict(said(moved("dana", "KE", tmp_path)))
    for lens in ("occupation-card", "wage-overlap", "portable-duties"):
        assert "three job ads" in told[lens], lens


def test_the_trials_codes_are_taken_and_known(tmp_path: Path) -> None:
    responses = moved("dana", "IS", tmp_path)
    job = EDITION.exercise("job-audit")
    for code in CODES:
        assert job.validate("occupation_soc", code, responses.settings.amounts) == code
        assert responses.reference.occupation(code) is not None
