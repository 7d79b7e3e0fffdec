"""nbval, strict: each notebook, filled in by each sample person, gives their known readout.

The known readouts lie in `tests/notebook/readouts`; after a meant change, write them anew with
`WRITE_READOUTS=1 pytest tests/notebook/test_notebooks.py` and read the difference.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_output

from tests.shipped import read_edition

ROOT = Path(__file__).parents[2]
READOUTS = Path(__file__).with_name("readouts")
SHIPPED = sorted((ROOT / "notebooks" / "en").glob("*.ipynb"))
PEOPLE = sorted(read_edition("en").people)
WRITE = bool(os.environ.get("WRITE_READOUTS"))
DRIVER = "from tests.notebook_driver import stop_the_calendar, type_in"


def steps(notebook: Path, person: str, folder: Path) -> list[nbformat.NotebookNode]:
    """The shipped notebook's code cells in an empty workbook, the person's typing, the readout."""
    shipped = nbformat.read(notebook, as_version=4)
    section = shipped.metadata.workshop.section
    cells = [cell for cell in shipped.cells if cell.cell_type == "code"]
    first = new_code_cell(f"import os\nos.chdir({str(folder)!r})")
    cells[1:1] = [new_code_cell(f"{DRIVER}\nstop_the_calendar(workbook)")]
    cells = [first, *cells]
    for cell in cells:
        cell.metadata.tags = ["nbval-ignore-output"]
    typed = new_code_cell(f'type_in(workbook, "{person}")')
    readout = new_code_cell(f'workbook.worksheet("{section}")')
    cells += [typed, readout]
    for cell in cells:
        # One without a count nbval compares with nothing.
        cell.execution_count = 1
    return cells


def driven(notebook: Path, top: Path) -> nbformat.NotebookNode:
    """One notebook, so one kernel, for a section: person after person, each in their own folder."""
    made = nbformat.read(notebook, as_version=4)
    made.cells = []
    for person in PEOPLE:
        folder = top / f"{notebook.stem}-{person}" / "en"
        folder.mkdir(parents=True)
        made.cells += steps(notebook, person, folder)
    for number, cell in enumerate(made.cells):
        cell.id = f"cell-{number}"
    return made


def known(notebook: Path, person: str) -> tuple[Path, Path]:
    stem = f"{notebook.stem}-{person}"
    return READOUTS / f"{stem}.txt", READOUTS / f"{stem}.html"


def without_drawings(html: str) -> str:
    return re.sub(r"(?s)<svg.*?</svg>", "<svg/>", html).replace("><", ">\n<")


def ends(made: nbformat.NotebookNode) -> list[tuple[nbformat.NotebookNode, nbformat.NotebookNode]]:
    """Each person's last two cells, which are compared."""
    each = len(made.cells) // len(PEOPLE)
    return [
        (made.cells[at - 2], made.cells[at - 1]) for at in range(each, len(made.cells) + 1, each)
    ]


def write(notebook: Path, folder: Path) -> None:
    """Run a section for everybody, and keep what came as the known readouts."""
    folder.mkdir()
    made = driven(notebook, folder)
    client = NotebookClient(made, resources={"metadata": {"path": str(folder)}})
    # A package on this computer may bring a `tests` of its own.
    client.execute(env={**os.environ, "PYTHONPATH": str(ROOT)})
    for person, (typed, readout) in zip(PEOPLE, ends(made), strict=True):
        of_typed, of_readout = known(notebook, person)
        # A busy computer hands over what a cell prints in pieces.
        of_typed.write_text("".join(piece.text for piece in typed.outputs), "utf-8")
        of_readout.write_text(without_drawings(readout.outputs[0].data["text/html"]), "utf-8")


def expected(notebook: Path, top: Path) -> nbformat.NotebookNode:
    """The driven notebook with the known readouts as what its cells gave, and one that is wrong."""
    made = driven(notebook, top)
    title = read_edition("en").section(made.metadata.workshop.section).title
    for person, (typed, readout) in zip(PEOPLE, ends(made), strict=True):
        said, page = (file.read_text("utf-8") for file in known(notebook, person))
        typed.outputs = [new_output("stream", name="stdout", text=said)]
        data = {"text/html": page.replace(">\n<", "><"), "text/plain": title}
        readout.outputs = [new_output("execute_result", data, execution_count=1)]
    changed = new_code_cell('print("one word")', execution_count=1)
    changed.outputs = [new_output("stream", name="stdout", text="another word\n")]
    made.cells.append(changed)
    return made


def nbval(folder: Path) -> str:
    """Run nbval, strict, over the notebooks of a folder; what it reports."""
    shutil.copy(Path(__file__).with_name("sanitize.cfg"), folder)
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-q", "-rA"]
    command += ["--nbval-sanitize-with", "sanitize.cfg", "-p", "no:cacheprovider", "."]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "default"}
    ran = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    (folder / "report.txt").write_text(ran.stdout + ran.stderr)
    return ran.stdout


@pytest.fixture(scope="class")
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What nbval says of every notebook of the shard."""
    top = tmp_path_factory.mktemp("nbval")
    for notebook in request.cls.notebooks:
        if WRITE:
            write(notebook, top / f"written-{notebook.stem}")
        nbformat.write(expected(notebook, top), top / notebook.name)
    return nbval(top)


class Readouts:
    """A shard of the notebooks, for a worker of its own."""

    notebooks: ClassVar[list[Path]] = []

    def test_a_notebook_gives_each_sample_person_their_known_readout(
        self, notebook: Path, person: str, report: str
    ) -> None:
        told = re.findall(rf"^(\w+) {re.escape(notebook.name)}::Cell (\d+)", report, re.M)
        cells = len(steps(notebook, person, Path()))
        first = PEOPLE.index(person) * cells
        own = {int(cell): how for how, cell in told if first <= int(cell) < first + cells}
        assert own == dict.fromkeys(range(first, first + cells), "PASSED"), report[-6000:]

    def test_a_changed_readout_fails(self, notebook: Path, report: str) -> None:
        """Strict means something: one other word in what is known, and nbval says so."""
        changed = len(PEOPLE) * len(steps(notebook, "", Path()))
        assert re.search(rf"^FAILED {notebook.name}::Cell {changed}\b", report, re.M)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "notebook" in metafunc.fixturenames:
        shard = metafunc.cls.notebooks
        metafunc.parametrize("notebook", shard, ids=lambda file: file.stem)
    if "person" in metafunc.fixturenames:
        metafunc.parametrize("person", PEOPLE)


class TestOneHalf(Readouts):
    notebooks = SHIPPED[::2]


class TestTheOtherHalf(Readouts):
    notebooks = SHIPPED[1::2]


def test_the_halves_are_the_whole() -> None:
    halves = [one for shard in Readouts.__subclasses__() for one in shard.notebooks]
    assert sorted(halves) == SHIPPED
