"""Every lens as content uses it: documented, with its sentences, over each sample person."""

import re
import tomllib
from datetime import date

import pytest

from tests.lens_given import pictures
from tests.shipped import read_edition
from workshop import paths
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import flatten
from workshop.lenses import LENSES, Given
from workshop.reference import Reference

SECTIONS = [
    tomllib.loads(file.read_text("utf-8"))
    for file in sorted((paths.data("en") / "sections").glob("*.toml"))
]
USES = {name: use for section in SECTIONS for name, use in section.get("lenses", {}).items()}
EDITION = read_edition("en")
PEOPLE = EDITION.people
REFERENCE = Reference()


def test_every_lens_is_used_and_documented():
    assert {use["lens"] for use in USES.values()} == set(LENSES)
    told = (paths.ROOT / "docs" / "lenses.md").read_text("utf-8")
    assert [name for name in LENSES if f"| `{name}` |" not in told] == []


@pytest.mark.parametrize("name", USES)
def test_content_gives_each_sentence_and_no_other(name):
    given = set(flatten(USES[name]["says"]))
    shared = set(flatten(USES[USES[name]["like"]]["says"])) if "like" in USES[name] else set()
    wanted = set(LENSES[USES[name]["lens"]].says)
    assert wanted - given - shared == set()
    # What a lens looks up only if it is there: evidence, and what the tables' own terms are called.
    terms = ("evidence.", "education.", "experience.", "training.", "level.", "bar.", "pays.")
    assert {key for key in given - wanted if not key.startswith(terms)} == set()


def test_every_claim_has_its_evidence():
    use = USES["belief-check"]
    claims = next(section["beliefs"]["claims"] for section in SECTIONS if "beliefs" in section)
    assert set(use["says"]["evidence"]) == set(claims)


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("name", USES)
def test_each_sample_person_is_read_back(person, name):
    use, answers = USES[name], PEOPLE[person].answers
    currency = answers.get("job-audit", {}).get("currency", "USD")
    blocks = LENSES[use["lens"]].draw(
        Given(
            parts={role: dict(answers.get(source, {})) for role, source in use["reads"].items()},
            labels={role: EDITION.exercise(one).labels() for role, one in use["reads"].items()},
            says=EDITION.sentences(EDITION.lens(name), REFERENCE, Amounts("en_US", currency)),
            amounts=Amounts("en_US", currency),
            reference=REFERENCE,
            today=date(2026, 11, 22),
        )
    )
    assert blocks
    pictures(blocks)
    assert "None" not in repr(blocks).replace("now=None", "").replace("words=None", "")


@pytest.mark.parametrize("name", USES)
def test_no_sentence_names_a_web_site(name):
    told = " ".join(flatten(USES[name]["says"]).values())
    assert not re.search(r"https?:|www\.|\.(com|org|gov)\b|\{source\}", told)
