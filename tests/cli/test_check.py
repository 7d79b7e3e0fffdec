"""`workshop check`: a copied edition passes, each slip is named, and answers travel."""

from __future__ import annotations

import copy
import json
import re
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from workshop import cli, paths
from workshop.cli.check import findings
from workshop.content import loader
from workshop.notebook.workbook import Workbook

SECTION = "sections/job-or-career.toml"
RAY = "people/ray/job-or-career.toml"
NOTEBOOK = "01_job_or_career.ipynb"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A kit of its own with the edition `en`."""
    root = tmp_path / "kit"
    for kind in ("data", "notebooks"):
        shutil.copytree(paths.ROOT / kind / "en", root / kind / "en")
    # Steps out of an occupation are offered from the reference tables.
    shutil.copytree(paths.reference(), root / "data" / "reference" / "us")
    monkeypatch.setattr(paths, "ROOT", root)
    return root


@pytest.fixture
def copied(root: Path) -> Callable[[str], Path]:
    """Copy `en` the way CONTRIBUTING tells; return the new edition's data."""

    def copy(name: str) -> Path:
        for kind in ("data", "notebooks"):
            shutil.copytree(root / kind / "en", root / kind / name)
        return root / "data" / name

    return copy


def edit(file: Path, pattern: str, new: str) -> None:
    """Change the one place where a pattern is found; MULTILINE, and `.` spans no line."""
    text, found = re.subn(pattern, new, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
    if not found:
        raise LookupError(f"{file.name} has no {pattern}")
    file.write_text(text, "utf-8")


def edit_cells(file: Path, change: Callable[[list[dict[str, Any]]], None]) -> None:
    notebook = json.loads(file.read_text("utf-8"))
    change(notebook["cells"])
    file.write_text(json.dumps(notebook), "utf-8")


def test_the_editions_that_ship_have_nothing_to_mend(capsys):
    assert cli.main(["check"]) == 0
    assert capsys.readouterr().out == "Nothing to mend.\n"


@pytest.mark.parametrize("name", ["fr", "en-nurses"])
def test_a_copied_edition_passes_and_is_an_edition(copied, capsys, name):
    copied(name)
    assert paths.editions() == tuple(sorted(("en", name)))
    assert cli.main(["check", name]) == 0
    assert capsys.readouterr().out == "Nothing to mend.\n"


def test_a_translated_sentence_and_prose_need_no_python(copied, tmp_path):
    fr = copied("fr")
    edit(fr / "workshop.toml", r'^locale = ".*"', 'locale = "fr_FR"')
    edit(fr / "workshop.toml", r'^saved = ".*"', 'saved = "Enregistré à {time}"')
    edit(fr / SECTION, r'^title = ".*"', 'title = "Emploi ou carrière ?"')
    assert findings("fr") == []
    book = Workbook.at(tmp_path / "workbook" / "fr")
    assert book.responses.edition.language == "fr"
    assert book.worksheet("job-or-career").page.language == "fr"
    assert "Emploi ou carrière ?" in repr(book.worksheet("job-or-career").page)


def test_answers_given_in_one_edition_stand_in_the_other(copied, tmp_path):
    copied("en-nurses")
    english = Workbook.at(tmp_path / "workbook" / "en")
    answers = next(iter(english.responses.edition.people.values())).answers
    for exercise, parts in answers.items():
        english.responses.answers.put(exercise, parts)
    nurses = Workbook.at(tmp_path / "workbook" / "en-nurses")
    assert nurses.responses.edition.name == "en-nurses"
    for name, section in nurses.responses.edition.sections.items():
        for exercise in section.exercises.values():
            own = english.responses.edition.section(name).exercises[exercise.id]
            parts = nurses.responses.parts(exercise)
            assert parts == english.responses.parts(own), exercise.id
            assert parts.items() >= answers[exercise.id].items(), exercise.id
            assert nurses.responses.decided(exercise) == english.responses.decided(own)


# Each slip is named by file, table and key

US = "countries/us.toml"
BINS = r"^\[examples\.bins\]\njob = .*"
TOML_SLIPS = [
    ("an unknown key", SECTION, r"^\[examples\]$", "[examples]\nhue = 1", "[examples]", "hue"),
    ("an unknown kind", SECTION, r'^kind = "sort"', 'kind = "sorted"', "[examples]", "kind"),
    ("a number for a text", SECTION, BINS, "[examples.bins]\njob = 3", "[examples]", "bins"),
    ("a card that went", SECTION, r"^retail = .*\n", "", "[examples]", "retail"),
    ("an unknown lens", SECTION, r'^lens = "orientation"', 'lens = "o"', "[lenses.", "lens"),
    ("a lens of no exercise", SECTION, r"^lenses = \[.*", 'lenses = ["x"]', "lenses", "'x'"),
    ("a role of no exercise", SECTION, r"^reads\.job = .*", 'reads.job = "x"', ".reads.job", "'x'"),
    ("a lens without a sentence", SECTION, r"^waiting = \"Take.*\n", "", ".says", "waiting"),
    ("no TOML", SECTION, r"^\[examples\]$", "[examples", SECTION[9:], "not TOML"),
    ("a word that went", "workshop.toml", r"^saved = .*\n", "", "[words]", "saved"),
    ("a country's sentence that went", US, r"^share\.required = .*\n", "", "[lenses.", "required"),
    ("a sentence of no lens", US, r"^share\.required", "share.x", "[lenses.total-reward]", "x"),
    ("a country's lens of none", US, r"^\[lenses\.total-reward\]", "[lenses.x]", ".x]", "lens"),
    ("a section of no file", "workshop.toml", r'"job-or-career",', '"x",', "x.toml", "not found"),
    ("a stray answer", RAY, r"^retail = .*", 'retail = "x"', "[examples]", "retail"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "pattern", "new", "table", "key"),
    [slip[1:] for slip in TOML_SLIPS],
    ids=[slip[0] for slip in TOML_SLIPS],
)
def test_a_slip_is_named_by_file_table_and_key(copied, capsys, file, pattern, new, table, key):
    edit(copied("fr") / file, pattern, new)
    assert cli.main(["check", "fr"]) == 1
    [*told] = capsys.readouterr().out.splitlines()
    assert any(table in line and key in line for line in told), told
    named = [line for line in told if Path(file).name in line or key == "not found"]
    assert named
    assert all(line.startswith("fr: ") for line in told)


def test_a_missing_section_file_is_said(copied):
    (copied("fr") / SECTION).unlink()
    [told] = findings("fr")
    assert told.startswith("job-or-career.toml: not found")


def test_an_exercise_nobody_answers_is_named(copied):
    edit(copied("fr") / RAY, r"^\[examples\]$", "[other]")
    assert f"{RAY}: no answer to examples" in findings("fr")


def test_a_notebook_that_went_is_named(copied):
    (copied("fr").parents[1] / "notebooks" / "fr" / NOTEBOOK).unlink()
    assert f"{NOTEBOOK}: not found" in findings("fr")


def test_an_exercise_nobody_asks_is_named(copied):
    notebook = copied("fr").parents[1] / "notebooks" / "fr" / NOTEBOOK
    edit_cells(
        notebook, lambda cells: cells.remove(next(c for c in cells if "duties" in str(c["source"])))
    )
    [told] = findings("fr")
    assert told.startswith(f"{NOTEBOOK}: asks ")
    assert "duties" not in told.partition("; content has ")[0]


def test_an_exercise_asked_for_that_is_not_there_is_named(copied):
    notebook = copied("fr").parents[1] / "notebooks" / "fr" / NOTEBOOK

    def rename(cells: list[dict[str, Any]]) -> None:
        for cell in cells:
            cell["source"] = "".join(cell["source"]).replace('ask("duties")', 'ask("dutys")')

    edit_cells(notebook, rename)
    assert any("asks dutys, which" in one for one in findings("fr"))


def test_an_exercise_asked_twice_is_named(copied):
    notebook = copied("fr").parents[1] / "notebooks" / "fr" / NOTEBOOK
    edit_cells(notebook, lambda cells: cells.append(cells[-1]) or cells.append(asking(cells)))
    assert any(one.startswith(f"{NOTEBOOK}: asks ") for one in findings("fr"))


def asking(cells: list[dict[str, Any]]) -> dict[str, Any]:
    return next(cell for cell in cells if "workbook.ask(" in "".join(cell["source"]))


# Whatever an author writes

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.text(max_size=5),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.sampled_from(["a", "type"]), st.integers(), max_size=1),
)


def addresses(table: Any, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The path of every key in a table, however deep."""
    found = []
    for key, value in table.items():
        found.append((*path, key))
        if isinstance(value, dict):
            found += addresses(value, (*path, key))
    return found


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_whatever_stands_at_a_key_the_author_is_told_and_sees_no_traceback(root, monkeypatch, data):
    file = root / "data" / "en" / data.draw(st.sampled_from(["workshop.toml", SECTION]))
    table = tomllib.loads(file.read_text("utf-8"))
    *above, last = data.draw(st.sampled_from(addresses(table)))
    assume(last not in ("lens", "kind") and "reads" not in above)  # see the test below
    value = data.draw(VALUES)
    changed = table
    for key in above:
        changed = changed[key]
    if value is None:
        del changed[last]
    else:
        changed[last] = value
    as_written = loader.read_toml
    with monkeypatch.context() as patch:
        patch.setattr(
            loader,
            "read_toml",
            lambda path: copy.deepcopy(table) if path == file else as_written(path),
        )
        told = findings("en")
    assert all(re.match(r"[\w./-]+\.(toml|ipynb)\b.*: ", one, re.DOTALL) for one in told), told


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r'^kind = "sort"', "kind = []"),
        (r'^lens = "orientation"', "lens = []"),
        (r'^reads\.rated = "orientation"', "reads.rated = 2"),
    ],
)
def test_a_name_that_is_no_text_is_named_too(copied, pattern, new):
    edit(copied("fr") / SECTION, pattern, new)
    [told] = findings("fr")
    assert told.startswith("job-or-career.toml [")
