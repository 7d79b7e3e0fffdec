"""What each way in brings with it: a command waits for no widget, a page for no table of pandas."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from workshop.cli.verbs import VERBS
from workshop.content.loader import read_edition
from workshop.storage.answers import FILE_NAME, Answers

pytestmark = pytest.mark.native

WIDGETS = {"IPython", "anywidget", "ipywidgets", "traitlets"}
SERVER = {"jupyter_server", "jupyterlab", "nbconvert", "nbformat", "jsonschema"}
TABLES = {"numpy", "openpyxl", "pandas"}
PRINT = {"fontTools", "pikepdf", "pymupdf_fonts", "typst"}
CONTENT = {"babel", "cattrs", "workshop.content.loader", "workshop.exercises", "workshop.lenses"}
SAMPLE = read_edition("en").people["dana"]

# The commands that ask for a workbook's folder.
HERE = {
    **dict.fromkeys(("check", "handouts"), ()),
    **dict.fromkeys(("export", "forget", "delete", "open", "doctor"), ("--folder", ".")),
}

# What a command brings is listed when it ends, whatever way it ends.
COMMAND = """
import atexit, json, sys
atexit.register(lambda: print("\\n" + json.dumps(sorted(sys.modules))))
from workshop.cli import main
sys.exit(main())
"""
LENSES = """
import json, sys
from pathlib import Path
from workshop.responses.readout import lens_blocks
from workshop.responses.responses import Responses
responses = Responses.at(Path("en"))
uses = [use for one in responses.edition.sections.values() for use in one.lenses.values()]
assert all(lens_blocks(responses, use) for use in uses)
print(json.dumps(sorted(sys.modules)))
"""
SAVE = """
import json, sys
from pathlib import Path
from workshop.responses.responses import Responses
Responses.at(Path("en")).answers.put("situation", {"want": "steady evenings"})
print(json.dumps(sorted(sys.modules)))
"""
NOTEBOOK = """
import json, sys
from workshop import Workbook
book = Workbook.here()
for section in book.responses.edition.sections.values():
    for exercise in section.exercises:
        book.ask(exercise)
book.my_things(), book.compare(), book.continue_from_pdf(), book.what_is_kept(), book.worksheet()
print(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook in which a sample person has answered everything."""
    made = tmp_path_factory.mktemp("workbook")
    (made / "en").mkdir()
    answers = Answers(made / FILE_NAME)
    for exercise, parts in SAMPLE.answers.items():
        answers.put(exercise, dict(parts))
    return made


def brought(code: str, *arguments: object, within: Path) -> set[str]:
    """The modules that a fresh Python holds once it has done something."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    ended = subprocess.run(
        command, cwd=within, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return set(json.loads(ended.stdout.splitlines()[-1]))


@pytest.mark.parametrize("words", [["--help"], ["--version"]], ids=" ".join)
def test_help_and_version_bring_nothing_of_the_workshop_but_the_command(words, tmp_path):
    found = brought(COMMAND, *words, within=tmp_path)
    assert not found & (WIDGETS | SERVER | TABLES | PRINT | CONTENT)
    assert not found & {verb.module for verb in VERBS.values()}


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_a_verb_brings_that_verb_only(verb, tmp_path):
    found = brought(COMMAND, verb, "--help", within=tmp_path)
    assert not found & (WIDGETS | SERVER | TABLES | PRINT)
    there = {one for one in VERBS if VERBS[one].module in found}
    assert there == {verb} | ({"forget"} if verb == "delete" else set())


@pytest.mark.parametrize(
    "line",
    [
        "check",
        "export --what worksheet --as html --to worksheet.html",
        "export --what calendar --to days.ics",
        "forget --yes",
        "delete",
        "open my-answers.jsonl --no-start",
    ],
)
def test_a_command_that_prints_nothing_brings_no_widget_table_or_press(line, folder):
    found = brought(COMMAND, *line.split(), *HERE[line.split()[0]], within=folder)
    assert "workshop.content.loader" in found
    assert not found & (WIDGETS | SERVER | TABLES | PRINT)


@pytest.mark.parametrize(
    "line",
    [
        "export --what plan --to plan.pdf",
        "export --what worksheet --section job-or-career --to worksheet.pdf",
        "handouts --only forms --section start-here --to handouts",
        "doctor",
    ],
)
def test_a_command_that_prints_brings_no_widget_and_no_table(line, folder):
    found = brought(COMMAND, *line.split(), *HERE[line.split()[0]], within=folder)
    assert "typst" in found
    assert not found & (WIDGETS | SERVER | TABLES)


@pytest.mark.parametrize("act", [LENSES, SAVE], ids=["lenses", "save"])
def test_lenses_and_a_save_bring_no_widget_table_or_press(act, folder):
    assert not brought(act, within=folder) & (WIDGETS | SERVER | TABLES | PRINT)


def test_a_notebook_with_everything_on_it_brings_widgets_and_nothing_else(folder):
    found = brought(NOTEBOOK, within=folder / "en")
    assert found >= {"ipywidgets", "anywidget"}
    assert not found & (SERVER | TABLES | PRINT)


def test_a_lens_is_imported_when_it_is_asked_for(tmp_path):
    code = (
        "import json, sys; from workshop.lenses import LENSES;"
        "assert 'energy' in LENSES and len(list(LENSES)) == len(LENSES) > 40;"
        "before = 'workshop.lenses.time.energy' in sys.modules; LENSES['energy'];"
        "assert not before; print(json.dumps(sorted(sys.modules)))"
    )
    found = brought(code, within=tmp_path)
    assert "workshop.lenses.time.energy" in found
    assert "workshop.lenses.moves.seats" not in found
