"""The house rules: layers, names, sizes, and where sentences live."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workshop"
MODULES = sorted(
    file for file in PACKAGE.rglob("*.py") if not {"shipped", "__pycache__"} & set(file.parts)
)
NOTEBOOKS = sorted((ROOT / "notebooks").rglob("*.ipynb"))

LAYERS: tuple[frozenset[str], ...] = tuple(
    map(
        frozenset,
        [
            {"__init__", "__main__"},
            {"cli", "exporter"},
            {"workbook", "check", "doctor", "kit", "facilitating"},
            {"sharing", "handing_out", "grouping"},
            {"taking", "bringing", "keeping"},
            {"making", "continuing", "forgetting", "versions"},
            {"sheet", "pages", "progress", "anew"},
            {"reading", "screen", "board", "sessions"},
            {"content"},
            {"carrying", "links"},
            {"edition"},
            {"kinds", "lenses"},
            {
                "answers",
                "reference",
                "importers",
                "outputs",
                "pictures",
                "lab",
                "support",
                "savefile",
                "facilitator",
            },
            {"rows"},
            {
                "blocks",
                "places",
                "words",
                "amounts",
                "journal",
                "ordering",
                "stretches",
                "structuring",
            },
        ],
    )
)
HIDDEN = {
    "jupyter": {"source_hidden": True},
    "tags": ["hide-input"],
    "editable": False,
    "deletable": False,
}


def room(module: Path) -> str:
    inside = module.relative_to(PACKAGE)
    return inside.parts[0].removesuffix(".py")


def layer(name: str) -> int:
    return next(number for number, rooms in enumerate(LAYERS) if name in rooms)


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "workshop":
                yield from (
                    name.name
                    for name in node.names
                    if name.name not in ("Workbook", "Facilitating")
                )
            elif node.module.startswith("workshop."):
                yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (
                name.name.split(".")[1] for name in node.names if name.name.startswith("workshop.")
            )


@pytest.mark.parametrize("module", MODULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_imports_only_downwards_or_inside_its_room(module: Path) -> None:
    own = room(module)
    for other in imported(module):
        assert other == own or layer(other) > layer(own), f"{own} imports {other}"


@pytest.mark.parametrize("module", MODULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_says_in_one_sentence_what_lives_there(module: Path) -> None:
    said = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    assert said
    assert said.splitlines()[0].endswith((".", ":", "`."))


def test_no_file_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "base", "tools"}
    assert not [file for file in MODULES if file.stem.strip("_") in drawers]


def test_a_file_stays_small_enough_to_read() -> None:
    long = {str(f.relative_to(ROOT)): len(f.read_text("utf-8").splitlines()) for f in MODULES}
    assert {name: lines for name, lines in long.items() if lines > 200} == {}


def test_the_answers_path_needs_no_thread_lock_or_database() -> None:
    barred = {"threading", "subprocess", "socket", "sqlite3", "fcntl", "multiprocessing", "pandas"}
    path = {"journal", "answers", "blocks", "words", "amounts", "kinds", "pictures", "reading"}
    path |= {"content", "edition", "screen", "sheet", "worksheet", "workbook", "ordering"}
    for module in MODULES:
        if room(module) not in path:
            continue
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            names = [n.name for n in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {name.split(".")[0] for name in names} & barred, module


SPOKEN_TO_AUTHORS = {
    "board",  # its interface is described to programs, its refusals to who starts it
    "structuring",
    "facilitator",
    "sessions",
    "links",
    "cli",
    "doctor",
    "check",
    "content",
    "edition",
    "importers",
    "words",
    "lab",
}


NAMES = {"From Job to Career", "From Job to Career session", "from-job-to-career"}


def sentences(module: Path) -> Iterator[str]:
    """String literals that read as prose: four words or more, not a docstring."""
    tree = ast.parse(module.read_text("utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    told = {id(node.body[0].value) for node in ast.walk(tree) if has_docstring(node, documented)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise):
            told |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            prose = node.value not in NAMES and re.fullmatch(r"[^<>=/\\]*", node.value)
            if prose and len(re.findall(r"\b[A-Za-z]{2,}\b", node.value)) >= 4:
                yield node.value


def has_docstring(node: ast.AST, documented: tuple[type, ...]) -> bool:
    return isinstance(node, documented) and ast.get_docstring(node) is not None


@pytest.mark.parametrize(
    "module",
    [file for file in MODULES if room(file) not in SPOKEN_TO_AUTHORS],
    ids=lambda file: str(file.relative_to(PACKAGE)),
)
def test_python_holds_no_sentence_a_learner_reads(module: Path) -> None:
    assert list(sentences(module)) == []


def test_the_rule_on_sentences_can_fail(tmp_path: Path) -> None:
    module = tmp_path / "loud.py"
    module.write_text('"""A module."""\nx = "You should get a career now"\n')
    assert list(sentences(module)) == ["You should get a career now"]


def test_python_names_no_exercise() -> None:
    import tomllib

    ids: set[str] = set()
    for file in (ROOT / "data").glob("*/sections/*.toml"):
        ids |= set(tomllib.loads(file.read_text("utf-8"))) - {"section", "lenses"}
    spelt = {name for name in ids if "-" in name}
    assert spelt
    for module in MODULES:
        source = module.read_text("utf-8")
        assert not [name for name in spelt if f'"{name}"' in source], module


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda file: file.stem)
def test_a_cell_is_a_sentence(notebook: Path) -> None:
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        lines = [line for line in "".join(cell["source"]).splitlines() if line.strip()]
        assert lines[0].startswith("# "), "other front ends show the first line"
        assert len(lines) <= 4
        # An exercise may be called "if-then".
        spoken = re.sub(r'"[^"]*"', "", "\n".join(lines[1:]))
        assert not re.search(r"\b(def|for|if|lambda)\b", spoken)
        assert cell["metadata"] == HIDDEN
        assert cell["outputs"] == []
        assert cell["execution_count"] is None


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda file: file.stem)
def test_a_notebook_is_application_source(notebook: Path) -> None:
    read = json.loads(notebook.read_text("utf-8"))
    assert (read["nbformat"], read["nbformat_minor"]) == (4, 5)
    assert read["metadata"]["kernelspec"]["name"] == "python3"
    assert read["metadata"]["workshop"]["autorun"] is True
    assert "widgets" not in read["metadata"]
    for cell in read["cells"]:
        assert cell["id"]
        assert cell["metadata"]["editable"] is False
        assert cell["metadata"]["deletable"] is False
