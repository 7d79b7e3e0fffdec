"""Content that does not fit is told by file, table and key."""

from __future__ import annotations

import os
import re
import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import shipped
from workshop import paths
from workshop.content.loader import ContentError, read_edition, read_exercise, read_section
from workshop.content.schema import UnknownExercise
from workshop.exercises import KINDS

SORT = """
kind = "sort"
title = "Which is which?"
prompt = "Put each where you think it belongs."
source = "Own wording"
minutes = 4
ingredients = ["written exercise"]
bins.job = "Job"
bins.career = "Career"
cards.retail = "Working in a shop"
"""


def table(**changes: object) -> dict[str, object]:
    made = tomllib.loads(SORT) | changes
    return {key: value for key, value in made.items() if value is not None}


def told(**changes: object) -> str:
    with pytest.raises(ContentError) as error:
        read_exercise("job-or-career.toml", "examples", table(**changes))
    return str(error.value)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(paths.data("en"), tmp_path / "en"))


def mend(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_the_english_edition_is_whole() -> None:
    edition = read_edition("en")
    assert list(edition.sections)[:2] == ["start-here", "job-or-career"]
    assert len(edition.people) == 5


def test_an_edition_that_nobody_edited_is_read_once(copied: Path) -> None:
    assert read_edition("en", copied) is read_edition("en", copied)


@pytest.mark.parametrize(
    "file", ["workshop.toml", "sections/start-here.toml", "people/dana/person.toml"]
)
def test_what_an_author_edits_is_seen_at_once(copied: Path, file: str) -> None:
    before = read_edition("en", copied)
    old = (copied / file).stat()
    text = (copied / file).read_text("utf-8")
    (copied / file).write_text(re.sub(r'= "\w', '= "X', text, count=1), "utf-8")
    os.utime(copied / file, ns=(old.st_atime_ns, old.st_mtime_ns))
    assert (copied / file).stat().st_size == old.st_size, "neither size nor time tells"
    assert read_edition("en", copied) is not before


def test_a_file_that_comes_or_goes_is_seen_at_once(copied: Path) -> None:
    before = read_edition("en", copied)
    shutil.rmtree(copied / "people" / "dana")
    assert set(before.people) - set(read_edition("en", copied).people) == {"dana"}


def test_an_edition_that_did_not_fit_is_read_again_once_it_is_mended(copied: Path) -> None:
    file = copied / "sections" / "start-here.toml"
    kept = file.read_bytes()
    file.unlink()
    with pytest.raises(ContentError):
        read_edition("en", copied)
    file.write_bytes(kept)
    assert "start-here" in read_edition("en", copied).sections


def test_an_exercise_is_read_by_its_kind() -> None:
    exercise = read_exercise("f.toml", "examples", table())
    assert (exercise.id, exercise.name, exercise.title) == ("examples", "sort", "Which is which?")


def test_a_text_where_a_table_belongs() -> None:
    assert told(bins="job") == "job-or-career.toml [examples].bins: expected a table"


def test_a_number_where_a_text_belongs() -> None:
    assert told(title=3) == "job-or-career.toml [examples].title: expected a text"


def test_a_text_where_a_number_belongs() -> None:
    assert told(minutes="4") == "job-or-career.toml [examples].minutes: expected a number"


def test_a_key_nobody_knows() -> None:
    assert "[examples]: unknown key titel" in told(titel="x")


def test_a_key_that_is_missing() -> None:
    assert told(prompt=None) == "job-or-career.toml [examples].prompt: missing"


def test_a_kind_nobody_knows() -> None:
    assert "[examples].kind: expected one of rate, sort" in told(kind="quiz")


def test_an_item_without_a_source_is_refused() -> None:
    assert "[examples].source: missing" in told(source=None)


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)
keys = st.sampled_from([*tomllib.loads(SORT), "items", "scale", "fields", "columns", "rows", "x"])


@given(st.sampled_from(sorted(KINDS)), st.dictionaries(keys, json_like, max_size=4))
def test_any_table_is_an_exercise_or_a_clear_refusal(kind: str, changes: dict) -> None:
    refusal = "f.toml [x]"
    try:
        read_exercise("f.toml", "x", table(**{**changes, "kind": kind}))
    except ContentError as error:
        refusal = str(error)
    assert refusal.startswith("f.toml [x]")


def test_toml_that_is_none_is_named(copied: Path) -> None:
    (copied / "sections" / "job-or-career.toml").write_text("[section\n")
    with pytest.raises(ContentError, match=r"job-or-career\.toml: not TOML"):
        read_edition("en", copied)


def test_a_file_that_is_missing_is_named(copied: Path) -> None:
    (copied / "sections" / "start-here.toml").unlink()
    with pytest.raises(ContentError, match=r"start-here\.toml: not found"):
        read_edition("en", copied)


def test_a_lens_that_reads_nothing_known_is_named(copied: Path) -> None:
    mend(copied / "sections" / "job-or-career.toml", 'reads.job = "job-audit"', 'reads.job = "x"')
    with pytest.raises(ContentError, match=r"\[lenses\.[a-z-]+\]\.reads\.job: .*no 'x'"):
        read_edition("en", copied)


def test_a_lens_without_its_sentence_is_named(copied: Path) -> None:
    mend(copied / "sections" / "start-here.toml", "waiting =", "weighting =")
    with pytest.raises(ContentError, match=r"\[lenses\.baseline-dots\]\.says\.waiting: missing"):
        read_edition("en", copied)


def test_an_exercise_that_names_no_lens_is_named(copied: Path) -> None:
    mend(copied / "sections" / "start-here.toml", '["baseline-dots"]', '["baseline-dot"]')
    with pytest.raises(ContentError, match=r"\[baseline\]\.lenses: .*there is baseline-dots"):
        read_edition("en", copied)


def test_a_typing_slip_in_a_notebook_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownExercise, match="there is job-audit"):
        read_edition("en").exercise("job-adit")


@pytest.mark.parametrize("person", sorted(shipped.read_edition("en").people))
def test_a_sample_person_answers_everything_in_parts_that_fit(person: str) -> None:
    edition = read_edition("en")
    for section in edition.sections.values():
        for exercise in section.exercises.values():
            parts = dict(edition.people[person].answers[exercise.id])
            if parts.pop("_state", "") in ("skipped", "private"):
                continue
            assert parts
            assert exercise.normalize(parts) == parts


def test_a_lens_that_is_like_another_says_what_that_one_says_and_its_own_first() -> None:
    edition = read_edition("en")
    ideas, card = edition.lens("interest-ideas"), edition.lens("occupation-card")
    assert ideas.says["interest.social"] == card.says["interest.social"]
    assert ideas.says["waiting"] != card.says["waiting"]


def test_a_lens_that_is_like_none_is_named(copied: Path) -> None:
    mend(
        copied / "sections/skills-experience-passion.toml",
        'like = "occupation-card"',
        'like = "no-card"',
    )
    with pytest.raises(ContentError, match=r"\[lenses.interest-ideas\].like: expected a lens"):
        read_edition("en", copied)


def test_lenses_that_are_no_table_are_named() -> None:
    with pytest.raises(ContentError, match=r"f\.toml \[lenses\]: expected a table"):
        read_section("f.toml", {"section": {"title": "T"}, "lenses": False})


def test_words_that_are_no_table_are_named(tmp_path: Path) -> None:
    (tmp_path / "workshop.toml").write_text("words = false\n", "utf-8")
    with pytest.raises(ContentError, match=r"workshop\.toml \[words\]: expected a table"):
        read_edition("en", tmp_path)
