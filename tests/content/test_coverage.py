"""Every part of the article is met by something that is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.shipped import read_edition
from workshop import paths

ROOT = Path(__file__).parents[2]
COVERAGE = (ROOT / "docs" / "coverage.md").read_text("utf-8")
# The marks of the article's parts, in its order.
PARTS = (Path(__file__).parents[1] / "fixtures" / "article_parts.txt").read_text("utf-8").split()
ROWS = re.findall(r"^\| ([0-9a-f]{8}) \| (.+?) \| (.+?) \|$", COVERAGE, re.MULTILINE)
EDITION = read_edition("en")


def there() -> set[str]:
    """All that can meet a part: exercises, lenses and passages (`01:two-words`)."""
    found: set[str] = set()
    for section in EDITION.sections.values():
        found |= set(section.exercises) | set(section.lenses)
    for file in paths.notebooks("en").glob("*.ipynb"):
        cells = json.loads(file.read_text("utf-8"))["cells"]
        found |= {f"{file.name[:2]}:{c['id']}" for c in cells if c["cell_type"] == "markdown"}
    return found


def test_no_part_of_the_article_is_left_over_and_none_is_made_up() -> None:
    assert [mark for mark, *_ in ROWS] == PARTS
    assert len(PARTS) == 110


def test_every_place_named_is_there() -> None:
    named = {place for *_, by in ROWS for place in re.findall(r"`([^`]+)`", by)}
    assert named - there() == set()


def test_every_part_is_met_by_something() -> None:
    assert [name for _, name, by in ROWS if "`" not in by] == []


def test_every_section_meets_a_part() -> None:
    named = {place for *_, by in ROWS for place in re.findall(r"`([^`]+)`", by)}
    for section in list(EDITION.sections.values())[1:-1]:
        assert named & (set(section.exercises) | set(section.lenses)), section.id
