"""The paths through the workshop are data, and as long as their exercises."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests import shipped
from workshop import paths
from workshop.cli.check import findings
from workshop.content.loader import ContentError, read_edition

EDITION = shipped.read_edition("en")
EXERCISES = [one for part in EDITION.sections.values() for one in part.exercises.values()]
ON = {"full": EXERCISES, "short": [one for one in EXERCISES if one.short_path]}


@pytest.mark.parametrize("name", EDITION.paths)
def test_a_path_is_as_long_as_its_exercises_together(name: str) -> None:
    minutes = sum(one.minutes for one in ON[name])
    assert minutes == pytest.approx(EDITION.paths[name].minutes, rel=0.1)


def test_the_paths_are_what_the_learner_may_choose() -> None:
    exercise, _, part = EDITION.path_from.partition(".")
    assert set(EDITION.paths) == set(EDITION.exercise(exercise).fields[part].options) == set(ON)


def test_a_section_takes_as_long_as_its_exercises() -> None:
    assert EDITION.section("start-here").minutes == 1 + 3 + 4


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("data", "notebooks"):
        shutil.copytree(paths.ROOT / folder, tmp_path / folder)
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    return tmp_path / "data" / "en" / "workshop.toml"


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_path_without_its_time_is_named(copied: Path) -> None:
    edit(copied, "minutes = 75\n", "")
    with pytest.raises(ContentError, match=r"workshop\.toml \[paths\].*short.*minutes.*missing"):
        read_edition("en")


def test_a_path_that_nobody_can_choose_is_named(copied: Path) -> None:
    edit(copied, "[paths.short]", "[paths.brief]")
    said = "workshop.toml [paths]: has full, brief; the options are full, short"
    assert said in findings("en")


def test_an_edition_without_paths_is_named(copied: Path) -> None:
    text = copied.read_text("utf-8")
    start, end = text.index("[paths.full]"), text.index("[words.status]")
    copied.write_text(text[:start] + text[end:], "utf-8")
    with pytest.raises(ContentError, match=r"workshop\.toml \[paths\]"):
        read_edition("en")
