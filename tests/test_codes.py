"""No raw code of an occupation and no typewriter's dash stands on a page or in print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shipped import read_edition
from workshop.documents import export
from workshop.reference import Reference
from workshop.render import html
from workshop.responses.readout import lens_blocks
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers

EDITION, REFERENCE = read_edition("en"), Reference()
CODE = re.compile(r"(?<![\d-])\d\d-\d{4}(?![\d-])")


@pytest.fixture
def responses(tmp_path: Path, request: pytest.FixtureRequest) -> Responses:
    answers = Answers(tmp_path / FILE_NAME)
    for name, parts in EDITION.people[request.param].answers.items():
        answers.put(name, dict(parts))
    return Responses(EDITION, answers)


def said(responses: Responses) -> Iterator[str]:
    """All that the lenses show and the pages print, as HTML."""
    for section in EDITION.sections.values():
        for use in section.lenses.values():
            yield html.fragment(lens_blocks(responses, use))
    for what in ("worksheet", "share"):
        yield export.make(responses, what, form="html").content.decode()


@pytest.mark.parametrize("responses", EDITION.people, indirect=True)
def test_no_code_stands_on_a_page_or_in_print(responses: Responses) -> None:
    told = "".join(said(responses))
    assert len(told) > 100_000
    assert CODE.findall(re.sub(r"<svg.*?</svg>", "", told, flags=re.S)) == []


def test_a_code_would_be_seen() -> None:
    assert CODE.findall("supervisor (SOC 29-1051), 2026-11-22") == ["29-1051"]


@pytest.mark.parametrize("code", ["51-9198", "47-3012"])
def test_a_title_has_a_dash_where_the_table_has_hyphens(code: str) -> None:
    known = REFERENCE.occupation(code)
    assert known is not None
    assert known.title.startswith("Helpers—")
    assert "--" in next(iter(REFERENCE.table("occupations").query("soc_code == @code")["title"]))


def test_titles_are_offered_with_the_dash_and_found_with_either() -> None:
    for typed in ("Helpers--carpenters", "Helpers—carpenters", "helpers carpenters"):
        first = REFERENCE.search(typed)[0]
        assert (first.title, first.occupation) == ("Helpers—carpenters", "Helpers—carpenters")
