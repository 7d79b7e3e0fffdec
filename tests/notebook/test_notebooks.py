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


def driven(notebook: Path, person: str) -> nbformat.NotebookNode:
    """The shipped notebook's own code cells, then the person's typing and the readout."""
    shipped = nbformat.read(notebook, as_version=4)
    section = shipped.metadata.workshop.section
    cells = [cell for cell in shipped.cells if cell.cell_type == "code"]
    for cell in cells:
        cell.metadata.tags = ["nbval-ignore-output"]
        cell.execution_count = 1
    cells.insert(1, new_code_cell(f"{DRIVER}\nstop_the_calendar(workbook)", execution_count=1))
    typed = new_code_cell(f'type_in(workbook, "{person}")', execution_count=1)
    readout = new_code_cell(f'workbook.worksheet("{section}")', execution_count=1)
    shipped.cells = [*cells, typed, readout]
    return shipped


def known(notebook: Path, person: str) -> tuple[Path, Path]:
    stem = f"{notebook.stem}-{person}"
    return READOUTS / f"{stem}.txt", READOUTS / f"{stem}.html"


def without_drawings(html: str) -> str:
    return re.sub(r"(?s)<svg.*?</svg>", "<svg/>", html).replace("><", ">\n<")


def write(notebook: Path, person: str, folder: Path) -> None:
    made = driven(notebook, person)
    client = NotebookClient(made, resources={"metadata": {"path": str(folder)}})
    # A package on this computer may bring a `tests` of its own.
    client.execute(env={**os.environ, "PYTHONPATH": str(ROOT)})
    typed, readout = known(notebook, person)
    typed.write_text(made.cells[-2].outputs[0].text, "utf-8")
    readout.write_text(without_drawings(made.cells[-1].outputs[0].data["text/html"]), "utf-8")


@pytest.fixture(scope="module")
def filled_in(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    """Run nbval once over every notebook and person; each in its own empty workbook."""
    top = tmp_path_factory.mktemp("nbval")
    for notebook in SHIPPED:
        for person in PEOPLE:
            folder = top / f"{notebook.stem}-{person}" / "en"
            folder.mkdir(parents=True)
            if WRITE:
                write(notebook, person, folder)
                (folder.parent / "my-answers.jsonl").unlink()
            made = driven(notebook, person)
            typed, readout = (file.read_text("utf-8") for file in known(notebook, person))
            made.cells[-2].outputs = [new_output("stream", name="stdout", text=typed)]
            title = read_edition("en").section(made.metadata.workshop.section).title
            data = {"text/html": readout.replace(">\n<", "><"), "text/plain": title}
            made.cells[-1].outputs = [new_output("execute_result", data, execution_count=1)]
            assert all(cell.execution_count for cell in made.cells), "strict would compare nothing"
            nbformat.write(made, folder / "filled.ipynb")
    shutil.copy(Path(__file__).with_name("sanitize.cfg"), top)
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-q", "-rA"]
    command += ["--nbval-sanitize-with", "sanitize.cfg", "-p", "no:cacheprovider", "."]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "default"}
    ran = subprocess.run(
        command, cwd=top, env=environment, capture_output=True, text=True, check=False
    )
    (top / "report.txt").write_text(ran.stdout + ran.stderr)
    results: dict[tuple[str, str], str] = {}
    for notebook in SHIPPED:
        for person in PEOPLE:
            name = f"{notebook.stem}-{person}/en/filled.ipynb"
            lines = [line for line in ran.stdout.splitlines() if name in line]
            results[notebook.stem, person] = "\n".join(lines) or ran.stdout[-3000:]
    results["report", ""] = ran.stdout
    return results


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("notebook", SHIPPED, ids=lambda file: file.stem)
def test_a_notebook_gives_each_sample_person_their_known_readout(
    notebook: Path, person: str, filled_in: dict[tuple[str, str], str]
) -> None:
    lines = filled_in[notebook.stem, person].splitlines()
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    passed = [line for line in lines if line.startswith("PASSED")]
    assert not failed, filled_in["report", ""][-6000:]
    cells = driven(notebook, person).cells
    assert len(passed) == len(cells), filled_in["report", ""][-6000:]


def test_a_changed_readout_fails(tmp_path: Path) -> None:
    """Strict means something: one other word in the known readout, and nbval says so."""
    folder = tmp_path / "en"
    folder.mkdir()
    made = driven(SHIPPED[0], PEOPLE[0])
    made.cells[-2].outputs = [new_output("stream", name="stdout", text="another answer")]
    made.cells[-1].metadata.tags = ["nbval-ignore-output"]
    nbformat.write(made, folder / "filled.ipynb")
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-q", "-rA"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "default"}
    ran = subprocess.run(
        [*command, "-p", "no:cacheprovider", "."],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "1 failed" in ran.stdout, ran.stdout[-3000:]
