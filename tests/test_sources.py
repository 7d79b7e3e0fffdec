"""Every study cited has a line that says how it was read, and is told for what it found."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.content.test_content_words import DATA, NOTEBOOKS, SECTIONS, read
from workshop import paths

CITED = re.compile(r"\(([^()]*\b(?:19|20)\d\d[^()]*)\)")
STUDY = re.compile(r"^[A-Z].*?,? (?:19|20)\d\d$")
LINES = (paths.ROOT / "docs" / "sources.md").read_text("utf-8").splitlines()
READ_AS = {"full text", "abstract", "secondary", "idea"}


def studies() -> Iterator[str]:
    """Each citation of a study as it stands in the edition: `Mani and others, 2013`."""
    for file in [*SECTIONS, *sorted(NOTEBOOKS.glob("*.ipynb"))]:
        for text in read(file):
            for found in CITED.finditer(text):
                for one in re.split(r"; ", found[1]):
                    official = "Bureau" in one or "Act" in one
                    if STUDY.match(one) and not official:
                        yield one


def rows() -> list[list[str]]:
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in LINES if "|" in line]
    return [row for row in cells[2:] if len(row) == 4]


def first_author(cited: str) -> tuple[str, str]:
    return re.split(r",| and ", cited)[0].split()[0], re.findall(r"(?:19|20)\d\d", cited)[-1]


@pytest.mark.parametrize("cited", sorted(set(studies())))
def test_each_study_says_how_it_was_read(cited: str) -> None:
    name, year = first_author(cited)
    mine = [row for row in rows() if row[0].startswith(name) and year in row[0]]
    assert [row[1] for row in mine if row[1] in READ_AS], f"{cited} has no line in docs/sources.md"


def test_some_studies_are_cited() -> None:
    assert len(set(studies())) > 15


def told(section: str, study: str) -> str:
    """The passage that cites a study."""
    file = DATA / "sections" / section if section.endswith("toml") else NOTEBOOKS / section
    [one] = [text for text in read(file) if study in text]
    return one


def test_money_on_the_mind_is_told_with_what_did_not_hold() -> None:
    said = told("job-or-career.toml", "Mani")
    assert "Carvalho" in said
    assert "O’Donnell" in said
    assert "clearly failed" in said


def test_losing_interest_is_told_of_people_led_to_hold_the_view() -> None:
    said = told("skills-experience-passion.toml", "O’Keefe")
    assert re.search(r"led to (?:think|believe)[^.]*lost more of their interest", said)


def test_the_main_result_on_ties_comes_first() -> None:
    said = told("05_promotion_and_advancement.ipynb", "Rajkumar")
    assert said.index("a few friends in common") < said.index("digital")


def test_asking_how_one_does_is_told_with_its_risk() -> None:
    said = told("07_from_job_to_career.ipynb", "Kluger")
    assert "more than a third" in said
